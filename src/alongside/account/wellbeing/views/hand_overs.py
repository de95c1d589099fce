"""What is left in a circle: write it, read it, take it over."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.account.wellbeing import policy
from alongside.account.wellbeing.actions import hand_overs as actions
from alongside.account.wellbeing.forms import HandOverForm
from alongside.account.wellbeing.models import HandOver
from alongside.account.wellbeing.queries import hand_overs as queries
from alongside.account.wellbeing.views import ASK_OR_DO
from alongside.people import notices
from alongside.people.models import Circle
from alongside.people.policy.circles import require_member
from alongside.people.queries import circles
from alongside.people.signed_in import SignedIn


@login_required
@require_safe
def hand_over(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a member what is open in a circle, and what was left in it for them."""
    circle = _own_circle(request, code)
    page = {
        "circle": circle,
        "left": queries.left_in(circle, reader=request.user),
        "open": queries.open_in(circle, reader=request.user),
        "own": queries.written_by(request.user, circle),
        "may_write": policy.may_write(request.user, circle),
        "speaks": policy.reads_all(request.user, circle),
    }
    return render(request, "wellbeing/hand_over.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def write(request: SignedIn, code: UUID) -> HttpResponse:
    """Leave a hand-over, or write one's own anew."""
    circle = _own_circle(request, code)
    own = queries.written_by(request.user, circle)
    if own is None:
        policy.require_may_write(request.user, circle)
    form = HandOverForm(request.POST or None, instance=own)
    if form.is_valid():
        left = _keep(request, circle, own, form)
        messages.success(request, _("Left in the circle."))
        return redirect("wellbeing:handed_over", left.code)
    page = {"circle": circle, "form": form, "own": own}
    return render(request, "wellbeing/write_hand_over.html", page)


@login_required
@require_safe
def handed_over(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one hand-over to those whom it is for."""
    left = _found(request, code)
    notices.read(request.user, about=left)
    page = {
        "left": left,
        "may_take_over": policy.may_take_over(request.user, left),
        "wrote": policy.wrote(request.user, left),
        "speaks": policy.may_write(request.user, left.circle),
    }
    return render(request, "wellbeing/handed_over.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def take_over(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then say that it is in one's hands."""
    left = _found(request, code)
    policy.require_may_take_over(request.user, left)
    if request.method == "POST":
        actions.take_over(left, person=request.user)
        messages.success(request, _("It is in your hands. What was written is erased."))
        return redirect("wellbeing:hand_over", left.circle.code)
    return render(request, "wellbeing/take_over.html", {"left": left})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then take back what one left."""
    left = _found(request, code)
    policy.require_wrote(request.user, left)
    if request.method == "POST":
        actions.take_back(left, person=request.user)
        messages.success(request, _("Taken back."))
        return redirect("wellbeing:hand_over", left.circle.code)
    return render(request, "wellbeing/take_back.html", {"left": left})


def _own_circle(request: SignedIn, code: UUID) -> Circle:
    circle = get_object_or_404(circles.seen_by(request.user), code=code)
    require_member(request.user, circle)
    return circle


def _found(request: SignedIn, code: UUID) -> HandOver:
    return get_object_or_404(queries.seen_by(request.user), code=code)


def _keep(request: SignedIn, circle: Circle, own: HandOver | None, form: HandOverForm) -> HandOver:
    if own is None:
        return actions.write(circle, person=request.user, **form.cleaned_data)
    return actions.change(own, person=request.user, **form.cleaned_data)
