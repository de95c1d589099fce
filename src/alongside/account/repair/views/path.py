"""One calling-in, and what is said on its path."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside import content
from alongside.account.repair.actions import saying as actions
from alongside.account.repair.forms.saying import (
    AnswerForm,
    ApologyForm,
    AskTimeForm,
    MendForm,
    PassOnForm,
    WordForm,
)
from alongside.account.repair.policy.place import Place
from alongside.account.repair.queries.seeing import words_to_pass_on
from alongside.account.repair.views.acts import acts_of
from alongside.account.repair.views.found import asked, place_at, shown
from alongside.account.repair.views.who import who_reads
from alongside.content.repair import apology_cue_entries
from alongside.content.schemas.repair import For
from alongside.people import notices
from alongside.people.once import once
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def calling_in(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a calling-in, as far as somebody may see it, and what they can do now."""
    place = place_at(request, code)
    notices.read(request.user, about=place.calling_in)
    more = {
        "acts": acts_of(place),
        "guidance": content.repair_guidance("en")[_for(place)],
        "sources": content.sources(),
        "is_hurt": place.is_hurt,
        "is_called": place.is_called,
        "helps": not (place.is_hurt or place.is_called),
        "may_pass_on": place.may_pass_on,
        "may_accept": place.may_accept,
        "may_propose": place.may_propose,
    }
    return shown(request, "calling_in", place, **more)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def answer(request: SignedIn, code: UUID) -> HttpResponse:
    """Acknowledge, see it otherwise, or ask."""
    place = place_at(request, code, "may_answer")
    form, done = AnswerForm(request.POST or None), _("Your answer is sent.")
    more = {"who": who_reads(place), "guidance": content.repair_guidance("en")[For.CALLED]}
    return asked(request, place, "answer", form, actions.answer, done, **more, **_sources())


@login_required
@require_http_methods(ASK_OR_DO)
def ask_time(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask for time until a day."""
    place = place_at(request, code, "may_ask_time")
    form, done = AskTimeForm(request.POST or None), _("You are reminded once, on that day.")
    who = who_reads(place)
    return asked(request, place, "ask_time", form, actions.ask_time, done, who=who)


@login_required
@require_http_methods(ASK_OR_DO)
def apologise(request: SignedIn, code: UUID) -> HttpResponse:
    """Apologise in three parts, after seeing which words would take it back."""
    place = place_at(request, code, "may_make_good")
    form, done = ApologyForm(request.POST or None), _("Your apology is sent.")
    if not form.is_valid() or request.method != "POST":
        more = {"findings": _reasons(form), "who": who_reads(place), **_sources()}
        return shown(request, "apologise", place, form=form, **more)
    return asked(request, place, "apologise", form, actions.apologise, done)


@login_required
@require_http_methods(ASK_OR_DO)
def mend(request: SignedIn, code: UUID) -> HttpResponse:
    """Tell what one has done about it."""
    place = place_at(request, code, "may_make_good")
    form, done = (
        MendForm(request.POST or None),
        _("It is told. Whether it mends is theirs to say."),
    )
    who = who_reads(place)
    return asked(request, place, "mend", form, actions.mend, done, who=who)


@login_required
@require_http_methods(ASK_OR_DO)
@once
def say(request: SignedIn, code: UUID) -> HttpResponse:
    """Say something, as the person hurt or as the facilitator."""
    place = place_at(request, code, "may_say")
    form, done = WordForm(request.POST or None), _("It is sent.")
    return asked(request, place, "say", form, actions.say, done, who=who_reads(place))


@login_required
@require_http_methods(ASK_OR_DO)
def pass_on(request: SignedIn, code: UUID, word: UUID) -> HttpResponse:
    """Pass a word on, or hand it back."""
    place = place_at(request, code, "may_pass_on")
    found = get_object_or_404(
        words_to_pass_on(place.calling_in).select_related("calling_in__hurt"), code=word
    )
    form = PassOnForm(request.POST or None)
    if form.is_valid():
        if form.cleaned_data["answer"] == form.YES:
            actions.pass_on(found, person=request.user)
        else:
            because = form.cleaned_data["because"]
            actions.hand_word_back(found, person=request.user, because=because)
        messages.success(request, _("Done."))
        return redirect("repair:calling_in", code)
    return shown(request, "pass_on", place, form=form, word=word)


def _for(place: Place) -> For:
    if place.is_hurt:
        return For.HURT
    return For.CALLED if place.is_called else For.HELPER


def _sources() -> dict[str, object]:
    return {"sources": content.sources()}


def _reasons(form: ApologyForm) -> list[dict[str, object]]:
    known = apology_cue_entries("en")
    return [{"words": one.words, "cue": known[one.cue]} for one in form.findings]
