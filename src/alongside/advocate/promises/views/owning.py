"""What is done with a promise in the open: each a page that asks why."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions import owning, promises
from alongside.advocate.promises.forms.promises import BecauseForm, ChangeForm, HandOverForm
from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.policy.promises import Party
from alongside.advocate.promises.queries import promises as queries
from alongside.advocate.promises.views.audience import who_sees
from alongside.people.signed_in import SignedIn


@login_required
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Reword a promise, move its date, change its measure or its cost."""
    promise, party = _found(request, code)
    as_it_is = {
        "wording": promise.wording,
        "due": promise.due,
        "due_precision": promise.due_precision,
        "measure": promise.measure,
        "cost_money": promise.cost_money,
        "cost_time": promise.cost_time,
        "cost_power": promise.cost_power,
    }
    form = ChangeForm(request.POST or None, initial=as_it_is)
    done = _("Changed. The earlier wording stays readable below.")
    return _ask(request, "change", form, party, party.may_change, owning.change, done)


@login_required
def let_go(request: SignedIn, code: UUID) -> HttpResponse:
    """Let a promise go, with a reason."""
    _promise, party = _found(request, code)
    form, done = BecauseForm(request.POST or None), _("Let go, in the open.")
    return _ask(request, "let_go", form, party, party.may_let_go, owning.let_go, done)


@login_required
def take_up(request: SignedIn, code: UUID) -> HttpResponse:
    """Take up again what was let go."""
    _promise, party = _found(request, code)
    form, done = BecauseForm(request.POST or None), _("Taken up again.")
    return _ask(request, "take_up", form, party, party.may_take_up, owning.take_up, done)


@login_required
def hand_over(request: SignedIn, code: UUID) -> HttpResponse:
    """Give a promise an owner, or hand it to somebody else."""
    promise, party = _found(request, code)
    form = HandOverForm(
        request.POST or None, person=request.user, initial={"office": promise.owner_office}
    )
    done = _("Handed over.")
    return _ask(request, "hand_over", form, party, party.may_hand_over, owning.hand_over, done)


@login_required
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back what was confirmed by mistake."""
    _promise, party = _found(request, code)
    form = BecauseForm(request.POST or None)
    done = _("Taken back. The sentence can be confirmed anew.")
    return _ask(request, "take_back", form, party, party.may_take_back, promises.take_back, done)


def _found(request: SignedIn, code: UUID) -> tuple[Promise, Party]:
    promise = get_object_or_404(queries.for_page(request.user), code=code)
    return promise, queries.party_of(request.user, promise)


def _ask(
    request: SignedIn,
    what: str,
    form: Form,
    party: Party,
    may: bool,
    act: Callable[..., Any],
    done: str,
) -> HttpResponse:
    """Show what is asked, act on the answer, and lead back to the promise."""
    promise = party.promise
    if not may:
        raise PermissionDenied
    if form.is_valid():
        act(promise, person=request.user, **form.cleaned_data)
        messages.success(request, done)
        return redirect("promises:promise", promise.code)
    who = who_sees(promise.statement, party.place)
    context = {"form": form, "promise": promise, "who": who}
    return render(request, f"promises/{what}.html", context)
