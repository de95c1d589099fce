"""Coming into a circle, being in it, leaving it, and who speaks for it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.people.actions import circles as actions
from alongside.people.actions import convening
from alongside.people.forms.circles import FindMemberForm
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries
from alongside.people.signed_in import SignedIn
from alongside.people.views.circles import ASK_OR_DO, ON_A_PAGE, seen


@login_required
@require_POST
def join(request: SignedIn, code: UUID) -> HttpResponse:
    """Walk into an open circle."""
    circle = seen(request, code)
    actions.join(circle, person=request.user)
    messages.success(
        request, _("You belong to %(circle)s now. You can leave at any time.") % {"circle": circle}
    )
    return redirect("people:circle", code)


@login_required
@require_http_methods(ASK_OR_DO)
def leave(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then leave a circle."""
    circle = seen(request, code)
    policy.require_member(request.user, circle)
    if request.method == "POST":
        actions.leave(circle, person=request.user)
        messages.success(request, _("You have left. Nobody is told why."))
        return redirect("people:circles")
    alone = circle.memberships.count() == 1
    return render(request, "people/circles/leave.html", {"circle": circle, "alone": alone})


@login_required
@require_POST
def show_outside(request: SignedIn, code: UUID) -> HttpResponse:
    """Let everyone see that one belongs, or no longer."""
    shown = request.POST.get("shown") == "yes"
    actions.show_outside(seen(request, code), person=request.user, shown=shown)
    return redirect("people:circle", code)


@login_required
@require_safe
def members(request: SignedIn, code: UUID) -> HttpResponse:
    """Show fellow members to a member, and whom one would have speak."""
    circle = seen(request, code)
    policy.require_member(request.user, circle)
    form = FindMemberForm(request.GET)
    found = queries.members_of(circle)
    if form.is_valid() and (name := form.cleaned_data["name"]):
        found = found.filter(person__name__icontains=name)
    page = {
        "circle": circle,
        "form": form,
        "page": Paginator(found, ON_A_PAGE).get_page(request.GET.get("page")),
        "chosen": set(queries.chosen_by(request.user, circle).values_list("chosen_id", flat=True)),
        "may_step_in": policy.may_step_in(request.user, circle),
    }
    return render(request, "people/circles/members.html", page)


@login_required
@require_POST
def choose(request: SignedIn, code: UUID, member: UUID) -> HttpResponse:
    """Say that one would have a fellow member speak for the circle, or no longer."""
    circle = seen(request, code)
    policy.require_may_choose_convenors(request.user, circle)
    one = get_object_or_404(circle.members, code=member)
    chosen = {choice.chosen for choice in queries.chosen_by(request.user, circle)} - {one}
    if request.POST.get("speaks") == "yes":
        chosen |= {one}
    convening.choose(circle, person=request.user, chosen=chosen)
    return redirect("people:circle_members", code)


@login_required
@require_POST
def step_in(request: SignedIn, code: UUID) -> HttpResponse:
    """Speak for a circle for which nobody speaks."""
    convening.step_in(seen(request, code), person=request.user)
    messages.success(request, _("You speak for the circle until its members choose."))
    return redirect("people:circle", code)


@login_required
@require_http_methods(ASK_OR_DO)
def step_down(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then speak for a circle no longer."""
    circle = seen(request, code)
    policy.require_member(request.user, circle)
    if request.method == "POST":
        convening.step_down(circle, person=request.user)
        messages.success(request, _("You speak for the circle no longer."))
        return redirect("people:circle", code)
    return render(request, "people/circles/step_down.html", {"circle": circle})
