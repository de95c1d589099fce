"""The first steps of an empty workplace; each can wait."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.actions import circles, first_run, floor
from alongside.people.forms.first_run import FirstCirclesForm, FloorForm, WorkplaceForm
from alongside.people.models.workplace import HIGHEST_FLOOR
from alongside.people.policy import persons as policy
from alongside.people.queries.workplace import steps_left, the_workplace
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(["GET", "HEAD"])
def first_steps(request: SignedIn) -> HttpResponse:
    """Show the four steps, and which are taken."""
    return _show(request)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def name_it(request: SignedIn) -> HttpResponse:
    """Take the first step: say what the workplace is called."""
    policy.require_may_name_workplace(request.user)
    workplace = the_workplace()
    form = WorkplaceForm(request.POST or None, instance=workplace)
    if not form.is_valid():
        return _show(request, name_form=form)
    first_run.name_workplace(workplace, person=request.user, name=form.cleaned_data["name"])
    return redirect("people:first_steps")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def found_circles(request: SignedIn) -> HttpResponse:
    """Take the third step: found the circles that there are already."""
    policy.require_may_name_workplace(request.user)
    form = FirstCirclesForm(request.POST or None)
    if not form.is_valid():
        return _show(request, circles_form=form)
    for name in _found_already(request, form.cleaned_data["names"]):
        messages.info(request, _("There is a circle called %(name)s already.") % {"name": name})
    return redirect("people:first_steps")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def raise_floor(request: SignedIn) -> HttpResponse:
    """Raise the floor under numbers about people, at any time."""
    policy.require_may_raise_floor(request.user)
    form = FloorForm(request.POST or None, now=the_workplace().floor)
    if not form.is_valid():
        return _show(request, floor_form=form)
    try:
        floor.raise_floor(form.cleaned_data["floor"], person=request.user)
    except floor.FloorNotRaised as refusal:  # another steward raised it just before
        form.add_error("floor", str(refusal))
        return _show(request, floor_form=form)
    return redirect("people:first_steps")


@login_required
@require_POST
def finish(request: SignedIn) -> HttpResponse:
    """Put the first steps away."""
    first_run.finish(the_workplace(), person=request.user)
    return redirect("today")


def _found_already(request: SignedIn, names: Iterable[str]) -> list[str]:
    taken = []
    for name in names:
        try:
            circles.found(person=request.user, name=name)
        except circles.NameTaken:
            taken.append(name)
    return taken


def _show(
    request: SignedIn,
    name_form: WorkplaceForm | None = None,
    circles_form: FirstCirclesForm | None = None,
    floor_form: FloorForm | None = None,
) -> HttpResponse:
    policy.require_may_name_workplace(request.user)
    workplace = the_workplace()
    shown = {
        "workplace": workplace,
        "left": steps_left(workplace),
        "name_form": name_form or WorkplaceForm(instance=workplace),
        "circles_form": circles_form or FirstCirclesForm(),
        "floor_form": floor_form or FloorForm(now=workplace.floor),
        "floor_can_rise": workplace.floor < HIGHEST_FLOOR,
    }
    return render(request, "people/first_steps.html", shown)
