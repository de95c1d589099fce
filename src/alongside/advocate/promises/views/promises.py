"""The page of a promise: what was said, what was done, and who says what of it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.advocate.promises.policy.promises import circles_to_bring_in
from alongside.advocate.promises.queries import evidence, pages, rulings
from alongside.advocate.promises.queries import promises as queries
from alongside.advocate.promises.queries.history import history_of
from alongside.advocate.promises.queries.naming import names_of
from alongside.advocate.promises.views.audience import who_sees_promise
from alongside.advocate.promises.views.shown import as_past, in_short
from alongside.people import notices
from alongside.people.signed_in import SignedIn

SHOWN_A_PAGE = 10
PAST_A_PAGE = 20


@require_safe
@login_required
def promise(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a promise with everything that anybody whom it reached may know of it."""
    found = get_object_or_404(queries.for_page(request.user), code=code)
    party = queries.party_of(request.user, found)
    if found.i_was_told:  # type: ignore[attr-defined]
        notices.read(request.user, about=found)
    shown = pages.page(
        evidence.put_forward_for(found, request.user), request.GET.get("page"), size=SHOWN_A_PAGE
    )
    past = pages.page(history_of(found), request.GET.get("past"), size=PAST_A_PAGE)
    context = {
        "promise": found,
        "party": party,
        "circles": names_of(found.circles.all(), party.place),
        "page": shown,
        "shown": [in_short(item, party) for item in shown.rows],
        "past_page": past,
        "past": [as_past(row, party) for row in past.rows],
        "own_circles": [one for one in found.circles.all() if one.pk in party.place.speaks_for],
        "circles_to_bring_in": circles_to_bring_in(party),
        "rulings": rulings.beside_party(
            party,
            on=timezone.localdate(),
            follows=found.i_follow,  # type: ignore[attr-defined]
        ),
        "who": who_sees_promise(found.statement),
    }
    return render(request, "promises/promise.html", context)
