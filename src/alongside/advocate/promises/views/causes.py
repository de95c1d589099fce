"""Words and deeds of a cause: as a page, as a list of empty words, and as a file."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.queries import causes as queries
from alongside.advocate.promises.queries.editions import stamp
from alongside.advocate.promises.templatetags.promised import due_words
from alongside.advocate.promises.views import counts, table
from alongside.advocate.promises.views.drawn import Found, drawing, is_dense, signs
from alongside.advocate.promises.views.grounds import grounds
from alongside.advocate.promises.views.kept import kept_ready
from alongside.advocate.promises.views.window import Window, window, windows
from alongside.engines import promises as engine
from alongside.people.models import Cause
from alongside.people.signed_in import SignedIn

EMPTY_WORDS = 6
EMPTY_WORDS_A_PAGE = 25
ASKED = frozenset({"months", "page", "print"})
KEPT_FOR = 3_600


@require_safe
@login_required
def cause(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what was said about a cause beside what was done."""
    found, today = get_object_or_404(queries.causes(), code=code), timezone.localdate()
    reaches = queries.reaches_of(request.user)
    span, beside = kept_ready(
        request,
        lambda: _beside(request, found, reaches, today),
        *("cause", found.code, stamp(found), found.name, sorted(reaches)),
        words=ASKED,
        seconds=KEPT_FOR,
    )
    context = {
        "cause": found,
        "index_url": reverse("promises:index"),
        "span": span,
        "beside": beside,
        "who": _("everybody, each as far as the statements were for them"),
    }
    return render(request, "promises/words_and_deeds.html", context)


def _beside(
    request: SignedIn, cause: Cause, reaches: Sequence[int], today: date
) -> tuple[str, str]:
    """Make the main part of the page, and say which time it shows."""
    asked, shown, months = _asked(request, cause, reaches, today)
    inside = months.within(shown.first, shown.last)
    total = inside.total()
    page = _page(request, total)
    found = _found(asked, inside, page.number)
    page.object_list = [_row(promise, today) for promise in found.promises]
    accepted = [month for month, each in inside.by_month.items() if each["deeds_accepted"]]
    steady = engine.consistency(accepted, first=shown.first, last=shown.last)
    context = {
        "cause": cause,
        "span": shown.words,
        "windows": windows(shown, request.GET),
        "facts": counts.on_top(total, steady),
        "strip": drawing(found, shown, today=today),
        "reading": counts.reading(inside),
        "still_owed": counts.still_owed(months.before(shown.first)),
        "promises": page,
        "empty_words": queries.without_promise(asked)[:EMPTY_WORDS],
        "empty_words_count": total["without_promise"],
        "empty_words_url": _with(request, "promises:cause_without_promise", cause),
        "groups": counts.groups(total),
        "reckoned": counts.reckoned(total, steady),
        "csv_url": _with(request, "promises:cause_csv", cause),
        "print": bool(request.GET.get("print")),
    }
    return shown.words, render_to_string("promises/parts/beside.html", context, request)


def _found(asked: queries.Asked, months: queries.Months, page: int) -> Found:
    dense = is_dense(months)
    return Found(
        months=months,
        words=[] if dense else queries.words(asked),
        deeds=[] if dense else queries.deeds(asked),
        promises=queries.promises_on_page(asked, months, page),
    )


@require_safe
@login_required
def without_promise(request: SignedIn, code: UUID) -> HttpResponse:
    """List the statements about a cause in which nobody confirmed a promise."""
    asked, shown, months = _asked_by(request, code)
    number = months.within(shown.first, shown.last).total()["without_promise"]
    pages: Paginator[Any] = Paginator(range(number), EMPTY_WORDS_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    start = max(0, page.start_index() - 1)
    page.object_list = list(queries.without_promise(asked)[start : start + EMPTY_WORDS_A_PAGE])
    context = {
        "cause": asked.cause,
        "span": shown.words,
        "cause_url": _with(request, "promises:cause", asked.cause),
        "page": page,
    }
    return render(request, "promises/without_promise.html", context)


@require_safe
@login_required
def csv(request: SignedIn, code: UUID) -> StreamingHttpResponse:
    """Give the promises of a cause as a file, by office and not by person."""
    asked, _window, _months = _asked_by(request, code)
    lines = table.lines(queries.all_promises(asked), today=timezone.localdate())
    name = slugify(asked.cause.name) or "cause"
    return StreamingHttpResponse(
        lines,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="words-and-deeds-{name}.csv"'},
    )


def _asked_by(request: SignedIn, code: UUID) -> tuple[queries.Asked, Window, queries.Months]:
    found = get_object_or_404(Cause, code=code)
    return _asked(request, found, queries.reaches_of(request.user), timezone.localdate())


def _asked(
    request: SignedIn, cause: Cause, reaches: Sequence[int], today: date
) -> tuple[queries.Asked, Window, queries.Months]:
    months = queries.months_of(cause, reaches)
    earliest = min(months.by_month, default=None)
    shown = window(request.GET.get("months", ""), today=today, earliest=earliest)
    return queries.Asked(cause, reaches, shown.first, shown.last), shown, months


def _page(request: SignedIn, total: Any) -> Page[Any]:
    """Give the page asked for; what it holds is read afterwards, as it knows its number."""
    number = total["statements"] - total["without_promise"]
    pages: Paginator[Any] = Paginator(range(number), queries.STATEMENTS_A_PAGE)
    return pages.get_page(request.GET.get("page"))


def _row(promise: Promise, today: date) -> dict[str, Any]:
    return {
        "words": promise.wording,
        "url": reverse("promises:promise", args=[promise.code]),
        "office": promise.owner_office,
        "due_text": due_words(promise),
        "signs": signs(promise),
        "whys": grounds(promise, today),
    }


def _with(request: SignedIn, name: str, cause: Cause) -> str:
    """Give an address of the cause that shows the same time."""
    months = request.GET.get("months", "")
    query = f"?months={months}" if months.isalnum() else ""
    return reverse(name, args=[cause.code]) + query
