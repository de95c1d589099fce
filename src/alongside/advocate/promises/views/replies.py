"""Replying, and saying as a convenor whether a promise concerns one's circle."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.advocate.promises.actions import replies as actions
from alongside.advocate.promises.forms.promises import ReplyForm
from alongside.advocate.promises.queries import promises as queries
from alongside.advocate.promises.views.audience import who_sees
from alongside.people.queries import circles
from alongside.people.signed_in import SignedIn


@login_required
def reply(request: SignedIn, code: UUID) -> HttpResponse:
    """Say something to a promise, as somebody spoken of."""
    promise = get_object_or_404(queries.for_page(request.user), code=code)
    party = queries.party_of(request.user, promise)
    if not party.may_reply:
        raise PermissionDenied
    concerned = promise.circles.filter(pk__in=party.place.speaks_for)
    form = ReplyForm(request.POST or None, circles=concerned, as_circle=not party.is_spoken_of)
    if form.is_valid():
        actions.reply(promise, person=request.user, **form.cleaned_data)
        messages.success(request, _("Your reply stands beside the promise."))
        return redirect("promises:promise", code)
    who = who_sees(promise.statement, party.place)
    return render(request, "promises/reply.html", {"form": form, "promise": promise, "who": who})


@login_required
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Take one's own reply back, after being asked once."""
    said = get_object_or_404(queries.replies_by(request.user), code=code)
    if request.method == "POST":
        actions.take_back(said, person=request.user)
        messages.success(request, _("Your reply is gone."))
        return redirect("promises:promise", said.promise.code)
    return render(request, "promises/take_back_reply.html", {"reply": said})


@require_POST
@login_required
def concern(request: SignedIn, code: UUID) -> HttpResponse:
    """Bring one's own circle in, or say that it does not concern it."""
    promise = get_object_or_404(queries.promises_seen_by(request.user), code=code)
    circle = get_object_or_404(circles.spoken_for_by(request.user), code=_code(request))
    act = actions.step_back if request.POST.get("does") == "no" else actions.bring_in
    act(promise, person=request.user, circle=circle)
    messages.success(request, _("Noted for your circle."))
    return redirect("promises:promise", code)


def _code(request: SignedIn) -> UUID:
    try:
        return UUID(request.POST.get("circle", ""))
    except ValueError:
        raise Http404 from None
