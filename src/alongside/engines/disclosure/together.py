"""Which circles are heard alone, and which only together with others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.engines.disclosure.floor import FLOOR, require_floor


@dataclass(frozen=True, slots=True)
class Group:
    """Circles that are released as one.

    `views` maps tags to answers, each person once. `with_split` is false where the group shares
    people with another: one distribution subtracted from the other would then show a part.
    """

    circles: tuple[str, ...]
    views: Mapping[str, str] = field(repr=False)
    with_split: bool


def jointly(circles: Mapping[str, Mapping[str, str]], *, floor: int = FLOOR) -> tuple[Group, ...]:
    """Group circles for release in one month, so that no two releases differ by a few people.

    `circles` maps each circle to its members' views, tag to answer; a person has the same tag in
    every circle. A circle of at least `floor` views stands alone; the others are pooled, and a
    person of several counts once, by the first of their circles. A group is left out where the pool
    stays below the floor, or where it differs from one already taken by fewer than `floor` people.
    Larger groups are taken first. Raises ValueError for a floor under five.
    """
    require_floor(floor)
    alone = [((name,), dict(views)) for name, views in circles.items() if len(views) >= floor]
    small = [name for name, views in circles.items() if len(views) < floor]
    pooled = {tag: answer for name in reversed(small) for tag, answer in circles[name].items()}
    wanted = [*alone, (tuple(small), pooled)]
    taken: list[tuple[tuple[str, ...], dict[str, str]]] = []
    for names, views in sorted(wanted, key=lambda group: -len(group[1])):
        if len(views) >= floor and all(_far(views, other, floor) for _, other in taken):
            taken.append((names, views))
    return tuple(
        Group(names, views, with_split=_apart(views, [other for _, other in taken]))
        for names, views in taken
    )


def _far(views: Mapping[str, str], other: Mapping[str, str], floor: int) -> bool:
    """Whether at least so many people are in one of the two only."""
    return len(views.keys() ^ other.keys()) >= floor


def _apart(views: Mapping[str, str], taken: list[dict[str, str]]) -> bool:
    return all(views is other or views.keys().isdisjoint(other) for other in taken)
