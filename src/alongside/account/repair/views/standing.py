"""What is for the person hurt alone: how it stands, retaliation, withdrawing."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.account.repair.actions import flagging, withdrawing
from alongside.account.repair.actions import standing as actions
from alongside.account.repair.forms.helping import FlagForm, StandsForm
from alongside.account.repair.views.found import asked, place_at, shown
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(ASK_OR_DO)
def stands(request: SignedIn, code: UUID) -> HttpResponse:
    """Say how it stands."""
    place = place_at(request, code, "may_say_how_it_stands")
    form = StandsForm(request.POST or None, place=place)
    if form.is_valid():
        ways = {
            "say_mended": actions.say_mended,
            "leave_open": actions.leave_open,
            "go_on": actions.go_on,
        }
        ways[form.cleaned_data["says"]](place.calling_in, person=request.user)
        messages.success(request, _("Noted. You can take it back at any time."))
        return redirect("repair:calling_in", code)
    return shown(request, "stands", place, form=form)


@login_required
@require_http_methods(ASK_OR_DO)
def flag(request: SignedIn, code: UUID) -> HttpResponse:
    """Write down that one is made to pay for having spoken."""
    place = place_at(request, code, "may_flag")
    form, done = FlagForm(request.POST or None), _("It is written down.")
    return asked(request, place, "flag", form, flagging.flag, done)


@login_required
@require_http_methods(ASK_OR_DO)
def withdraw(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then withdraw everything."""
    place = place_at(request, code, "may_withdraw")
    if request.method == "POST":
        withdrawing.withdraw(place.calling_in, person=request.user)
        messages.success(request, _("It is withdrawn, and its words are erased."))
        return redirect("repair:index")
    return shown(request, "withdraw", place, form=Form())
