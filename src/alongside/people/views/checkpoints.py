"""The addresses to which a circle has checkpoints of the public record mailed."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.actions import checkpoints as actions
from alongside.people.forms.circles import CheckpointForm
from alongside.people.policy import circles as policy
from alongside.people.queries import checkpoints as queries
from alongside.people.signed_in import SignedIn
from alongside.people.views.circles import ASK_OR_DO, seen


@login_required
@require_http_methods(ASK_OR_DO)
def checkpoints(request: SignedIn, code: UUID) -> HttpResponse:
    """Show the addresses, and take one more."""
    circle = seen(request, code)
    policy.require_speaks_for(request.user, circle)
    form = CheckpointForm(request.POST or None)
    if form.is_valid():
        actions.choose_address(circle, person=request.user, email=form.cleaned_data["email"])
        return redirect("people:circle_checkpoints", code)
    page = {"circle": circle, "form": form, "addresses": circle.checkpoints.order_by("email")}
    return render(request, "people/circles/checkpoints.html", page)


@login_required
@require_POST
def drop(request: SignedIn, code: UUID) -> HttpResponse:
    """Mail no checkpoint to an address any more."""
    address = get_object_or_404(queries.droppable_by(request.user), code=code)
    actions.drop_address(address, person=request.user)
    return redirect("people:circle_checkpoints", address.circle.code)
