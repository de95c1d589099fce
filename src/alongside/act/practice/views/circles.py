"""What circles add: actions of their own, and what they know of others."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.act.practice import policy
from alongside.act.practice.actions import circles as actions
from alongside.act.practice.forms.circles import (
    AnnotationForm,
    CircleActionForm,
    EditCircleActionForm,
    of_circle_action,
)
from alongside.act.practice.queries import catalogue, circles, plans
from alongside.people.once import once
from alongside.people.policy import NotAllowed
from alongside.people.queries.circles import spoken_for_by
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def circle_action(request: SignedIn, code: UUID) -> HttpResponse:
    """Show an action of a circle's own."""
    found = get_object_or_404(circles.actions_seen_by(request.user), code=code)
    current = plans.current(request.user, timezone.localdate())
    context = {
        "action": found,
        "is_ours": policy.may_write_for(request.user, found.circle),
        "mine": current.filter(circle_action=found).first(),
    }
    return render(request, "practice/circle_action.html", context)


@login_required
@require_safe
def from_circles(request: SignedIn) -> HttpResponse:
    """Show every action that circles put beside the catalogue, as far as one may see it."""
    seen = circles.actions_seen_by(request.user)
    page = Paginator(seen, circles.A_PAGE).get_page(request.GET.get("page"))
    may_add = spoken_for_by(request.user).exists()
    return render(request, "practice/from_circles.html", {"page": page, "may_add": may_add})


@login_required
@require_http_methods(ASK_OR_DO)
@once
def add(request: SignedIn) -> HttpResponse:
    """Put an action of a circle's own beside the catalogue."""
    _require_convenor(request)
    form = CircleActionForm(request.POST or None, person=request.user)
    if form.is_valid():
        made = actions.add(person=request.user, **form.cleaned_data)
        return redirect("practice:circle_action", made.code)
    return render(request, "practice/add_circle_action.html", {"form": form})


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Word an action of a circle's own anew."""
    found = get_object_or_404(circles.actions_seen_by(request.user), code=code)
    policy.require_may_edit(request.user, found)
    form = EditCircleActionForm(
        request.POST or None, person=request.user, initial=of_circle_action(found)
    )
    if form.is_valid():
        actions.change(found, person=request.user, **form.cleaned_data)
        return redirect("practice:circle_action", code)
    context = {"form": form, "action": found}
    return render(request, "practice/change_circle_action.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
def take_down(request: SignedIn, code: UUID) -> HttpResponse:
    """Take an action of a circle's own down, after asking."""
    found = get_object_or_404(circles.actions_seen_by(request.user), code=code)
    policy.require_may_edit(request.user, found)
    if request.method == "POST":
        actions.take_down(found, person=request.user)
        messages.success(request, _("Taken down."))
        return redirect("practice:index")
    return render(request, "practice/take_down.html", {"action": found})


@login_required
@require_http_methods(ASK_OR_DO)
def annotate(request: SignedIn, action: str) -> HttpResponse:
    """Say in a circle's name what it knows of an action."""
    found = catalogue.one(action)
    if found is None:
        raise Http404
    _require_convenor(request)
    form = AnnotationForm(request.POST or None, person=request.user)
    if form.is_valid():
        actions.annotate(found.id, person=request.user, **form.cleaned_data)
        return redirect("practice:action", found.id)
    return render(request, "practice/annotate.html", {"form": form, "action": found})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back what a circle said of an action, after asking."""
    found = get_object_or_404(circles.annotations_edited_by(request.user), code=code)
    if request.method == "POST":
        actions.take_back(found, person=request.user)
        messages.success(request, _("Taken back."))
        return redirect("practice:action", found.action)
    context = {"said": found, "action": catalogue.one(found.action)}
    return render(request, "practice/take_back_annotation.html", context)


def _require_convenor(request: SignedIn) -> None:
    if not spoken_for_by(request.user).exists():
        raise NotAllowed(_("Only those who speak for a circle write in its name."))
