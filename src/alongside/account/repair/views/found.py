"""Find a calling-in for whoever has a place in it; for anybody else it never was."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from alongside.account.repair.models import FormalRoute
from alongside.account.repair.policy.place import Place, place_of
from alongside.account.repair.queries.seeing import seen_by
from alongside.account.repair.queries.shown import shown_to
from alongside.people.policy import NotAllowed
from alongside.people.signed_in import SignedIn

MOST_ROUTES = 50


def formal_routes() -> list[FormalRoute]:
    """Give the formal routes, which stand on every page of this room."""
    return list(FormalRoute.objects.all()[:MOST_ROUTES])


def place_at(request: SignedIn, code: UUID, may: str = "") -> Place:
    """Give what the person is to a calling-in; where they may not, there is no such page."""
    place = place_of(request.user, get_object_or_404(seen_by(request.user), code=code))
    if may and not getattr(place, may):
        raise Http404
    return place


def asked(
    request: SignedIn,
    place: Place,
    template: str,
    form: Form,
    act: Callable[..., Any],
    done: str,
    **more: Any,
) -> HttpResponse:
    """Show what is asked, act on the answer, and lead back to the path."""
    if form.is_valid():
        try:
            act(place.calling_in, person=request.user, **form.cleaned_data)
        except NotAllowed as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, done)
            return redirect("repair:calling_in", place.calling_in.code)
    return shown(request, template, place, form=form, **more)


def shown(request: SignedIn, template: str, place: Place, **more: Any) -> HttpResponse:
    """Render a page from what this person may see, and from nothing else."""
    page = {"one": shown_to(place), "routes": formal_routes(), **more}
    return render(request, f"repair/{template}.html", page)
