"""Whether a release may follow earlier ones, when somebody will subtract one from the other."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from alongside.engines.disclosure.floor import FLOOR, require_floor

Tag = TypeVar("Tag", bound=Hashable)
Answer = TypeVar("Answer", bound=Hashable)


class Because(StrEnum):
    """Why something may or may not be released."""

    FIRST = "first"  # enough people, and nothing earlier to compare with
    ENOUGH_DIFFER = "enough_differ"  # enough people, and enough of them differ
    TOO_FEW_VIEWS = "too_few_views"  # fewer people than the floor
    TOO_FEW_DIFFER = "too_few_differ"  # too few differ since the last release
    TOO_LIKE_AN_EARLIER = "too_like_an_earlier"  # too few differ from a release before the last
    TOO_SMALL_TO_REPEAT = "too_small_to_repeat"  # so few people that one more could be read off


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to release, and why."""

    yes: bool
    because: Because


def may_release(
    earlier: Sequence[Mapping[Tag, Answer]],
    current: Mapping[Tag, Answer],
    *,
    floor: int = FLOOR,
) -> Decision:
    """Say whether what people answer now may be released after what was released before.

    `earlier` holds, oldest first, what each release about the same subject counted: anonymous tag
    to answer, or the marks of `masked`; `current` the same for now. A person differs who joined,
    left or changed their answer. At least `floor` people must have answered, and at least `floor`
    must differ from every earlier release, not only the last: subtracting the first from the third
    is no harder than the second from the third. To be exactly as one before the last is safe, as
    there is nothing to subtract.

    Raises ValueError for a floor under five.
    """
    require_floor(floor)
    if len(current) < floor:
        return Decision(False, Because.TOO_FEW_VIEWS)
    if not earlier:
        return Decision(True, Because.FIRST)
    if differing(earlier[-1], current) < floor:
        return Decision(False, Because.TOO_FEW_DIFFER)
    if any(0 < differing(before, current) < floor for before in earlier[:-1]):
        return Decision(False, Because.TOO_LIKE_AN_EARLIER)
    return Decision(True, Because.ENOUGH_DIFFER)


def differing(before: Mapping[Tag, Answer], now: Mapping[Tag, Answer]) -> int:
    """How many people joined, left or changed their answer between two moments."""
    kept = sum(tag in now and now[tag] == answer for tag, answer in before.items())
    return len(before.keys() | now.keys()) - kept


def masked(answers: Mapping[str, str], mark: Callable[[str, str], str]) -> dict[str, str]:
    """What a release counted, in a form that may be stored: marks instead of tags and answers.

    `mark` is a keyed one-way function whose key lies outside the database, such as
    `partial(sealing.tag, key)`. Equal answers of two people get different marks, so the database
    alone shows neither who nor what; still the same person with the same answer gets the same mark
    next month, so `may_release` works on marks as on answers. Whoever holds the key as well can try
    the few possible answers, and read them.
    """
    marks = ((mark("who", tag), mark(f"what {tag}", answer)) for tag, answer in answers.items())
    # In the order of the marks: the order of the answers is often that of a list of people.
    return dict(sorted(marks))
