"""Deciding on what was marked: what is a promise, and what is not."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.advocate.promises.actions import findings as actions
from alongside.advocate.promises.actions import promises
from alongside.advocate.promises.forms.promises import ConfirmForm, as_read
from alongside.advocate.promises.models import Finding
from alongside.advocate.promises.queries import marked
from alongside.advocate.promises.queries import statements as queries
from alongside.advocate.promises.queries.naming import known_among
from alongside.advocate.promises.views.audience import who_sees
from alongside.people.models import Circle, Person
from alongside.people.queries import circles
from alongside.people.signed_in import SignedIn


@require_POST
@login_required
def mark(request: SignedIn, code: UUID) -> HttpResponse:
    """Mark a sentence that the reader missed, and go on to confirm it."""
    statement = get_object_or_404(queries.for_page(request.user), code=code)
    start, _dash, end = request.POST.get("span", "").partition("-")
    try:
        found = actions.mark(statement, person=request.user, start=_number(start), end=_number(end))
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
        return redirect("promises:statement", code)
    return redirect("promises:confirm", found.code)


@require_POST
@login_required
def reject(request: SignedIn, code: UUID) -> HttpResponse:
    """Say that a marked sentence is no promise."""
    found = get_object_or_404(queries.findings_seen_by(request.user), code=code)
    try:
        actions.reject(found, person=request.user)
        messages.success(request, _("Noted: this is no promise. It can be marked again."))
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
    return redirect("promises:statement", found.statement.code)


@login_required
def confirm(request: SignedIn, code: UUID) -> HttpResponse:
    """Show a marked sentence with what was read in it, and make a promise of it."""
    found = get_object_or_404(queries.findings_seen_by(request.user), code=code)
    statement = queries.for_page(request.user).get(pk=found.statement_id)
    reader = queries.reader_of(request.user, statement)
    if not reader.may_confirm:
        raise PermissionDenied
    if found.state == Finding.State.CONFIRMED:
        return redirect("promises:statement", statement.code)
    words = statement.text[found.start : found.end]
    form = ConfirmForm(
        request.POST or None,
        initial=as_read(found, words),
        person=request.user,
        circles=_others(request.user, reader.concerned, statement.audience),
    )
    if form.is_valid():
        try:
            made = promises.confirm(found, person=request.user, **form.cleaned_data)
        except ValidationError as wrong:  # somebody was quicker
            messages.error(request, " ".join(wrong.messages))
            return redirect("promises:statement", statement.code)
        messages.success(request, _("Confirmed: this is a promise now."))
        return redirect("promises:promise", made.code)
    context = {
        "form": form,
        "finding": found,
        "statement": statement,
        "words": words,
        "cues": marked.cues_of(found, statement.language),
        "concerned": known_among(reader.concerned, reader.place),
        "who": who_sees(statement, reader.place),
    }
    return render(request, "promises/confirm.html", context)


def _others(person: Person, concerned: tuple[Circle, ...], audience: str) -> QuerySet[Circle]:
    if audience != "everyone":
        return Circle.objects.none()
    return circles.listed_for(person).exclude(pk__in=[circle.pk for circle in concerned])


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) < 10 else -1
