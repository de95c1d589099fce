"""Make words and deeds ready to be drawn: marks or months, and the promises as spans."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.urls import reverse

from alongside.advocate.promises.models import Evidence, Promise, Statement
from alongside.advocate.promises.queries.causes import MOST_MARKS, Months
from alongside.advocate.promises.views.counts import deeds_in
from alongside.advocate.promises.views.window import Window
from alongside.engines.charts import strip
from alongside.engines.charts.drawing import Drawing, draw
from alongside.engines.charts.window import Window as Line

AHEAD = timedelta(days=92)  # so that what falls due soon still shows its end


@dataclass(frozen=True, slots=True)
class Found:
    """What the page has read: a few rows of each kind, and how many there are by month."""

    months: Months
    words: Sequence[Statement]
    deeds: Sequence[Evidence]
    promises: Sequence[Promise]


def drawing(found: Found, window: Window, *, today: date) -> Drawing:
    """Lay the strip out; more marks than fit are drawn as months."""
    total, dense = found.months.total(), is_dense(found.months)
    drawn = draw(
        strip.Strip(
            window=Line(window.first, window.last + AHEAD),
            today=today,
            spans=tuple(_span(promise) for promise in found.promises),
            words=() if dense else tuple(_word(each) for each in found.words),
            deeds=() if dense else tuple(_deed(each) for each in found.deeds),
            months=_months(found.months) if dense else (),
        )
    )
    return replace(drawn, left_out=max(0, total["promises"] - len(drawn.spans)))


def is_dense(months: Months) -> bool:
    """Whether there are more marks than can stand singly."""
    total = months.total()
    return max(total["statements"], deeds_in(total)) > MOST_MARKS


def signs(promise: Promise) -> list[str]:
    """Give the signs of a standing: the circle's word first, then calendar and owner."""
    said = [promise.circle_says]
    if promise.is_late:
        said.append("late")
    if promise.let_go_on:
        said.append("let_go")
    return said


def _word(statement: Statement) -> strip.Word:
    promises_anything: bool = statement.promises_anything  # type: ignore[attr-defined]
    url = reverse("promises:statement", args=[statement.code])
    return strip.Word(statement.said_on, promises_anything, statement.title, url)


def _deed(evidence: Evidence) -> strip.Deed:
    url = reverse("promises:evidence", args=[evidence.code])
    return strip.Deed(evidence.done_on, evidence.title, url)


def _span(promise: Promise) -> strip.Span:
    return strip.Span(
        said=promise.statement.said_on,
        due=promise.due,
        signs=tuple(signs(promise)),
        label=promise.wording,
        url=reverse("promises:promise", args=[promise.code]),
    )


def _months(months: Months) -> tuple[strip.Month, ...]:
    return tuple(
        strip.Month(
            month=month,
            words=counts["statements"],
            with_promise=counts["statements"] - counts["without_promise"],
            deeds=deeds_in(counts),
        )
        for month, counts in months.by_month.items()
    )
