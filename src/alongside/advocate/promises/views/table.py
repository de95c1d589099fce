"""The promises of a cause as CSV: by office, never by person."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Promise

#: What a spreadsheet would take for a formula when it stands first in a cell.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        """Give the line back."""
        return line


def lines(promises: Iterable[Promise], *, today: date) -> Iterator[str]:
    """Give the lines of the file, the first with a mark that tells spreadsheets it is UTF-8."""
    write = csv.writer(_Echo()).writerow
    yield "\ufeff"
    yield write(_headings())
    for promise in promises:
        yield write([harmless(cell) for cell in _cells(promise, today)])


def harmless(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would carry out instead of show."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA):
        return f"'{cell}"
    return cell


def _headings() -> list[str]:
    return [
        _("said on"),
        _("statement"),
        _("promise"),
        _("office"),
        _("due"),
        _("how exact"),
        _("measure"),
        _("money"),
        _("time"),
        _("power given up"),
        _("the circle says"),
        _("views"),
        _("the calendar says"),
        _("the owner did"),
        _("deeds shown"),
        _("deeds accepted"),
        _("page"),
    ]


def _cells(promise: Promise, today: date) -> list[object]:
    return [
        promise.statement.said_on.isoformat(),
        promise.statement.title,
        promise.wording,
        promise.owner_office,
        promise.due.isoformat() if promise.due else "",
        promise.get_due_precision_display() if promise.due else "",
        promise.measure,
        promise.cost_money,
        promise.cost_time,
        promise.cost_power,
        promise.get_circle_says_display(),
        promise.views,  # type: ignore[attr-defined]
        _calendar(promise, today),
        _("let go") if promise.let_go_on else _("open"),
        promise.deeds_shown,  # type: ignore[attr-defined]
        promise.deeds_accepted,  # type: ignore[attr-defined]
        settings.SITE_URL + reverse("promises:promise", args=[promise.code]),
    ]


def _calendar(promise: Promise, today: date) -> str:
    if promise.due is None:
        return _("no date")
    if promise.falls_late(today):
        return _("late")
    return _("due") if promise.due >= today else _("date passed")
