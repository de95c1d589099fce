"""Who speaks for a circle, counted from what its members chose.

Each member may name as many members as they like, themselves included, and change it at any time.
Choices count once two members, and at least a quarter of all, have made one: so that neither one
member alone nor a handful in a crowd can turn a circle over. Then whoever is named by more than
half of those who chose speaks for the circle. Where nobody is, those who spoke before go on.
Whoever chose nobody is not counted on any side.
"""

from collections.abc import Mapping, Set
from typing import TypeVar

Member = TypeVar("Member")


def enough_have_chosen(members: int, choosers: int) -> bool:
    """Say whether so many choosers, out of so many members, are enough to count."""
    return choosers >= min(members, max(2, -(-members // 4)))


def who_speaks(
    members: Set[Member], sitting: Set[Member], choices: Mapping[Member, Set[Member]]
) -> frozenset[Member]:
    """Give the convenors; choices by or of somebody who is no member any more do not count."""
    named = {
        chooser: chosen & members
        for chooser, chosen in choices.items()
        if chooser in members and chosen & members
    }
    staying = frozenset(sitting & members)
    if not named or not enough_have_chosen(len(members), len(named)):
        return staying
    votes = {one: sum(one in chosen for chosen in named.values()) for one in members}
    return frozenset(one for one, for_them in votes.items() if for_them * 2 > len(named)) or staying
