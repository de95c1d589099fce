"""Where somebody called in, was called in and helps; the guidance; the few numbers."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside import content
from alongside.account.repair.models import CallingIn
from alongside.account.repair.policy.place import places_of
from alongside.account.repair.queries import report, seeing
from alongside.account.repair.queries.shown import Listed, listed_to
from alongside.account.repair.views.found import formal_routes
from alongside.content.schemas.repair import For
from alongside.people.models import Person
from alongside.people.signed_in import SignedIn

ON_A_PAGE = 50
FEW = 10
QUARTERS = 12
LISTS = {"mine": seeing.made_by, "to_me": seeing.made_to, "i_help": seeing.helped_by}


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show what is one's own here in three short lists, or one of them whole, page by page."""
    person, only = request.user, request.GET.get("only", "")
    if only in LISTS:
        page = Paginator(LISTS[only](person), ON_A_PAGE).get_page(request.GET.get("page"))
        first = max(page.start_index() - 1, 0)
        rows = _listed(person, LISTS[only](person)[first : first + ON_A_PAGE])
        return render(request, "repair/list.html", {"rows": rows, "only": only, "page": page})
    lists = {name: _listed(person, found(person)[: FEW + 1]) for name, found in LISTS.items()}
    context = {"lists": lists, "few": FEW, "anything": any(lists.values())}
    return render(request, "repair/index.html", {**context, "routes": formal_routes()})


@login_required
@require_safe
def guidance(request: SignedIn) -> HttpResponse:
    """Show the guidance for the three on the path, and what repair is not."""
    found = content.repair_guidance("en")
    page = {
        "for_hurt": found[For.HURT],
        "for_called": found[For.CALLED],
        "for_helper": found[For.HELPER],
        "not_this": content.what_repair_is_not("en"),
        "sources": content.sources(),
        "routes": formal_routes(),
    }
    return render(request, "repair/guidance.html", page)


@login_required
@require_safe
def counts(request: SignedIn) -> HttpResponse:
    """Show the numbers of the quarters that have closed, as far as they may be shown."""
    quarters = report.closed_quarters()[:QUARTERS]
    return render(request, "repair/counts.html", {"quarters": quarters})


def _listed(person: Person, found: QuerySet[CallingIn]) -> list[Listed]:
    return [listed_to(place) for place in places_of(person, found)]
