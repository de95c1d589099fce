"""The formal routes of the workplace: for everybody to see, entered by stewards."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside import content
from alongside.account.repair.actions import routes as actions
from alongside.account.repair.forms.helping import RouteForm
from alongside.account.repair.models import FormalRoute
from alongside.account.repair.policy import asking as policy
from alongside.account.repair.views.found import formal_routes
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def routes(request: SignedIn) -> HttpResponse:
    """Show the formal routes."""
    page = {
        "routes": formal_routes(),
        "may_enter": policy.may_enter_routes(request.user),
        "not_this": content.what_repair_is_not("en"),
    }
    return render(request, "repair/routes.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def enter(request: SignedIn) -> HttpResponse:
    """Enter a formal route."""
    policy.require_may_enter_routes(request.user)
    form = RouteForm(request.POST or None)
    if form.is_valid():
        actions.enter(person=request.user, **form.cleaned_data)
        messages.success(request, _("Entered. Everybody can see it."))
        return redirect("repair:routes")
    return render(request, "repair/route.html", {"form": form})


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Put a formal route right."""
    policy.require_may_enter_routes(request.user)
    route = get_object_or_404(FormalRoute, code=code)
    kept = {name: getattr(route, name) for name in ("name", "what_for", "how_to_reach")}
    form = RouteForm(request.POST or None, initial=kept)
    if form.is_valid():
        actions.change(route, person=request.user, **form.cleaned_data)
        messages.success(request, _("Changed."))
        return redirect("repair:routes")
    return render(request, "repair/route.html", {"form": form, "route": route})


@login_required
@require_http_methods(ASK_OR_DO)
def remove(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then remove a formal route."""
    policy.require_may_enter_routes(request.user)
    route = get_object_or_404(FormalRoute, code=code)
    if request.method == "POST":
        actions.remove(route, person=request.user)
        messages.success(request, _("Removed."))
        return redirect("repair:routes")
    return render(request, "repair/remove_route.html", {"route": route})
