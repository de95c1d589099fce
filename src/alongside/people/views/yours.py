"""A person's own page: how they are called, when they are left in peace, and how they leave."""

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people import leaving, notices, own, sessions
from alongside.people.actions import choices, mailbox
from alongside.people.actions import leaving as actions
from alongside.people.forms.mailbox import MailboxForm
from alongside.people.forms.yours import LeaveForm, YoursForm
from alongside.people.news_groups import GROUPS
from alongside.people.policy import persons as policy
from alongside.people.queries.persons import left_without_voice
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def yours(request: SignedIn) -> HttpResponse:
    """Let a person say how they are called and when they are left in peace."""
    form = YoursForm(request.POST or None, instance=request.user)
    if form.is_valid():
        choices.choose(request.user, **form.chosen())
        messages.success(request, _("Saved."))
        return redirect("people:yours")
    addresses = EmailAddress.objects.filter(user=request.user).order_by("-primary", "email")
    return render(request, "people/yours.html", {"form": form, "addresses": addresses})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def messages_to_me(request: SignedIn) -> HttpResponse:
    """Let a person say when they are written to, and about what."""
    known = notices.known_groups()
    groups = [(name, label) for name, label in GROUPS.items() if name in known]
    form = MailboxForm(request.POST or None, person=request.user, groups=groups)
    if form.is_valid():
        mailbox.choose_time(request.user, **form.chosen())
        messages.success(request, _("Saved."))
        return redirect("people:messages")
    return render(request, "people/messages.html", {"form": form})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD"])
def everything(request: SignedIn) -> HttpResponse:
    """Give a person all that is remembered of them, as a file for them alone."""
    response = JsonResponse(own.about(request.user), json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="about-me.json"'
    return response


@login_required
@require_POST
def sign_out_elsewhere(request: SignedIn) -> HttpResponse:
    """Sign a person out in every other browser."""
    sessions.end_all(request.user, but=request.session.session_key)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("people:yours")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def forget_password(request: SignedIn) -> HttpResponse:
    """Let somebody who came in by a link choose a password without knowing the one before."""
    if not sessions.came_by_link(request, request.user):
        return redirect("account_change_password")
    if request.method != "POST":
        return render(request, "people/forget_password.html")
    choices.forget_password(request.user)
    update_session_auth_hash(request, request.user)
    return redirect("account_set_password")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: SignedIn) -> HttpResponse:
    """Say what is erased and what stays, make sure, and let a person go."""
    form = LeaveForm(request.POST or None, person=request.user)
    if form.is_valid():
        actions.leave(request.user)
        logout(request)
        return redirect("people:left")
    shown = {
        "form": form,
        "rooms": leaving.told().values(),
        "may_leave": policy.may_leave(request.user),
        "left_without_voice": left_without_voice(request.user),
    }
    return render(request, "people/leave.html", shown)


@require_http_methods(["GET", "HEAD"])
def left(request: SignedIn) -> HttpResponse:
    """Say farewell to somebody who has left."""
    return render(request, "people/left.html")
