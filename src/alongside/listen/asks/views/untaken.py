"""What stewards see of asks that nobody takes up: a number, and what was meant for them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.listen.asks import policy
from alongside.listen.asks.queries import asks as queries
from alongside.listen.asks.queries import report
from alongside.listen.asks.views.asks import page_number
from alongside.people.queries.workplace import the_workplace
from alongside.people.signed_in import SignedIn


@login_required
@require_safe
def untaken(request: SignedIn) -> HttpResponse:
    """Show how many people's asks nobody took up, and the asks that were meant to be shown."""
    policy.require_may_see_untaken(request.user)
    page = {
        "people": report.people_whose_asks_nobody_took_up(),
        "floor": the_workplace().floor,
        "shown": queries.listed(queries.shown_to_stewards(request.user), page_number(request)),
    }
    return render(request, "asks/untaken.html", page)
