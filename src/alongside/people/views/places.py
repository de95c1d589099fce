"""Asking to come in and being answered; places that members keep for others."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.actions import places as actions
from alongside.people.forms.circles import AskForm, KeepPlaceForm
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries
from alongside.people.signed_in import SignedIn
from alongside.people.views.circles import ASK_OR_DO, seen


@login_required
@require_http_methods(ASK_OR_DO)
def ask(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask to come into a circle."""
    circle = seen(request, code)
    policy.require_may_ask_to_join(request.user, circle)
    form = AskForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.ask_to_join(circle, person=request.user, words=form.cleaned_data["words"])
        messages.success(request, _("Those who speak for the circle will answer you."))
        return redirect("people:circle", code)
    return render(request, "people/circles/ask.html", {"form": form, "circle": circle})


@login_required
@require_POST
def withdraw_request(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask no longer."""
    asked = get_object_or_404(queries.requests_by(request.user), code=code)
    actions.withdraw_request(asked, person=request.user)
    return redirect("people:circles")


@login_required
@require_http_methods(ASK_OR_DO)
def join_request(request: SignedIn, code: UUID) -> HttpResponse:
    """Show who asks to come in, and let those who speak for the circle answer."""
    asked = get_object_or_404(queries.requests_answerable_by(request.user), code=code)
    if request.method == "POST":
        let_in = request.POST.get("answer") == "let_in"
        actions.answer(asked, person=request.user, let_in=let_in)
        messages.success(request, _("Answered. %(name)s is told.") % {"name": asked.person})
        return redirect("people:circle", asked.circle.code)
    return render(request, "people/circles/request.html", {"asked": asked})


@login_required
@require_http_methods(ASK_OR_DO)
def keep_place(request: SignedIn, code: UUID) -> HttpResponse:
    """Keep a place for somebody; the answer is the same whoever has the address, or nobody."""
    circle = seen(request, code)
    policy.require_may_keep_place(request.user, circle)
    form = KeepPlaceForm(request.POST or None)
    if form.is_valid():
        actions.keep_place(circle, person=request.user, email=form.cleaned_data["email"])
        messages.success(
            request,
            _("If somebody here has this address and does not belong yet, they are asked."),
        )
        return redirect("people:circle", code)
    return render(request, "people/circles/keep_place.html", {"form": form, "circle": circle})


@login_required
@require_http_methods(ASK_OR_DO)
def kept_place(request: SignedIn, code: UUID) -> HttpResponse:
    """Show somebody the place that is kept for them, and let them take it."""
    place = get_object_or_404(queries.every_place_kept_for(request.user), code=code)
    if request.method == "POST":
        actions.take_place(place, person=request.user)
        return redirect("people:circle", place.circle.code)
    axis = queries.axis_of(place.circle)
    return render(request, "people/circles/place.html", {"kept": place, "axis": axis})


@login_required
@require_POST
def pass_over(request: SignedIn, code: UUID) -> HttpResponse:
    """Pass over a place; it stays open at its address, should one think again."""
    place = get_object_or_404(queries.every_place_kept_for(request.user), code=code)
    actions.pass_over(place, person=request.user)
    return redirect("people:kept_place", code)


@login_required
@require_POST
def withdraw_place(request: SignedIn, code: UUID) -> HttpResponse:
    """Keep a place no longer."""
    place = get_object_or_404(queries.places_seen_by_fellows(request.user), code=code)
    actions.withdraw_place(place, person=request.user)
    return redirect("people:circle", place.circle.code)
