"""Pages of evidence: putting it forward, one piece of it, what circles and those named do."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.advocate.promises.actions import evidence as actions
from alongside.advocate.promises.actions import naming
from alongside.advocate.promises.forms.evidence import AnswerForm, EvidenceForm
from alongside.advocate.promises.models import Evidence
from alongside.advocate.promises.queries import evidence as queries
from alongside.advocate.promises.queries import promises
from alongside.advocate.promises.views.audience import who_sees
from alongside.advocate.promises.views.shown import Shown, in_full
from alongside.people import notices
from alongside.people.signed_in import SignedIn


@login_required
def put_forward(request: SignedIn, code: UUID) -> HttpResponse:
    """Put something forward for a promise."""
    promise = get_object_or_404(promises.for_page(request.user), code=code)
    party = promises.party_of(request.user, promise)
    if not party.may_put_forward:
        raise PermissionDenied
    form = EvidenceForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        made = actions.put_forward(promise, person=request.user, **_given(form))
        messages.success(request, _("Put forward. A circle concerned says whether it counts."))
        return redirect("promises:evidence", made.code)
    who = who_sees(promise.statement, party.place)
    context = {"form": form, "promise": promise, "party": party, "who": who}
    return render(request, "promises/put_forward.html", context)


@login_required
def evidence(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one piece of evidence, and take a circle's answer to it."""
    item = get_object_or_404(queries.evidence_seen_by(request.user), code=code)
    notices.read(request.user, about=item)
    promise = promises.for_page(request.user).filter(pk=item.promise_id).first()
    if promise is None:  # it names them, and the words themselves were not for them
        return render(request, "promises/names_you.html", {"item": item})
    item.promise = promise
    shown = in_full(item, promises.party_of(request.user, promise))
    if request.method == "POST" and not shown.onlooker.answers_for:
        raise PermissionDenied
    form = AnswerForm(request.POST or None, circles=shown.onlooker.answers_for)
    if form.is_valid():
        actions.answer(item, person=request.user, **form.cleaned_data)
        messages.success(request, _("Your circle's answer stands beside it."))
        return redirect("promises:evidence", code)
    return render(request, "promises/evidence.html", _context(shown, form))


@login_required
def edit(request: SignedIn, code: UUID) -> HttpResponse:
    """Change what one put forward."""
    shown = _mine(request, code)
    if not shown.onlooker.may_edit:
        raise PermissionDenied
    item = shown.item
    form = EvidenceForm(request.POST or None, request.FILES or None, initial=_as_it_is(shown))
    if form.is_valid():
        actions.edit(item, person=request.user, **_given(form))
        messages.success(request, _("Changed. It waits for the circles' answer again."))
        return redirect("promises:evidence", code)
    return render(request, "promises/edit_evidence.html", _context(shown, form))


@login_required
def withdraw(request: SignedIn, code: UUID) -> HttpResponse:
    """Withdraw what one put forward, after being asked once."""
    shown = _mine(request, code)
    if not shown.onlooker.may_edit:
        raise PermissionDenied
    if request.method == "POST":
        actions.withdraw(shown.item, person=request.user)
        messages.success(request, _("Withdrawn."))
        return redirect("promises:promise", shown.item.promise.code)
    return render(request, "promises/withdraw.html", _context(shown, None))


@require_POST
@login_required
def hide(request: SignedIn, code: UUID) -> HttpResponse:
    """Hide what names oneself, from everybody."""
    item = get_object_or_404(queries.evidence_seen_by(request.user), code=code)
    naming.say_it_names_me(item, person=request.user)
    messages.success(request, _("Hidden from everybody. Nobody is told who hid it."))
    return redirect("promises:evidence", code)


@require_POST
@login_required
def show_again(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back that one hid it."""
    item = get_object_or_404(queries.evidence_seen_by(request.user), code=code)
    naming.show_again(item, person=request.user)
    messages.success(request, _("You no longer hide it."))
    return redirect("promises:evidence", code)


def _as_it_is(shown: Shown) -> dict[str, Any]:
    """Fill the form in; what is hidden is hidden from whoever put it forward too."""
    item = shown.item
    if shown.is_hidden:
        return {"done_on": item.done_on}
    return {"title": item.title, "done_on": item.done_on, "text": item.text, "url": item.url}


def _mine(request: SignedIn, code: UUID) -> Shown:
    item = get_object_or_404(queries.evidence_seen_by(request.user), code=code)
    item.promise = get_object_or_404(promises.for_page(request.user), pk=item.promise_id)
    return in_full(item, promises.party_of(request.user, item.promise))


def _context(shown: Shown, form: object) -> dict[str, Any]:
    promise: Any = shown.item.promise
    place = shown.onlooker.party.place
    return {
        "shown": shown,
        "item": shown.item,
        "promise": promise,
        "form": form,
        "who": who_sees(promise.statement, place),
        "Form": Evidence.Form,
    }


def _given(form: EvidenceForm) -> dict[str, Any]:
    given = dict(form.cleaned_data)
    given["document"] = given.pop("file")
    return given
