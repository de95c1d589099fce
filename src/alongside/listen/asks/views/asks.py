"""The list of asks, one ask, and what those who ask do with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside import content
from alongside.listen.asks import policy
from alongside.listen.asks.actions import asks as actions
from alongside.listen.asks.forms import AskForm, ChangeForm, SettleForm
from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries import asks as queries
from alongside.people import notices
from alongside.people.once import once
from alongside.people.policy import circles as circles_policy
from alongside.people.queries.circles import seen_by as circles_seen_by
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


def owned(request: SignedIn, code: UUID) -> Ask:
    """Find an ask of those who ask; for anybody else who sees it, it is not theirs to settle."""
    seen = get_object_or_404(queries.seen_by(request.user), code=code)
    policy.require_speaks_for(request.user, seen)
    return seen


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """List what is asked of a person, what they took up, and what they ask."""
    page = {
        "reaching": queries.listed(queries.reaching(request.user), page_number(request)),
        "taken": queries.taken_up_by(request.user)[: queries.A_PAGE],
        "made": queries.made_by(request.user)[: queries.A_PAGE],
        "may_see_untaken": policy.may_see_untaken(request.user),
        "today": timezone.localdate(),
    }
    return render(request, "asks/index.html", page)


@login_required
@require_safe
def of_circle(request: SignedIn, code: UUID) -> HttpResponse:
    """List what is asked in a circle's name and of its members, as far as the person may see it."""
    circle = get_object_or_404(circles_seen_by(request.user), code=code)
    page = {
        "circle": circle,
        "asks": queries.listed(queries.of_circle(circle, request.user), page_number(request)),
        "speaks": circles_policy.speaks_for(request.user, circle),
        "today": timezone.localdate(),
    }
    return render(request, "asks/of_circle.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def new(request: SignedIn) -> HttpResponse:
    """Say what support looks like right now."""
    examples = content.ask_examples(get_language() or "en")
    chosen = examples.get(request.GET.get("example", ""))
    begun = {"words": chosen.words, "avoid": chosen.avoid} if chosen else {}
    form = AskForm(request.POST or None, person=request.user, initial=begun)
    if form.is_valid():
        try:
            made = actions.ask(person=request.user, **form.written())
        except actions.CannotReach as unreachable:
            form.add_error("persons", str(unreachable))
        else:
            messages.success(request, _("You asked. Only you say what becomes of it."))
            return redirect("asks:ask", made.code)
    page = {
        "form": form,
        "examples": examples.values(),
        "chosen": chosen,
        "has_room": policy.has_room_for_more(request.user),
    }
    return render(request, "asks/new.html", page)


@login_required
@require_safe
def ask(request: SignedIn, code: UUID) -> HttpResponse:
    """Show an ask, and what its reader can do about it."""
    found = get_object_or_404(queries.seen_by(request.user), code=code)
    party = policy.party_of(request.user, found)
    notices.read(request.user, about=found)
    page: dict[str, Any] = {
        "ask": found,
        "party": party,
        "action": content.actions().get(found.action),
        "answered": queries.answered(found)[: queries.A_PAGE],
        "is_taken": found.takings_up.exists(),
        "today": timezone.localdate(),
        "to": queries.whom_it_is_for(party, request.user),
        "read": queries.mark_of_whom(party, request.user),
    }
    takers = queries.who_took_up(found)
    if not party.sees_who_took_it_up:
        takers = takers.filter(pk=request.user.pk)
    page["takers"] = takers[: queries.A_PAGE]
    if party.speaks:
        page["questions"] = queries.questions_to(found)[: queries.A_PAGE]
    return render(request, "asks/ask.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Say it otherwise."""
    found = owned(request, code)
    policy.require_may_change(request.user, found)
    form = ChangeForm.of(found, request.POST or None)
    if form.is_valid():
        actions.change(found, person=request.user, **form.worded())
        messages.success(request, _("Changed. Whoever took it up is told."))
        return redirect("asks:ask", code)
    return render(request, "asks/change.html", {"ask": found, "form": form})


@login_required
@require_POST
def keep_open(request: SignedIn, code: UUID) -> HttpResponse:
    """Say that it is still wanted."""
    actions.keep_open(owned(request, code), person=request.user)
    messages.success(request, _("It stays open, without a last day."))
    return redirect("asks:ask", code)


@login_required
@require_http_methods(ASK_OR_DO)
def settle(request: SignedIn, code: UUID) -> HttpResponse:
    """Say that it is done, or that it did not help."""
    found = owned(request, code)
    form = SettleForm(request.POST or None)
    if not found.is_open:
        if form.is_valid() and not form.says_what_stands(found):
            messages.warning(request, _("It was settled already; what you sent was not taken."))
        return redirect("asks:ask", code)
    policy.require_may_settle(request.user, found)
    if form.is_valid():
        actions.settle(found, person=request.user, **form.said())
        messages.success(request, _("Said. Whoever took it up is told."))
        return redirect("asks:ask", code)
    return render(request, "asks/settle.html", {"ask": found, "form": form})


@login_required
@require_http_methods(ASK_OR_DO)
def withdraw(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask once, and then take an ask back with its words."""
    found = owned(request, code)
    if found.is_erased:
        return redirect("asks:ask", code)
    if request.method == "POST":
        actions.withdraw(found, person=request.user)
        messages.success(request, _("Taken back. Its words are erased."))
        return redirect("asks:index")
    return render(request, "asks/withdraw.html", {"ask": found})


def page_number(request: HttpRequest) -> int:
    """Give the page that is asked for; what is no number is the first."""
    given = request.GET.get("page", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 1
