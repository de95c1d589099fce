"""Pages of statements: the latest, one of them, entering, correcting and erasing."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.advocate.promises.actions import reading
from alongside.advocate.promises.actions import statements as actions
from alongside.advocate.promises.forms.statements import CorrectForm, EnterForm, EraseForm
from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.queries import marked
from alongside.advocate.promises.queries import statements as queries
from alongside.advocate.promises.views.audience import who_sees
from alongside.people import notices, pages
from alongside.people.models import Cause
from alongside.people.queries import causes
from alongside.people.signed_in import SignedIn

STATEMENTS_A_PAGE = 20


@require_safe
@login_required
def index(request: SignedIn) -> HttpResponse:
    """Show the causes, and what was said lately."""
    every = list(causes.seen_by(request.user))
    cause = _asked(every, request.GET.get("cause", ""))
    found = queries.latest_seen_by(request.user, cause=cause)
    shown = pages.page(found, request.GET.get("page"), size=STATEMENTS_A_PAGE)
    context = {"causes": every, "cause": cause, "page": shown}
    return render(request, "promises/index.html", context)


@require_safe
@login_required
def statement(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what was said, with what was found marked in it."""
    found = get_object_or_404(queries.for_page(request.user), code=code)
    reader = queries.reader_of(request.user, found)
    notices.read(request.user, about=found)
    parts = marked.parts_of(found.text)
    number = _part(request.GET.get("part"), len(parts))
    marking = "mark" in request.GET and reader.may_confirm
    context = {
        "statement": found,
        "reader": reader,
        "paragraphs": _paragraphs(found, parts[number - 1], marking=marking),
        "part": number,
        "parts": range(1, len(parts) + 1),
        "marking": marking,
        "counts": queries.counts_of(found),
        "promises": queries.promises_in(found),
        "who": who_sees(found, reader.place),
    }
    return render(request, "promises/statement.html", context)


@login_required
def enter(request: SignedIn) -> HttpResponse:
    """Enter words by pasting them."""
    form = EnterForm(request.POST or None, person=request.user)
    if form.is_valid():
        given = {name: value for name, value in form.cleaned_data.items() if name != "again"}
        made = actions.enter(person=request.user, **given)
        messages.success(request, _("Entered. What was found in the words waits for a person."))
        return redirect("promises:statement", made.code)
    return render(request, "promises/enter.html", {"form": form})


@login_required
def correct(request: SignedIn, code: UUID) -> HttpResponse:
    """Put the details of a statement right."""
    found = get_object_or_404(queries.for_page(request.user), code=code)
    reader = queries.reader_of(request.user, found)
    if not reader.may_correct:
        raise PermissionDenied
    form = CorrectForm(request.POST or None, reader=reader, initial=_as_entered(found))
    if form.is_valid():
        actions.correct(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("The details are put right."))
        return redirect("promises:statement", code)
    context = {"form": form, "statement": found, "who": who_sees(found, reader.place)}
    return render(request, "promises/correct.html", context)


@login_required
def erase(request: SignedIn, code: UUID) -> HttpResponse:
    """Erase the words of a statement for good."""
    found = get_object_or_404(queries.for_page(request.user), code=code)
    reader = queries.reader_of(request.user, found)
    if not reader.may_erase:
        raise PermissionDenied
    form = EraseForm(request.POST or None, initial={"title": found.title})
    if form.is_valid():
        actions.erase(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("The words are erased."))
        return redirect("promises:statement", code)
    context = {"form": form, "statement": found, "who": who_sees(found, reader.place)}
    return render(request, "promises/erase.html", context)


def _asked(every: list[Cause], code: str) -> Cause | None:
    return next((cause for cause in every if str(cause.code) == code), None)


def _as_entered(found: Statement) -> dict[str, Any]:
    return {
        "said_on": found.said_on,
        "said_where": found.said_where,
        "said_by": found.said_by,
        "source_url": found.source_url,
        "causes": found.causes.all(),
    }


def _part(asked: str | None, many: int) -> int:
    number = int(asked) if asked and asked.isdecimal() and len(asked) < 6 else 1
    return min(max(number, 1), many)


def _paragraphs(
    found: Statement, part: tuple[int, int], *, marking: bool
) -> list[marked.Paragraph]:
    return marked.paragraphs_of(
        found.text,
        part,
        list(queries.findings_within(found, *part)),
        language=found.language,
        sentences=_sentences(found, part) if marking else (),
    )


def _sentences(found: Statement, part: tuple[int, int]) -> list[tuple[int, int]]:
    """Give the sentences of a part, as the reader cuts them where it knows the language."""
    start, end = part
    words = found.text[start:end]
    read = reading.sentences_of(words, found.language, found.said_on)
    spans = [(one.start, one.end) for one in read] or marked.plain_sentences(words)
    return [(start + first, start + last) for first, last in spans]
