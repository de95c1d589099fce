"""Today: what is waiting for a person, rendered from notices alone."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.people import notices
from alongside.people.signed_in import SignedIn


def front(request: HttpRequest) -> HttpResponse:
    """Send a person to Today, and a visitor to the sign-in page."""
    return redirect("today" if request.user.is_authenticated else "account_login")


@login_required
def today(request: SignedIn) -> HttpResponse:
    """Show at most five things, and what to do first where the workplace is empty."""
    return render(request, "today.html", {"items": notices.waiting_for(request.user)})
