"""What may be shown of one tally: how many gave which answer.

A zero is held as small as a one: it says "nobody", and to say of everyone what they did not answer
is to say something of each of them. For the same reason an answer that all gave is not shown: the
members of a circle know each other, and "all twelve said broken" leaves nobody anonymous.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.engines.disclosure.floor import FLOOR, require_floor


@dataclass(frozen=True, slots=True)
class Release:
    """What may be shown of a tally.

    `cells` has every answer of the tally in its order, with a number of people or, where that is
    withheld, None; `people` is how many the whole rests on, None below the floor; `withheld` names
    the hidden answers. Nothing says which of them was the small one.
    """

    cells: Mapping[str, int | None]
    people: int | None
    withheld: tuple[str, ...]

    @property
    def shows_anything(self) -> bool:
        return len(self.withheld) < len(self.cells)


def release(tally: Mapping[str, int], *, floor: int = FLOOR) -> Release:
    """Hide what of a tally could single somebody out, even from a reader who knows this rule.

    `tally` counts people by answer; give every answer there is, with 0 where nobody gave it. Cells
    under the floor are hidden (primary suppression), then the next smallest (complementary
    suppression), until there are at least two hidden cells, at least `floor` people in them, and
    fewer people in them together than in the smallest cell shown. The last condition is what holds
    against a reader who knows the rule: any one hidden cell may then be anything from nobody to all
    of them. Where no choice of cells does this, all are hidden and only the number of people is
    told; below the floor, not even that.

    Raises ValueError for a floor under five or a count that is no count. The two suppressions are
    those of the Handbook on Statistical Disclosure Control, chapters 4 and 5; the last condition is
    our own.
    """
    require_floor(floor)
    if any(count < 0 for count in tally.values()):
        raise ValueError("A tally counts people, and cannot hold fewer than none.")
    people = sum(tally.values())
    hidden = _hidden(tally, floor)
    return Release(
        cells={answer: None if answer in hidden else count for answer, count in tally.items()},
        people=people if people >= floor else None,
        withheld=tuple(answer for answer in tally if answer in hidden),
    )


def _hidden(tally: Mapping[str, int], floor: int) -> frozenset[str]:
    """The smallest safe choice of cells to hide, going up from the smallest; else all of them."""
    rising = sorted(tally, key=lambda answer: tally[answer])
    small = sum(count < floor for count in tally.values())
    if not small and len(tally) > 1:
        return frozenset()
    for size in range(max(small, 2), len(rising)):
        together = sum(tally[answer] for answer in rising[:size])
        if floor <= together < tally[rising[size]]:
            return frozenset(rising[:size])
    return frozenset(tally)
