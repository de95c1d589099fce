"""Carrying, reading first, bringing a facilitator in, saying yes or no, stepping back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside import content
from alongside.account.repair.actions import helping as actions
from alongside.account.repair.forms.helping import AcceptForm, ProposeForm, ReadFirstForm
from alongside.account.repair.policy.asking import SOMEBODY_ELSE
from alongside.account.repair.views.found import place_at, shown
from alongside.content.schemas.repair import For
from alongside.people.policy import NotAllowed
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(ASK_OR_DO)
def read_first(request: SignedIn, code: UUID) -> HttpResponse:
    """Say yes to carrying it or to helping, or hand it back with a word."""
    place = place_at(request, code, "may_read_first")
    form = ReadFirstForm(request.POST or None)
    if form.is_valid():
        if form.cleaned_data["answer"] == form.YES:
            actions.take_on(place.calling_in, person=request.user)
            messages.success(request, _("Thank you. You can step back at any time."))
            return redirect("repair:calling_in", code)
        because = form.cleaned_data["because"]
        actions.hand_back(place.calling_in, person=request.user, because=because)
        messages.success(request, _("It is handed back. Nobody else is told."))
        return redirect("repair:index")
    more = {"carries": place.is_go_between, "guidance": content.repair_guidance("en")[For.HELPER]}
    return shown(request, "read_first", place, form=form, sources=content.sources(), **more)


@login_required
@require_http_methods(ASK_OR_DO)
def propose(request: SignedIn, code: UUID) -> HttpResponse:
    """Propose a facilitator."""
    place = place_at(request, code, "may_propose")
    form = ProposeForm(request.POST or None)
    if form.is_valid():
        try:
            actions.propose(place.calling_in, person=request.user, **form.cleaned_data)
        except NotAllowed as refused:
            form.add_error("facilitator", str(refused))
        else:
            messages.success(request, _("Proposed. It begins once everybody has said yes."))
            return redirect("repair:calling_in", code)
    return shown(request, "propose", place, form=form)


@login_required
@require_http_methods(ASK_OR_DO)
def accept(request: SignedIn, code: UUID) -> HttpResponse:
    """Say yes to a facilitator, or why another would be better."""
    place = place_at(request, code, "may_accept")
    # The page may have been open since before it was somebody else; it is then shown anew.
    if request.method == "POST" and request.POST.get("whom") != str(place.whom):
        messages.error(request, str(SOMEBODY_ELSE))
        return redirect("repair:accept", code)
    form = AcceptForm(request.POST or None, place=place)
    if form.is_valid():
        given = {"person": request.user, "whom": place.whom, **form.cleaned_data}
        try:
            if given.pop("answer") == form.YES:
                actions.accept(place.calling_in, person=request.user, whom=place.whom)
            else:
                actions.propose_another(place.calling_in, **given)
        except NotAllowed as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Your answer is noted."))
            return redirect("repair:calling_in", code)
    return shown(request, "accept", place, form=form, whom=place.whom)


@login_required
@require_http_methods(ASK_OR_DO)
def step_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then help no longer."""
    place = place_at(request, code, "may_step_back")
    if request.method == "POST":
        actions.step_back(place.calling_in, person=request.user)
        messages.success(request, _("You have stepped back. Nobody is asked why."))
        return redirect("repair:index")
    return shown(request, "step_back", place, form=Form())
