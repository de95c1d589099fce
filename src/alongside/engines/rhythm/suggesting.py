"""What could be taken on next: what is wanted first, then what the plan has least of.

It looks at what is in one's own plan and compares nobody with anybody. The same day gives the same
choice, so that a page that is loaded again shows the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

AT_MOST = 3
A_LITTLE = 15  # minutes


@dataclass(frozen=True, slots=True)
class Fact:
    """What is to be known of an action: what it is made of, whom it reaches, how long it takes."""

    id: str
    features: frozenset[str]
    scope: str
    minutes: int


class Because(StrEnum):
    """Why an action is suggested."""

    WANTED = "wanted"  # somebody asked for it
    BEGIN = "begin"  # nothing is taken on yet, and it takes little time
    SCOPE = "scope"  # the plan leans to individuals, or to the system; this is the other side
    FEATURE = "feature"  # the plan has least of this feature


@dataclass(frozen=True, slots=True)
class Choice:
    """One suggestion; `of` names the scope or the feature that it brings."""

    action: str
    because: Because
    of: str = ""


def suggest(
    facts: Sequence[Fact],
    *,
    wanted: Sequence[str] = (),
    taken_on: Collection[str] = (),
    waved_away: Collection[str] = (),
    seed: str,
    at_most: int = AT_MOST,
) -> tuple[Choice, ...]:
    """Give a few actions to choose from, each with its reason, never more than `at_most`.

    `wanted` comes in its order, before anything else. What is taken on or was waved away does not
    come. `seed` (a person and a day) decides between actions that fit equally well.
    """
    left = {
        fact.id: fact for fact in facts if fact.id not in taken_on and fact.id not in waved_away
    }
    has = [fact for fact in facts if fact.id in taken_on]
    chosen = [Choice(one, Because.WANTED) for one in dict.fromkeys(wanted) if one in left]
    del chosen[at_most:]
    has += [left.pop(choice.action) for choice in chosen]
    while left and len(chosen) < at_most:
        choice = _next(list(left.values()), has, _every_feature(facts), seed)
        chosen.append(choice)
        has.append(left.pop(choice.action))
    return tuple(chosen)


def _next(left: list[Fact], has: list[Fact], features: Sequence[str], seed: str) -> Choice:
    by_chance = sorted(left, key=lambda fact: _chance(seed, fact.id))
    if not has:
        begin = min(by_chance, key=lambda fact: fact.minutes > A_LITTLE)
        return Choice(begin.id, Because.BEGIN)
    rare = sorted(features, key=lambda name: (_with(name, has), _chance(seed, name)))
    lacking = _lacking_scope(has, left)
    fitting = [fact for fact in by_chance if lacking in ("", fact.scope)]
    best = min(fitting, key=lambda fact: min(rare.index(name) for name in fact.features))
    if lacking:
        return Choice(best.id, Because.SCOPE, lacking)
    return Choice(best.id, Because.FEATURE, min(best.features, key=rare.index))


def _lacking_scope(has: list[Fact], left: list[Fact]) -> str:
    """Name the scope of which the plan has fewer, if anything of it is left to choose."""
    scopes = sorted({fact.scope for fact in (*has, *left)})
    counted = {scope: sum(fact.scope == scope for fact in has) for scope in scopes}
    fewest = min(scopes, key=lambda scope: counted[scope])
    there = any(fact.scope == fewest for fact in left)
    return fewest if there and counted[fewest] < max(counted.values()) else ""


def _every_feature(facts: Sequence[Fact]) -> list[str]:
    return sorted({name for fact in facts for name in fact.features})


def _with(feature: str, has: list[Fact]) -> int:
    return sum(feature in fact.features for fact in has)


def _chance(seed: str, name: str) -> bytes:
    return sha256(f"{seed}\n{name}".encode()).digest()
