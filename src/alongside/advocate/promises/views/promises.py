"""The page of a promise: what was said, what was done, and who says what of it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.advocate.promises.policy.promises import Party, circles_to_bring_in
from alongside.advocate.promises.queries import evidence, rulings
from alongside.advocate.promises.queries import promises as queries
from alongside.advocate.promises.queries.editions import stamp
from alongside.advocate.promises.queries.history import history_of
from alongside.advocate.promises.queries.naming import names_of
from alongside.advocate.promises.views.audience import who_sees_promise
from alongside.advocate.promises.views.kept import kept_ready
from alongside.advocate.promises.views.shown import as_past, in_short
from alongside.people import notices, pages
from alongside.people.signed_in import SignedIn

SHOWN_A_PAGE = 10
PAST_A_PAGE = 20
ASKED = frozenset({"page", "past"})
# Names stand in it: whoever changes theirs reads the new one everywhere within a minute.
KEPT_FOR = 60


@require_safe
@login_required
def promise(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a promise with everything that anybody whom it reached may know of it."""
    party = queries.page_of(request.user, code)
    if party is None:
        raise Http404
    found = party.promise
    if found.i_was_told:  # type: ignore[attr-defined]
        notices.read(request.user, about=found)
    own = [one for one in found.circles.all() if one.pk in party.place.speaks_for]
    context = {
        "promise": found,
        "party": party,
        "own_circles": own,
        "circles_to_bring_in": circles_to_bring_in(party),
        "rulings": rulings.own_part(
            party,
            on=timezone.localdate(),
            follows=found.i_follow,  # type: ignore[attr-defined]
        ),
        "told": _told_to(request, party),
        "who": who_sees_promise(found.statement),
    }
    return render(request, "promises/promise.html", context)


def _told_to(request: SignedIn, party: Party) -> str:
    """Give what is told of a promise; the same to all who are no party to it, so kept ready."""
    promise = party.promise
    if party.has_a_part or promise.i_replied:  # type: ignore[attr-defined]
        return _told(request, party)
    return kept_ready(
        request,
        lambda: _told(request, party),
        *("promise", promise.code, stamp(promise), party.may_put_forward, party.place.hidden),
        words=ASKED,
        seconds=KEPT_FOR,
    )


def _told(request: SignedIn, party: Party) -> str:
    promise = party.promise
    shown = pages.page(
        evidence.put_forward_for(promise, request.user),
        request.GET.get("page"),
        size=SHOWN_A_PAGE,
    )
    past = pages.page(history_of(promise), request.GET.get("past"), size=PAST_A_PAGE)
    context = {
        "promise": promise,
        "party": party,
        "circles": names_of(promise.circles.all(), party.place),
        "page": shown,
        "shown": [in_short(item, party) for item in shown.rows],
        "past_page": past,
        "past": [as_past(row, party) for row in past.rows],
        "released": rulings.released(party),
    }
    return render_to_string("promises/parts/told.html", context, request)
