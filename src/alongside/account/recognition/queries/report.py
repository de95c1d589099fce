"""What the programme's report may say of recognition: released numbers, quarter by quarter.

Nothing here is counted when it is asked for: each number was made once, when its quarter or its
round closed, passed `engines.disclosure`, and never changes. Quarters are not added up, as nobody
can say which people two of them share.
"""

from dataclasses import dataclass
from datetime import date

from alongside.account.recognition.models import FeltRound, RecognitionFigure

Cells = dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """One table of numbers: None is withheld, "" is "not said"."""

    since: date
    cells: Cells
    rests_on: int | None


def felt(first: date, last: date) -> list[dict[str, Figure]]:
    """Give each round of asking whether people were supported that opened between two days.

    By part: "answers" counts people who said yes and no; "scope" (individual beside systemic),
    "feature" and "cause" (by code) count those who said yes.
    """
    rounds = FeltRound.objects.filter(opened_on__range=(first, last)).exclude(closed_on=None)
    return [
        {part: Figure(one.opened_on, cells, one.rests_on) for part, cells in one.released.items()}
        for one in rounds.order_by("opened_on")
    ]


def recognised(first: date, last: date, *, part: str = "answers") -> list[Figure]:
    """Give the figures of the quarters that began between two days, both included.

    "answers" counts ordered pairs of giver and doer by what was said; "scope", "feature" and
    "cause" (by code) count the pairs that say "helped". `rests_on` is how many people said it.
    """
    rows = RecognitionFigure.objects.filter(quarter__range=(first, last), part=part)
    return [Figure(row.quarter, row.shown, row.rests_on) for row in rows.order_by("quarter")]
