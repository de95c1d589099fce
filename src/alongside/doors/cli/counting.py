"""Count statements that promise anything, by organisation and by cause."""

from dataclasses import asdict, dataclass, field
from typing import Any

from alongside.engines.promises import Precision, Reading, Sentence

UNNAMED = "not named"
NO_CAUSE = "none of the causes we know"
_NOBODY_IN_PARTICULAR = frozenset({"we", "i", "we'll", "we're", "we've"})


@dataclass(slots=True)
class Count:
    """How many statements there are, and how many of them hold a promise with each part."""

    statements: int = 0
    promising: int = 0
    dated: int = 0
    with_amount: int = 0
    owned: int = 0
    measured: int = 0

    def add(self, reading: Reading) -> None:
        """Count one statement."""
        promised = reading.promises
        self.statements += 1
        self.promising += bool(promised)
        self.dated += any(_dated(sentence) for sentence in promised)
        self.with_amount += any(sentence.amount for sentence in promised)
        self.owned += any(_owned(sentence) for sentence in promised)
        self.measured += any(sentence.measure for sentence in promised)


@dataclass(slots=True)
class Tally:
    """The counts of everything, of each organisation and of each cause."""

    whole: Count = field(default_factory=Count)
    by_organisation: dict[str, Count] = field(default_factory=dict)
    by_cause: dict[str, Count] = field(default_factory=dict)

    def add(self, organisation: str | None, causes: tuple[str, ...], reading: Reading) -> None:
        """Count one statement; it counts under every cause that it is about."""
        self.whole.add(reading)
        self.by_organisation.setdefault(organisation or UNNAMED, Count()).add(reading)
        for cause in causes or (NO_CAUSE,):
            self.by_cause.setdefault(cause, Count()).add(reading)

    def as_object(self) -> dict[str, Any]:
        """The tally as one JSON object, the largest groups first."""
        return {
            **asdict(self.whole),
            "by_organisation": _rows("organisation", self.by_organisation),
            "by_cause": _rows("cause", self.by_cause),
        }


def largest_first(groups: dict[str, Count]) -> list[tuple[str, Count]]:
    """The groups by how many statements they made, then by name."""
    return sorted(groups.items(), key=lambda pair: (-pair[1].statements, pair[0]))


def _rows(name: str, groups: dict[str, Count]) -> list[dict[str, Any]]:
    return [{name: group, **asdict(count)} for group, count in largest_first(groups)]


def _dated(sentence: Sentence) -> bool:
    when = sentence.by_when
    return when is not None and when.precision is not Precision.VAGUE


def _owned(sentence: Sentence) -> bool:
    """Whether somebody in particular is to do it: "we" is nobody in particular."""
    return sentence.owner is not None and sentence.owner.casefold() not in _NOBODY_IN_PARTICULAR
