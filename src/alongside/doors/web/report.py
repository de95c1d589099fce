"""The programme's own report: what was told beside what was felt, and what stalled.

Everything on it was released when its quarter ended; nothing is counted when it is opened, and
everybody at the workplace reads the same.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from alongside.account.recognition.queries import report as recognition
from alongside.account.repair.queries import report as repair
from alongside.act.practice.queries.report import leaders_words
from alongside.doors.web.report_words import LABELS, TITLES
from alongside.engines.charts import bars
from alongside.people import figures
from alongside.people.models import Cause, ProgrammeFigure
from alongside.people.queries.workplace import the_workplace
from alongside.people.signed_in import SignedIn

QUARTERS = 4
TWO_YEARS = timedelta(days=731)
PARTS = (
    "deeds_by_scope",
    "deeds_by_feature",
    "deeds_by_cause",
    "asks_taken_up",
    "asks_became",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One number of the report: None is withheld; `people` is how many it rests on, if told."""

    label: str
    value: int | None
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Some numbers that belong together, and how they are read."""

    part: str
    quarter: date
    lines: tuple[Line, ...]
    rests_on: int | None = None
    total: int | None = None

    @property
    def tells_something(self) -> bool:
        """Whether any number may be shown."""
        return any(line.value is not None for line in self.lines)


@login_required
@require_safe
def report(request: SignedIn) -> HttpResponse:
    """Show what came of the programme in the quarter that ended last, and before."""
    today = timezone.localdate()
    quarters = figures.latest_quarters(today, 1)
    latest = figures.of(quarters)
    page = {
        "quarter": quarters[0],
        "floor": the_workplace().floor,
        "told": [_chart(_table(one)) for part in PARTS for one in latest if one.part == part],
        "felt": _felt(today),
        "repairs": list(repair.closed_quarters()[:QUARTERS]),
        "recognised": _recognised(today),
        "untaken": next((one.cells["people"] for one in latest if one.part == "untaken"), None),
        "standing": _standing(latest),
        "leaders": leaders_words(at_most=20),
    }
    return render(request, "report/report.html", page)


@login_required
@require_safe
def report_file(request: SignedIn) -> HttpResponse:
    """Give the numbers of the last four quarters as a table for other programs."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="programme.csv"'
    rows = csv.writer(response)
    rows.writerow(["quarter", "part", "what", "number", "rests_on"])
    for table in _all(timezone.localdate()):
        for line in table.lines:
            value = "withheld" if line.value is None else line.value
            people = "" if line.people is None else line.people
            rows.writerow([table.quarter, table.part, line.label, value, people])
    return response


def _all(today: date) -> Iterable[Table]:
    quarters = figures.latest_quarters(today, QUARTERS)
    yield from map(_table, figures.of(quarters))
    since = quarters[-1]
    for figure in recognition.recognised(since, today):
        yield _from_cells("recognised", figure.since, figure.cells, figure.rests_on)
    for round_ in recognition.felt(since, today):
        if answers := round_.get("answers"):
            yield _from_cells("felt", answers.since, answers.cells, answers.rests_on)


def _table(one: ProgrammeFigure) -> Table:
    names = _names(one.cells)
    lines = (Line(names[key], value, one.people.get(key)) for key, value in _in_order(one.cells))
    return Table(one.part, one.quarter, tuple(lines), one.rests_on, one.total)


def _from_cells(
    part: str, since: date, cells: Mapping[str, int | None], rests_on: int | None
) -> Table:
    names = _names(cells)
    lines = tuple(Line(names[key], value, rests_on) for key, value in _in_order(cells))
    return Table(part, since, lines, rests_on)


def _in_order(cells: Mapping[str, int | None]) -> list[tuple[str, int | None]]:
    """Give numbers in the order of their headings: a database may hand them out in its own."""
    order = list(LABELS)
    known = sorted((key for key in cells if key in LABELS), key=order.index)
    others = sorted(key for key in cells if key not in LABELS)
    return [(key, cells[key]) for key in (*known, *others)]


def _names(keys: Iterable[str]) -> dict[str, str]:
    """Name each heading: a cause stands under its own name, or, as a code, is looked up."""
    given = list(keys)
    codes = [key for key in given if len(key) == 36 and key.count("-") == 4]
    causes = {
        str(code): name
        for code, name in Cause.objects.filter(code__in=codes).values_list("code", "name")
    }
    return {key: str(LABELS.get(key) or causes.get(key, key)) for key in given}


def _chart(table: Table) -> dict[str, object]:
    """Give a table as bars, with the people that each number rests on."""
    title, description = TITLES[table.part]
    laid = bars.lay_out(
        [
            bars.Bar(line.label, line.value, tone="deed", note=_people(line.people))
            for line in table.lines
        ]
    )
    return {
        "bars": laid,
        "id": table.part,
        "title": title,
        "description": description,
        "note": _whole(table),
        "tells": table.tells_something,
    }


def _people(number: int | None) -> str:
    if number is None:
        return gettext("not told")
    return ngettext("%(n)d person", "%(n)d people", number) % {"n": number}


def _whole(table: Table) -> str:
    if table.total is None or table.rests_on is None:
        return ""
    return gettext("%(total)d in all, told by %(people)d people.") % {
        "total": table.total,
        "people": table.rests_on,
    }


def _felt(today: date) -> dict[str, object] | None:
    """Give the last round of asking whether anybody was supported."""
    rounds = recognition.felt(today - TWO_YEARS, today)
    if not rounds or "answers" not in rounds[-1]:
        return None
    last = rounds[-1]
    answers = last["answers"]
    parts = [
        _from_cells(f"felt_by_{part}", one.since, one.cells, one.rests_on)
        for part, one in last.items()
        if part != "answers"
    ]
    return {
        "since": answers.since,
        "rests_on": answers.rests_on,
        "answers": _chart(_from_cells("felt", answers.since, answers.cells, answers.rests_on)),
        "parts": [_chart(table) for table in parts if table.tells_something],
    }


def _recognised(today: date) -> list[dict[str, object]]:
    [quarter] = figures.latest_quarters(today, 1)
    return [
        _chart(_from_cells("recognised", one.since, one.cells, one.rests_on))
        for one in recognition.recognised(quarter, today)[-1:]
    ]


def _standing(latest: Iterable[ProgrammeFigure]) -> list[dict[str, object]]:
    """Give how the promises to everyone stood when the quarter ended, as facts."""
    return [
        {"label": LABELS[name], "value": value}
        for one in latest
        if one.part == "promises"
        for name, value in _in_order(one.cells)
    ]
