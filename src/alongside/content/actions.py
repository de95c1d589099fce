"""The catalogue of actions: what one can do, for whom, at what cost, and when not to."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources.abc import Traversable

from alongside.content.axes import axes
from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.actions import (
    Action,
    Feature,
    Fits,
    Group,
    Often,
    Plan,
    Scope,
    Slip,
    Stance,
)
from alongside.content.sources import sources

__all__ = [
    "Action",
    "Feature",
    "Fits",
    "Group",
    "Often",
    "Plan",
    "Scope",
    "Slip",
    "Stance",
    "actions",
    "check",
]


@lru_cache(maxsize=1)
def actions() -> dict[str, Action]:
    """Every action by its id, group by group, in the order of the files."""
    known: dict[str, Action] = {}
    for group in Group:
        for file in _files(group):
            for action in entries(file, Action):
                _require_place(file, action, group, known)
                known[action.id] = action
    check(known.values(), known)
    return known


def check(some: Iterable[Action], known: dict[str, Action]) -> None:
    """Raise ContentError where an action names a source, an axis or an action that is not there."""
    for action in some:
        if action.source is not None and action.source not in sources():
            raise ContentError(
                f"actions, entry {action.id}: source {action.source} is not in sources.yml; "
                "add it there, with the day on which it was seen, or say 'basis: judgement'."
            )
        if strange := [axis for axis in action.axes if axis not in axes()]:
            raise ContentError(
                f"actions, entry {action.id}: {strange[0]} is no axis; name one of axes.yml."
            )
        if lost := [one for one in action.related if one == action.id or one not in known]:
            raise ContentError(
                f"actions, entry {action.id}: related to {lost[0]}, which is no other action; "
                "mend the id or take it away."
            )


def _files(group: Group) -> list[Traversable]:
    place = folder("actions", group.value.replace("-", "_"))
    if not place.is_dir():
        return []
    files = [file for file in place.iterdir() if file.name.endswith(".yml")]
    return sorted(files, key=lambda file: file.name)


def _require_place(
    file: Traversable, action: Action, group: Group, known: dict[str, Action]
) -> None:
    if action.group != group:
        raise ContentError(
            f"{file.name}, entry {action.id}: its group is {action.group}, and it lies in the "
            f"folder of {group}; move it or mend the group."
        )
    if action.id in known:
        raise ContentError(
            f"{file.name}, entry {action.id}: this id stands twice; give one of them another name."
        )
