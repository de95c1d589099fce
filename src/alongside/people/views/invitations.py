"""Stewards invite people, and see which invitations are still open."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.people import letters
from alongside.people.actions import invitations as actions
from alongside.people.actions.invitations import Invited, Outcome
from alongside.people.forms.invitations import InviteForm, InviteManyForm
from alongside.people.invitees import Reading
from alongside.people.policy import persons as policy
from alongside.people.queries import invitations as queries
from alongside.people.signed_in import SignedIn
from alongside.people.tasks import invitations as tasks
from alongside.ports import mail

A_PAGE = 50


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def invitations(request: SignedIn) -> HttpResponse:
    """Invite one person, and list those who have not come in yet."""
    policy.require_may_invite(request.user)
    form = InviteForm(request.POST or None)
    if form.is_valid():
        outcome = actions.invite(form.invitee(), person=request.user)
        return _show_outcome(request, outcome, Reading((), ()))
    page = Paginator(queries.waiting(), A_PAGE).get_page(request.GET.get("page"))
    shown = {"form": form, "page": page}
    return render(request, "people/invitations.html", shown)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def invite_many(request: SignedIn) -> HttpResponse:
    """Invite everyone on a list or in a file, and report every row that could not be used."""
    policy.require_may_invite(request.user)
    form = InviteManyForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        reading = form.reading()
        outcome = actions.invite_many(reading.found, person=request.user)
        return _show_outcome(request, outcome, reading)
    return render(request, "people/invite_many.html", {"form": form})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_link(request: SignedIn, code: UUID) -> HttpResponse:
    """Make a new link for an open invitation: mailed if there is mail, else shown once."""
    policy.require_may_invite(request.user)
    invitation = get_object_or_404(queries.waiting(), code=code)
    if request.method != "POST":
        shown = {"invitation": invitation}
        return render(request, "people/new_link.html", shown)
    renewed = actions.renew(invitation, person=request.user)
    return _show_outcome(request, Outcome((renewed,), (), ()), Reading((), ()))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask whether an invitation is to be withdrawn, and withdraw it."""
    policy.require_may_invite(request.user)
    invitation = get_object_or_404(queries.waiting(), code=code)
    if request.method != "POST":
        return render(request, "people/withdraw_invitation.html", {"invitation": invitation})
    actions.withdraw(invitation, person=request.user)
    messages.success(request, _("The invitation is withdrawn; its link opens nothing any more."))
    return redirect("people:invitations")


def _show_outcome(request: SignedIn, outcome: Outcome, reading: Reading) -> HttpResponse:
    by_mail = mail.is_ready()
    if by_mail:
        tasks.send_later(one.invitation for one in outcome.invited)
    shown = {
        "outcome": outcome,
        "wrong": reading.wrong,
        "by_mail": by_mail,
        "links": [] if by_mail else [_row(one) for one in outcome.invited],
    }
    return render(request, "people/invited.html", shown)


def _row(one: Invited) -> dict[str, str]:
    return {"email": one.invitation.email, "link": letters.link_of(one.secret)}
