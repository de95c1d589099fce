"""Give a view, take it back, follow, contest.

No answer to a view is put in the session or a message, which lie in the database beside the name:
the page itself shows a person what they said.
"""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from alongside.advocate.promises.actions import contests, follows, views
from alongside.advocate.promises.forms.rulings import ContestForm, ViewForm
from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.policy import rulings as policy
from alongside.advocate.promises.queries.promises import promises_seen_by
from alongside.advocate.promises.queries.rulings import contests_seen_by, rulings_seen_by
from alongside.people.signed_in import SignedIn


@login_required
@require_POST
def give_view(request: SignedIn, code: UUID) -> HttpResponse:
    """Say how a promise stands for oneself."""
    promise = _promise(request, code)
    form = ViewForm(request.POST)
    if form.is_valid():
        views.give_view(promise, person=request.user, answer=form.cleaned_data["answer"])
    return _to(promise, "your-view")


@login_required
@require_POST
def take_view_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Take one's view back."""
    promise = _promise(request, code)
    views.take_back(promise, person=request.user)
    return _to(promise, "your-view")


@login_required
@require_POST
def follow(request: SignedIn, code: UUID) -> HttpResponse:
    """Follow a promise."""
    promise = _promise(request, code)
    follows.follow(promise, person=request.user)
    return _to(promise, "follow")


@login_required
@require_POST
def unfollow(request: SignedIn, code: UUID) -> HttpResponse:
    """Follow a promise no longer."""
    promise = _promise(request, code)
    follows.unfollow(promise, person=request.user)
    return _to(promise, "follow")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contest(request: SignedIn, code: UUID) -> HttpResponse:
    """Contest a ruling for another circle."""
    ruling = get_object_or_404(rulings_seen_by(request.user), code=code)
    policy.require_may_contest(request.user, ruling)
    circles = policy.circles_to_contest(request.user, ruling)
    form = ContestForm(request.POST or None, circles=circles)
    if form.is_valid():
        contests.contest(ruling, person=request.user, **form.cleaned_data)
        return _to(ruling.promise, "rulings")
    return render(request, "promises/contest.html", {"ruling": ruling, "form": form})


@login_required
@require_POST
def withdraw_contest(request: SignedIn, code: UUID) -> HttpResponse:
    """Contest a ruling no longer."""
    said = get_object_or_404(contests_seen_by(request.user), code=code)
    contests.withdraw(said, person=request.user)
    return _to(said.ruling.promise, "rulings")


def _promise(request: SignedIn, code: UUID) -> Promise:
    return get_object_or_404(promises_seen_by(request.user).select_related("statement"), code=code)


def _to(promise: Promise, part: str) -> HttpResponse:
    return redirect(f"{reverse('promises:promise', args=[promise.code])}#{part}")
