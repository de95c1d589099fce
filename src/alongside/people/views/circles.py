"""Circles: the list, one circle, and what those who speak for it do with it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.people import notices
from alongside.people.actions import circles as actions
from alongside.people.forms.circles import CircleForm, FoundForm, OpennessForm
from alongside.people.models import Circle
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries
from alongside.people.signed_in import SignedIn

ON_A_PAGE = 50
ASK_OR_DO = ["GET", "HEAD", "POST"]


def seen(request: SignedIn, code: UUID) -> Circle:
    """Find a circle that the person may know of; a hidden one is as absent as none at all."""
    return get_object_or_404(queries.seen_by(request.user).select_related("founded_by"), code=code)


@login_required
@require_safe
def circles(request: SignedIn) -> HttpResponse:
    """Show one's own circles, the places kept for one, and every other circle in plain sight."""
    others = queries.listed_for(request.user).exclude(members=request.user)
    page = {
        "own": queries.circles_of(request.user),
        "places": queries.places_kept_for(request.user),
        "requests": queries.requests_by(request.user),
        "page": Paginator(others, ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "people/circles/circles.html", page)


@login_required
@require_safe
def circle(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a circle, as far as somebody may see it."""
    found = seen(request, code)
    place = queries.place_in(found, request.user)
    notices.read(request.user, about=found)
    page = {
        "circle": found,
        "axis": queries.axis_of(found),
        "causes": found.causes.order_by("name"),
        "place": place,
    }
    if place:
        page |= {
            "convenors": queries.convenors_of(found).order_by("name"),
            "kept": queries.places_kept_in(found)[:ON_A_PAGE],
            "requests": queries.requests_to(found)[:ON_A_PAGE] if place.is_convenor else [],
        }
    else:
        page |= {
            "shown": queries.shown_outside(found)[:ON_A_PAGE],
            "request_sent": queries.requests_by(request.user).filter(circle=found).first(),
        }
    return render(request, "people/circles/circle.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def found(request: SignedIn) -> HttpResponse:
    """Found a circle."""
    form = FoundForm(request.POST or None)
    if form.is_valid():
        try:
            made = actions.found(person=request.user, **form.cleaned_data)
        except actions.NameTaken as taken:
            form.add_error("name", str(taken))
        else:
            return redirect("people:circle", made.code)
    return render(request, "people/circles/found.html", {"form": form})


@login_required
@require_http_methods(ASK_OR_DO)
def edit(request: SignedIn, code: UUID) -> HttpResponse:
    """Say anew what a circle is called and what it is for."""
    found = seen(request, code)
    policy.require_speaks_for(request.user, found)
    form = CircleForm.of(found, request.POST or None)
    if form.is_valid():
        try:
            actions.edit(found, person=request.user, **form.cleaned_data)
        except actions.NameTaken as taken:
            form.add_error("name", str(taken))
        else:
            return redirect("people:circle", code)
    return render(request, "people/circles/edit.html", {"form": form, "circle": found})


@login_required
@require_http_methods(ASK_OR_DO)
def openness(request: SignedIn, code: UUID) -> HttpResponse:
    """Change who can find a circle, which asks once more before it hides it for good."""
    found = seen(request, code)
    policy.require_speaks_for(request.user, found)
    form = OpennessForm(request.POST or None, initial={"openness": found.openness})
    if form.is_valid():
        try:
            actions.change_openness(
                found, person=request.user, openness=form.cleaned_data["openness"]
            )
        except actions.StaysHidden as hidden:
            form.add_error("openness", str(hidden))
        else:
            return redirect("people:circle", code)
    return render(request, "people/circles/openness.html", {"form": form, "circle": found})


@login_required
@require_http_methods(ASK_OR_DO)
def close(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then close a circle for good."""
    found = seen(request, code)
    policy.require_speaks_for(request.user, found)
    if request.method == "POST":
        actions.close(found, person=request.user)
        messages.success(request, _("The circle is closed."))
        return redirect("people:circles")
    return render(request, "people/circles/close.html", {"circle": found})
