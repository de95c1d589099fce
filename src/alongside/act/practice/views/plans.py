"""One's own plan: what one practises, what one takes on, what one changes."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.act.practice.actions import plans as actions
from alongside.act.practice.forms.plans import PlanForm, of_action, of_circle, of_practice
from alongside.act.practice.models import Practice
from alongside.act.practice.queries import catalogue, circles, plans, suggestions
from alongside.content.actions import Action
from alongside.people import notices
from alongside.people.once import once
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]
A_PAGE = 20
ENDED = 20


def own(request: SignedIn, code: UUID) -> Practice:
    """Find a practice of one's own; anybody else's is as absent as none at all."""
    return get_object_or_404(plans.own(request.user), code=code)


@login_required
@require_safe
def plan(request: SignedIn) -> HttpResponse:
    """Show one's own practices, and at most three that could be taken on."""
    today = timezone.localdate()
    page = Paginator(plans.current(request.user, today), A_PAGE).get_page(request.GET.get("page"))
    away = catalogue.one(request.GET.get("away", ""))
    context = {
        "page": page,
        "standings": plans.standings([*page], today),
        "suggestions": suggestions.for_person(request.user, today),
        "ended": plans.ended(request.user, today)[:ENDED],
        "waved_away": away,
    }
    return render(request, "practice/plan.html", context)


@login_required
@require_safe
def practice(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one practice of one's own."""
    found = own(request, code)
    notices.read(request.user, about=found)
    today = timezone.localdate()
    context = {
        "practice": found,
        "standing": plans.standing(found, today),
        "has_ended": found.has_ended(today),
        "action": catalogue.one(found.action),
    }
    return render(request, "practice/practice.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def take_on(request: SignedIn) -> HttpResponse:
    """Take something on in one's own words."""
    return _take_on(request, {"comes": Practice.Comes.EACH_TIME})


@login_required
@require_http_methods(ASK_OR_DO)
@once
def take_on_action(request: SignedIn, action: str) -> HttpResponse:
    """Take an action of the catalogue on, by one of its plans."""
    found = _action(action)
    given = request.GET.get("plan", "")
    plan = int(given) if given in ("0", "1", "2") else 0
    return _take_on(request, of_action(found, plan), action=found.id, found=found)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def take_on_circle_action(request: SignedIn, code: UUID) -> HttpResponse:
    """Take an action of a circle's own on."""
    found = get_object_or_404(circles.actions_seen_by(request.user), code=code)
    return _take_on(request, of_circle(found), circle_action=found, theirs=found)


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Word a practice anew, or give it another rhythm."""
    found = own(request, code)
    form = PlanForm(request.POST or None, initial=of_practice(found))
    if form.is_valid():
        actions.change(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("Changed."))
        return redirect("practice:practice", code)
    return render(request, "practice/change.html", {"form": form, "practice": found})


@login_required
@require_POST
def wave_away(request: SignedIn, action: str) -> HttpResponse:
    """Have an action suggested no more for a while."""
    found = _action(action)
    actions.wave_away(found.id, person=request.user)
    return redirect(f"{reverse('practice:plan')}?away={found.id}")


@login_required
@require_POST
def bring_back(request: SignedIn, action: str) -> HttpResponse:
    """Have it suggested again."""
    actions.bring_back(_action(action).id, person=request.user)
    return redirect("practice:plan")


def _action(action: str) -> Action:
    found = catalogue.one(action)
    if found is None:
        raise Http404
    return found


def _take_on(
    request: SignedIn,
    filled_in: dict[str, Any],
    *,
    found: Action | None = None,
    theirs: Any = None,
    **of: Any,
) -> HttpResponse:
    """Ask for the plan, filled in as far as is known; take it on; lead to the plan."""
    form = PlanForm(request.POST or None, initial=filled_in)
    if form.is_valid():
        actions.take_on(person=request.user, **of, **form.cleaned_data)
        messages.success(request, _("Taken on. Only you see it."))
        return redirect("practice:plan")
    context = {"form": form, "action": found, "theirs": theirs}
    return render(request, "practice/take_on.html", context)
