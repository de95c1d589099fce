"""Taking an ask up, handing it back, and the one question about it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.listen.asks import policy
from alongside.listen.asks.actions import questions, taking
from alongside.listen.asks.actions.reading import ReadOtherwise
from alongside.listen.asks.forms import AnswerForm, QuestionForm
from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries import asks as queries
from alongside.listen.asks.views.asks import ASK_OR_DO
from alongside.people.signed_in import SignedIn


def seen(request: SignedIn, code: UUID) -> Ask:
    """Find an ask that the person may see."""
    return get_object_or_404(queries.seen_by(request.user), code=code)


@login_required
@require_POST
def take_up(request: SignedIn, code: UUID) -> HttpResponse:
    """Take an ask up."""
    found = seen(request, code)
    try:
        taking.take_up(found, person=request.user, read=request.POST.get("read"))
    except ReadOtherwise as otherwise:
        messages.warning(request, str(otherwise))
    else:
        messages.success(request, _("You took it up. You can hand it back at any time."))
    return redirect("asks:ask", code)


@login_required
@require_POST
def hand_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Hand an ask back."""
    found = seen(request, code)
    if policy.has_taken_up(request.user, found) and not found.is_open:
        messages.info(request, _("It is settled, so there is nothing to hand back."))
        return redirect("asks:ask", code)
    if taking.hand_back(found, person=request.user):
        messages.success(request, _("You handed it back. No reason is needed."))
    return redirect("asks:index")


@login_required
@require_http_methods(ASK_OR_DO)
def question(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask the one question."""
    found = seen(request, code)
    form = QuestionForm(request.POST or None)
    party = policy.party_of(request.user, found)
    if before := party.question:
        if form.is_valid() and form.cleaned_data["question"] != before.question:
            messages.warning(request, _("You asked your one question already; this was not sent."))
        return redirect("asks:ask", code)
    policy.require_may_question(request.user, found)
    if form.is_valid():
        read = request.POST.get("read")
        try:
            questions.ask_question(found, person=request.user, read=read, **form.cleaned_data)
        except ReadOtherwise as otherwise:
            form.add_error(None, str(otherwise))
        else:
            messages.success(request, _("Your question is there. No answer is owed."))
            return redirect("asks:ask", code)
    page = {
        "ask": found,
        "form": form,
        "to": queries.whom_it_is_for(party, request.user),
        "read": queries.mark_of_whom(party, request.user),
    }
    return render(request, "asks/question.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def answer(request: SignedIn, code: UUID) -> HttpResponse:
    """Answer a question about what one asks for."""
    found = get_object_or_404(queries.questions_answerable_by(request.user), code=code)
    form = AnswerForm(request.POST or None, initial={"answer": found.answer})
    if form.is_valid():
        questions.answer(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("Answered. It stands beside the ask."))
        return redirect("asks:ask", found.ask.code)
    return render(request, "asks/answer.html", {"asked": found, "form": form})


@login_required
@require_POST
def put_aside(request: SignedIn, code: UUID) -> HttpResponse:
    """Put a question out of sight; nobody is told."""
    found = get_object_or_404(queries.questions_answerable_by(request.user), code=code)
    questions.put_aside(found, person=request.user)
    messages.success(request, _("Put aside. Nobody is told."))
    return redirect("asks:ask", found.ask.code)
