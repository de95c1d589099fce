"""Ordered pairs of giver and doer, each counted once a quarter, with the gravest of its answers.

The pair is ordered: that A was supported by B says nothing of whether B was supported by A, and two
people who both were are two facts. The gravest answer stands, since it makes counting blind to
how often and in which order something was said: the gravest of many is the gravest of any of their
repetitions. By the most frequent, a pair could drown its one honest "worse" in ten "helped".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

GRAVEST_FIRST = ("worse", "no_difference", "helped")


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody said in a quarter how an act of a colleague was for them.

    `giver` and `doer` are marks of one kind, so that somebody who would recognise themselves can be
    left out. `about` names what the act was about, such as "scope:systemic".
    """

    giver: str
    doer: str
    quarter: date
    answer: str
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Who said it, of whom, in which quarter."""

    quarter: date
    giver: str
    doer: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a pair comes to: the gravest answer, and all that its acts were about."""

    answer: str
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Backing:
    """How many pairs a number counts, and on how many people it rests at either end of them."""

    pairs: int
    givers: int
    doers: int

    @property
    def fewest(self) -> int:
        """The smaller number of people: both ends of a pair are to be kept from being read."""
        return min(self.givers, self.doers)


def pairs_once(acts: Iterable[Act]) -> dict[Pair, Said]:
    """Give each ordered pair once a quarter, whatever the number and the order of its acts.

    Acts of somebody upon themselves are left out. Raises ValueError for an unknown answer.
    """
    said: dict[Pair, Said] = {}
    for act in acts:
        if act.answer not in GRAVEST_FIRST:
            raise ValueError(f"An act was answered {act.answer!r}, which is none of the answers.")
        if act.giver == act.doer:
            continue
        pair = Pair(act.quarter, act.giver, act.doer)
        before = said.get(pair)
        now = Said(act.answer, act.about)
        said[pair] = now if before is None else _both(before, now)
    return said


def by_answer(said: Mapping[Pair, Said]) -> dict[str, Backing]:
    """Count the pairs by answer, every answer named; give pairs of one quarter."""
    groups: dict[str, set[Pair]] = {answer: set() for answer in reversed(GRAVEST_FIRST)}
    for pair, one in said.items():
        groups[one.answer].add(pair)
    return {answer: _backing(pairs) for answer, pairs in groups.items()}


def by_about(said: Mapping[Pair, Said], kind: str, *, answer: str) -> dict[str, Backing]:
    """Count the pairs with one answer by what they are about, of one kind such as "scope".

    Pairs that say nothing of that kind are counted under "". A pair about two is counted under
    each, so these numbers need not add up to that of all pairs.
    """
    start = f"{kind}:"
    found = [
        (about.removeprefix(start), pair)
        for pair, one in said.items()
        if one.answer == answer
        for about in ({each for each in one.about if each.startswith(start)} or {""})
    ]
    grouped = groupby(sorted(found), key=lambda each: each[0])
    return {about: _backing({pair for _, pair in rows}) for about, rows in grouped}


def _both(one: Said, other: Said) -> Said:
    gravest = min(one.answer, other.answer, key=GRAVEST_FIRST.index)
    return Said(gravest, one.about | other.about)


def _backing(pairs: set[Pair]) -> Backing:
    givers, doers = {pair.giver for pair in pairs}, {pair.doer for pair in pairs}
    return Backing(len(pairs), len(givers), len(doers))
