"""What one notes of one's own practice, and how one lets it rest or end."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.act.practice.actions import plans as actions
from alongside.act.practice.forms.plans import PauseForm
from alongside.act.practice.views.plans import ASK_OR_DO, own
from alongside.people.signed_in import SignedIn


@login_required
@require_POST
def done(request: SignedIn, code: UUID) -> HttpResponse:
    """Note that it was done today; its page then offers to tell what came of it."""
    actions.note_done(own(request, code), person=request.user)
    return redirect("practice:practice", code)


@login_required
@require_POST
def take_back_done(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back what was noted today."""
    actions.take_back_done(own(request, code), person=request.user)
    return redirect("practice:practice", code)


@login_required
@require_POST
def not_this_time(request: SignedIn, code: UUID) -> HttpResponse:
    """Let an occasion pass."""
    actions.not_this_time(own(request, code), person=request.user)
    return redirect("practice:plan")


@login_required
@require_http_methods(ASK_OR_DO)
def pause(request: SignedIn, code: UUID) -> HttpResponse:
    """Let a practice rest until a day."""
    found = own(request, code)
    form = PauseForm(request.POST or None)
    if form.is_valid():
        actions.pause(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("It rests, and loses nothing by that."))
        return redirect("practice:practice", code)
    return render(request, "practice/pause.html", {"form": form, "practice": found})


@login_required
@require_POST
def go_on(request: SignedIn, code: UUID) -> HttpResponse:
    """Go on before the rest is over."""
    actions.go_on(own(request, code), person=request.user)
    return redirect("practice:practice", code)


@login_required
@require_http_methods(ASK_OR_DO)
def end(request: SignedIn, code: UUID) -> HttpResponse:
    """End a practice, after asking."""
    found = own(request, code)
    if request.method == "POST":
        actions.end(found, person=request.user)
        messages.success(request, _("Ended. You can take it up again."))
        return redirect("practice:plan")
    return render(request, "practice/end.html", {"practice": found})


@login_required
@require_POST
def take_up(request: SignedIn, code: UUID) -> HttpResponse:
    """Take up again what was ended."""
    actions.take_up(own(request, code), person=request.user)
    return redirect("practice:practice", code)


@login_required
@require_http_methods(ASK_OR_DO)
def erase(request: SignedIn, code: UUID) -> HttpResponse:
    """Erase a practice for good, after asking."""
    found = own(request, code)
    if request.method == "POST":
        actions.erase(found, person=request.user)
        messages.success(request, _("Erased."))
        return redirect("practice:plan")
    return render(request, "practice/erase.html", {"practice": found})
