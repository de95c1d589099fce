"""Reckon what a circle says of a promise from the views of its members, and when to say it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from alongside.engines.disclosure.differences import Because, Decision, masked, may_release
from alongside.engines.disclosure.floor import FLOOR, require_floor
from alongside.engines.disclosure.tallies import Release, release

ANSWERS = ("kept", "under_way", "broken")
DIVIDED = "divided"
NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What must be remembered of a ruling that was released: its verdict, and whom it counted."""

    verdict: str
    marks: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling that may be released.

    `verdict` is an answer or DIVIDED; `split` is the distribution as far as it may be shown, with
    the number of people it rests on; `remembered` is to be stored beside it, for next time.
    """

    verdict: str
    split: Release
    remembered: Earlier = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A ruling where one may be released now; where not, None. `decision` says why."""

    ruling: Ruling | None
    decision: Decision


def verdict(tally: Mapping[str, int], *, floor: int = FLOOR) -> str:
    """The answer that more than half of those who gave a view gave, else DIVIDED.

    `tally` counts people by answer. Below the floor it is NOT_KNOWN. Raises ValueError for a floor
    under five. An absolute majority is our own rule: a ruling speaks for a circle, and must not
    rest on the larger of two minorities.
    """
    require_floor(floor)
    people = sum(tally.values())
    if people < floor:
        return NOT_KNOWN
    return next((answer for answer, count in tally.items() if 2 * count > people), DIVIDED)


def reckon(
    views: Mapping[str, str],
    *,
    earlier: Sequence[Earlier],
    mark: Callable[[str, str], str],
    answers: Sequence[str] = ANSWERS,
    with_split: bool = True,
    floor: int = FLOOR,
) -> Reckoning:
    """Reckon a ruling from views, and hold it back where it would tell of single people.

    `views` maps anonymous tags to answers; `earlier` holds all rulings released about the same
    promise, oldest first, of this circle and any other that shares people with it; `mark` is that
    of `masked`. With `with_split` false the distribution is withheld whole: use it where
    `jointly` says so, and where another circle that shares people was released before.

    Beside `may_release`, a small roll is held back where the two releases rest on fewer than
    2 * floor - 1 people together, and either the verdict is the same or people joined or left: the
    very fact that five of so few differ can then tell what a newcomer said. (From five to six
    people, broken and broken again: the sixth said broken.) Found, and its bound shown, by trying
    every case: `tests/engines/disclosure/test_attacker.py`.

    Raises ValueError for a floor under five or a view that is none of the answers.
    """
    if strange := set(views.values()) - set(answers):
        raise ValueError(f"A view says {min(strange)!r}, which is none of the answers.")
    tally = Counter(views.values())
    cells = {answer: tally[answer] for answer in answers}
    says = verdict(cells, floor=floor)
    now = Earlier(says, masked(views, mark))
    decision = _decide(earlier, now, floor)
    if not decision.yes:
        return Reckoning(None, decision)
    shown = release(cells, floor=floor)
    split = shown if with_split else _withheld(shown)
    return Reckoning(Ruling(says, split, now), decision)


def _decide(earlier: Sequence[Earlier], now: Earlier, floor: int) -> Decision:
    decision = may_release([ruling.marks for ruling in earlier], now.marks, floor=floor)
    if decision.yes and any(_too_small_to_repeat(before, now, floor) for before in earlier):
        return Decision(False, Because.TOO_SMALL_TO_REPEAT)
    return decision


def _too_small_to_repeat(before: Earlier, now: Earlier, floor: int) -> bool:
    if before.marks == now.marks:
        return False
    same_people = before.marks.keys() == now.marks.keys()
    people = len(before.marks.keys() | now.marks.keys())
    return people < 2 * floor - 1 and not (same_people and before.verdict != now.verdict)


def _withheld(shown: Release) -> Release:
    return Release(dict.fromkeys(shown.cells), shown.people, tuple(shown.cells))
