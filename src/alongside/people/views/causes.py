"""Causes: what statements are about, and which circles say that it concerns them."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.people import notices
from alongside.people.actions import causes as actions
from alongside.people.forms.circles import CauseForm, PutCauseForm
from alongside.people.policy import causes as policy
from alongside.people.queries import causes as queries
from alongside.people.queries import circles as circle_queries
from alongside.people.signed_in import SignedIn
from alongside.people.views.circles import ASK_OR_DO, ON_A_PAGE, seen


@login_required
@require_safe
def causes(request: SignedIn) -> HttpResponse:
    """Show every cause, with the circles concerned that one may know of."""
    page = {
        "page": Paginator(queries.seen_by(request.user), ON_A_PAGE).get_page(
            request.GET.get("page")
        ),
        "may_add": policy.may_add_cause(request.user),
    }
    return render(request, "people/causes/causes.html", page)


@login_required
@require_safe
def cause(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a cause; those who speak for circles say here whether it concerns them."""
    found = get_object_or_404(queries.seen_by(request.user), code=code)
    notices.read(request.user, about=found)
    concerned = {circle.pk for circle in queries.circles_seen(found)}
    page = {
        "cause": found,
        "spoken_for": [
            (circle, circle.pk in concerned)
            for circle in circle_queries.spoken_for_by(request.user)
        ],
        "may_put": policy.may_add_cause(request.user),
    }
    return render(request, "people/causes/cause.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def add(request: SignedIn) -> HttpResponse:
    """Name a cause."""
    policy.require_may_add_cause(request.user)
    form = CauseForm(request.POST or None)
    if form.is_valid():
        try:
            made = actions.add(person=request.user, **form.cleaned_data)
        except actions.CauseExists as exists:
            form.add_error("name", str(exists))
        else:
            return redirect("people:cause", made.code)
    return render(request, "people/causes/add.html", {"form": form})


@login_required
@require_POST
def concerns(request: SignedIn, code: UUID, circle: UUID) -> HttpResponse:
    """Say, for a circle, whether a cause concerns it."""
    found = get_object_or_404(queries.seen_by(request.user), code=code)
    says_yes = request.POST.get("concerns") == "yes"
    say = actions.say_it_concerns if says_yes else actions.say_it_does_not_concern
    say(found, circle=seen(request, circle), person=request.user)
    return redirect("people:cause", code)


@login_required
@require_http_methods(ASK_OR_DO)
def put(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask those who speak for a circle whether a cause concerns it."""
    policy.require_may_add_cause(request.user)
    found = get_object_or_404(queries.seen_by(request.user), code=code)
    form = PutCauseForm(request.POST or None, person=request.user)
    if form.is_valid():
        actions.put_to(found, circle=form.cleaned_data["circle"], person=request.user)
        messages.success(request, _("Those who speak for the circle are asked."))
        return redirect("people:cause", code)
    return render(request, "people/causes/put.html", {"form": form, "cause": found})
