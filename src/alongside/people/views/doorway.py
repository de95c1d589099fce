"""How people come in: by an invitation, by a link that the operator printed, by the first step.

Opening a link changes nothing: programmes that look at mail open links too. A button does.
"""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.people import sessions
from alongside.people.actions import first_run, invitations, links
from alongside.people.forms.first_run import StartForm
from alongside.people.forms.invitations import AcceptForm
from alongside.people.models import Person
from alongside.people.queries import invitations as queries
from alongside.people.queries.workplace import the_workplace


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Let somebody who was invited say how they are called, and come in."""
    invitation = queries.opened_by(secret)
    if invitation is None:
        return _opens_nothing(request)
    form = AcceptForm(
        request.POST or None, address=invitation.email, initial={"name": invitation.name}
    )
    if not form.is_valid():
        shown = {"form": form, "invitation": invitation, "workplace": the_workplace()}
        return render(request, "people/accept.html", shown)
    person = invitations.accept(secret, **form.cleaned_data)
    if person is None:
        return _opens_nothing(request)
    has_password = bool(form.cleaned_data["password"])
    return _come_in(request, person, to="today" if has_password else "mfa_add_webauthn")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Show a button that signs in by a link, and sign in once it is pressed."""
    if request.method != "POST":
        return render(request, "people/sign_in_by_link.html")
    person = links.use(secret)
    to = "people:forget_password" if "forgot" in request.POST else "today"
    return _come_in(request, person, to=to) if person else _opens_nothing(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, secret: str) -> HttpResponse:
    """Let the first steward in, as long as nobody is here."""
    if not first_run.opens(secret):
        return _opens_nothing(request)
    form = StartForm(request.POST or None)
    if not form.is_valid():
        return render(request, "people/start.html", {"form": form})
    steward = first_run.start(secret, **form.cleaned_data)
    return _come_in(request, steward, to="people:first_steps")


def _come_in(request: HttpRequest, person: Person, *, to: str) -> HttpResponse:
    # They have just shown who they are, and may make a passkey; a second factor is still asked for.
    record_authentication(request, person, method=sessions.BY_LINK, reauthenticated=True)
    response: HttpResponse = perform_login(request, person, redirect_url=reverse(to))
    return response


def _opens_nothing(request: HttpRequest) -> HttpResponse:
    # The same for a link that was used, withdrawn, too old or never made.
    if request.method == "POST" and request.user.is_authenticated:
        return redirect("today")
    return render(request, "people/opens_nothing.html", status=404)
