"""Say how a shared deed was, or unasked how something was; ask how it was.

What is said anonymously is put in no session and no message, which lie in the database beside the
name: the page itself shows people what they said.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.account.recognition import policy
from alongside.account.recognition.actions import anonymous, asking, giving
from alongside.account.recognition.forms import (
    AnswerForm,
    EitherWayForm,
    How,
    SayForm,
    SignedForm,
    WhomForm,
)
from alongside.account.recognition.models import AnonymousRecognition
from alongside.account.recognition.queries import recognitions as queries
from alongside.people import limits, notices, shares
from alongside.people.models import Person, Share
from alongside.people.queries.workplace import the_workplace
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(ASK_OR_DO)
def of(request: SignedIn, code: UUID) -> HttpResponse:
    """Say how a shared deed was, in one's own name or anonymously."""
    share = _seen(request, code)
    policy.require_may_recognise(request.user, share)
    if request.method != "POST":
        notices.read(request.user, about=share)
    why_not = policy.why_not_anonymous(request.user, share)
    shown: dict[str, Any] = {
        "share": share,
        "signed": queries.signed_of(share, request.user),
        "why_not_anonymous": why_not,
        "floor": the_workplace().floor,
        "readers": _in_a_row(shares.owned_up_to_by(share)),
    }
    form: AnswerForm
    if why_not:
        form = SignedForm(request.POST or None, why_not_anonymous=why_not)
    else:
        shown["unsigned"] = own = queries.own_anonymous(share, request.user)
        form = EitherWayForm(request.POST or None, floor=shown["floor"], initial=_as_it_is(own))
    if form.is_valid():
        return _said(request, share, form)
    return render(request, "recognition/of.html", shown | {"form": form})


@login_required
@require_POST
def take_back_of(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back what one said anonymously of a shared deed."""
    share = _seen(request, code)
    policy.require_may_recognise(request.user, share)
    anonymous.take_back(share, person=request.user)
    return redirect("recognition:of", code)


@login_required
@require_http_methods(ASK_OR_DO)
def say(request: SignedIn) -> HttpResponse:
    """Say unasked how something was that a colleague did."""
    floor = the_workplace().floor
    form = SayForm(request.POST or None, person=request.user, floor=floor)
    if form.is_valid():
        given = form.cleaned_data
        said = {name: given[name] for name in ("doer", "answer", "words")} | form.about()
        if form.is_anonymous():
            anonymous.say(person=request.user, **said)
            return redirect("recognition:kept")
        made = giving.say(person=request.user, what=given["what"], **said)
        return redirect("recognition:recognition", made.code)
    return render(request, "recognition/say.html", {"form": form, "floor": floor})


@login_required
@require_safe
def kept(request: SignedIn) -> HttpResponse:
    """Say what becomes of something that was said anonymously; the same page for everybody."""
    return render(request, "recognition/kept.html", {"floor": the_workplace().floor})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back_unasked(request: SignedIn) -> HttpResponse:
    """Take back what one said anonymously and unasked; the answer is the same if there was none."""
    form = WhomForm(request.POST or None)
    if form.is_valid():
        anonymous.take_back_unasked(person=request.user, doer=form.cleaned_data["whom"])
        return render(request, "recognition/taken_back.html")
    return render(request, "recognition/take_back_unasked.html", {"form": form})


@login_required
@require_http_methods(ASK_OR_DO)
def ask(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask one colleague how a deed was for them; once it is asked, the page never changes."""
    share = _seen(request, code)
    if shares.was_asked_about(share) and shares.did_it(share, request.user):
        return render(request, "recognition/asked.html", {"share": share})
    policy.require_may_ask(request.user, share)
    whom = policy.whom_one_knows_it_was_for(share, by=request.user)
    form = WhomForm(request.POST or None, initial={"whom": whom.name if whom else ""})
    if form.is_valid():
        if asking.ask(share, person=request.user, asked=form.cleaned_data["whom"]):
            return redirect("recognition:ask", code)
        form.add_error("whom", limits.cannot_be_asked([form.cleaned_data["whom"]]))
    return render(request, "recognition/ask.html", {"share": share, "form": form})


def _in_a_row(persons: list[Person]) -> SafeString:
    apart: list[str] = [format_html("<bdi>{}</bdi>", one.name) for one in persons]
    return mark_safe(get_text_list(apart, _("and")))  # each name in it is escaped


def _seen(request: SignedIn, code: UUID) -> Share:
    return get_object_or_404(shares.seen_by(request.user).select_related("for_person"), code=code)


def _as_it_is(own: AnonymousRecognition | None) -> dict[str, str]:
    """Give what somebody said before, so that sending the form again does not sign it."""
    if own is None:
        return {}
    return {"answer": own.answer, "words": own.words, "how": How.ANONYMOUS}


def _said(request: SignedIn, share: Share, form: AnswerForm) -> HttpResponse:
    answer, words = form.cleaned_data["answer"], form.cleaned_data["words"]
    if isinstance(form, EitherWayForm) and form.is_anonymous():
        anonymous.give(share, person=request.user, answer=answer, words=words)
        return redirect("recognition:of", share.code)
    made = giving.give(share, person=request.user, answer=answer, words=words)
    messages.success(request, _("Said, in your own name."))
    return redirect("recognition:recognition", made.code)
