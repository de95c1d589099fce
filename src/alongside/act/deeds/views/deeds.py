"""One's own deeds: tell one, look at it, change it, erase it."""

from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.act.deeds.actions import deeds as actions
from alongside.act.deeds.forms.telling import TellForm, as_told
from alongside.act.deeds.policy import deeds as policy
from alongside.act.deeds.queries import deeds as queries
from alongside.content.actions import actions as catalogue
from alongside.people import audience
from alongside.people.once import once
from alongside.people.pages import page
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show one's own deeds, month by month."""
    found = page(queries.deeds_of(request.user), request.GET.get("page"))
    months = groupby(found.rows, key=lambda deed: deed.done_on.replace(day=1))
    context = {"page": found, "months": [(month, list(deeds)) for month, deeds in months]}
    return render(request, "deeds/index.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def tell(request: SignedIn) -> HttpResponse:
    """Tell a deed; an action of the catalogue may stand in the address."""
    action = catalogue().get(request.GET.get("action", ""))
    form = TellForm(request.POST or None, person=request.user, action=action)
    if form.is_valid():
        told = actions.tell(form.telling(), person=request.user)
        messages.success(request, _("Told. Only you see it."))
        return redirect("deeds:deed", told.code)
    return render(request, "deeds/tell.html", {"form": form, "action": action})


@login_required
@require_safe
def deed(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one of one's own deeds, and what others see of it."""
    found = get_object_or_404(queries.deeds_of(request.user), code=code)
    context: dict[str, Any] = {
        "deed": found,
        "whom": queries.whom_in_words(found),
        "together": found.together.order_by("name"),
        "action": catalogue().get(found.action),
    }
    if found.share:
        context |= {
            "reaches": audience.in_words(found.share, viewer=request.user, is_own=True),
            "kept_from_others": policy.kept_from_others_by(found),
        }
    return render(request, "deeds/deed.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Change how one told a deed."""
    found = get_object_or_404(queries.deeds_of(request.user), code=code)
    action = catalogue().get(found.action)
    form = TellForm(
        request.POST or None, person=request.user, action=action, initial=as_told(found)
    )
    if form.is_valid():
        actions.change(found, form.telling(), person=request.user)
        messages.success(request, _("Changed."))
        return redirect("deeds:deed", code)
    return render(request, "deeds/change.html", {"form": form, "deed": found, "action": action})


@login_required
@require_http_methods(ASK_OR_DO)
def delete(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then erase a deed."""
    found = get_object_or_404(queries.deeds_of(request.user), code=code)
    if request.method == "POST":
        actions.delete(found, person=request.user)
        messages.success(request, _("The deed is erased."))
        return redirect("deeds:index")
    return render(request, "deeds/delete.html", {"deed": found})
