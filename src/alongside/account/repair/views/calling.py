"""Calling somebody in: choose a road, write, send again what was handed back, give one's name."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside import content
from alongside.account.repair.actions import calling as actions
from alongside.account.repair.forms.calling import FORMS, RewriteForm
from alongside.account.repair.models import Road
from alongside.account.repair.queries.convenors import convenors_near
from alongside.account.repair.queries.wording import WHO_SEES
from alongside.account.repair.views.found import asked, formal_routes, place_at
from alongside.content.schemas.repair import For
from alongside.people.policy import NotAllowed
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def begin(request: SignedIn) -> HttpResponse:
    """Say first what this is not, then give the three roads."""
    page = {
        "not_this": content.what_repair_is_not("en"),
        "sources": content.sources(),
        "routes": formal_routes(),
    }
    return render(request, "repair/begin.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def write(request: SignedIn, road: str) -> HttpResponse:
    """Call a colleague in by one of the roads."""
    form = FORMS[road](request.POST or None, person=request.user)
    if form.is_valid():
        try:
            made = actions.call_in(person=request.user, road=road, **form.cleaned_data)
        except NotAllowed as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _sent(road))
            return redirect("repair:calling_in", made.code)
    return render(request, "repair/write.html", {"form": form, **_around(request, road)})


@login_required
@require_http_methods(ASK_OR_DO)
def rewrite(request: SignedIn, code: UUID) -> HttpResponse:
    """Change what was handed back and send it again."""
    place = place_at(request, code, "may_rewrite")
    form: Form = RewriteForm(request.POST or None, calling_in=place.calling_in)
    who, done = WHO_SEES[place.calling_in.road], _("It is sent again.")
    return asked(request, place, "rewrite", form, actions.rewrite, done, who=who)


@login_required
@require_http_methods(ASK_OR_DO)
def give_name(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then go on by name."""
    place = place_at(request, code, "may_give_name")
    form = Form(request.POST if request.method == "POST" else None)
    done = _("You go on by name.")
    return asked(request, place, "give_name", form, actions.give_name, done)


def _around(request: SignedIn, road: str) -> dict[str, Any]:
    return {
        "road": Road(road),
        "who": WHO_SEES[road],
        "guidance": content.repair_guidance("en")[For.HURT],
        "sources": content.sources(),
        "convenors": convenors_near(request.user) if road == Road.THROUGH else (),
        "routes": formal_routes(),
    }


def _sent(road: str) -> str:
    if road == Road.BY_NAME:
        return _("It is on its way. You can withdraw it at any time.")
    return _("Whoever you chose is asked first. You can withdraw it at any time.")
