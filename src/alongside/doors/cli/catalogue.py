"""Print the catalogue of actions, and check files that are proposed for it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from alongside import content
from alongside.act.practice.queries.catalogue import Wish, found, one
from alongside.content.actions import Action, Feature, Fits, Group, Scope, Stance
from alongside.content.actions import check as check_references
from alongside.content.load import ContentError, entries_and_faults
from alongside.doors.cli.say import FAULT, USAGE, stop

Read = tuple[Path, Action]

CHOICES: dict[str, type[StrEnum]] = {
    "group": Group,
    "feature": Feature,
    "fits": Fits,
    "scope": Scope,
    "stance": Stance,
}


def show_all(asked: Mapping[str, str], *, as_json: bool) -> None:
    """Print the actions that fit what was asked for, each part by its name."""
    for name, value in asked.items():
        if value and value not in [*CHOICES[name]]:
            some = ", ".join(CHOICES[name])
            stop(f"There is no {name} {value}; choose among {some}.", code=USAGE)
    names = ("group", "feature", "fits", "scope", "stance")
    group, feature, fits, scope, stance = (asked.get(name, "") for name in names)
    actions = found(Wish(group=group, feature=feature, fits=fits, scope=scope, stance=stance))
    if as_json:
        rows = [action.model_dump(mode="json") for action in actions]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    _print(actions)


def _print(actions: Sequence[Action]) -> None:
    """Print a table on a terminal; elsewhere one line each, whole, its parts parted by tabs.

    An id is never cut: `show` takes nothing else.
    """
    console = Console()
    if not console.is_terminal:
        for one in actions:
            parts = (one.id, one.title, one.group, one.scope, one.stance, one.time)
            typer.echo("\t".join(parts))
        return
    table = Table()
    longest = max((len(one.id) for one in actions), default=0)
    table.add_column("id", min_width=longest, no_wrap=True, overflow="ignore")
    table.add_column("what", overflow="fold")
    table.add_column("of which kind", overflow="fold")
    for one in actions:
        kind = f"{one.group}, {one.scope}, {one.stance}: {one.time}"
        table.add_row(*(escape(cell) for cell in (one.id, one.title, kind)))
    console.print(table)


def show_one(name: str, *, as_json: bool) -> None:
    """Print one action whole, or say which ids come near."""
    action = one(name)
    if action is None:
        stop(f"There is no action {name}. {_nearest(name)}")
    if as_json:
        typer.echo(json.dumps(action.model_dump(mode="json"), ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_whole(action)))


def check(files: Sequence[Path]) -> int:
    """Say of each file what does not fit; give the exit code."""
    faults: list[str] = []
    read: list[Read] = []
    for file in files:
        fits, misfits = _read(file)
        read += [(file, action) for action in fits]
        faults += misfits
    faults += [*_said_twice(read), *_astray(read)]
    for fault in faults:
        typer.echo(fault, err=True)
    many = "1 action" if len(read) == 1 else f"{len(read)} actions"
    if not faults:
        typer.echo(f"{many} read; everything fits.")
    return FAULT if faults else 0


def _read(file: Path) -> tuple[list[Action], list[str]]:
    if file.is_dir():
        return [], [f"{file}: it is a folder; name the files in it."]
    try:
        fits, misfits = entries_and_faults(file, Action)
    except ContentError as fault:
        return [], [_named(file, fault)]
    except OSError as fault:
        return [], [f"{file}: it cannot be read ({fault.strerror}); see whether you may open it."]
    return fits, [_named(file, fault) for fault in misfits]


def _said_twice(read: Iterable[Read]) -> Iterator[str]:
    seen: dict[str, Path] = {}
    for file, action in read:
        if action.id in seen:
            yield (
                f"{file}, entry {action.id}: this id stands twice, here and in {seen[action.id]}; "
                "give one of them another name."
            )
        seen.setdefault(action.id, file)


def _astray(read: Sequence[Read]) -> Iterator[str]:
    """Tell what names a source, an axis or an action that neither file nor catalogue has."""
    known = content.actions() | {action.id: action for _file, action in read}
    for file, action in read:
        try:
            check_references([action], known)
        except ContentError as fault:
            yield f"{file}{str(fault).removeprefix('actions')}"


def _named(file: Path, fault: ContentError) -> str:
    """Name the file as it was given, where the loader names it without its folders."""
    return f"{file}{str(fault).removeprefix(file.name)}"


def _nearest(name: str) -> str:
    near = get_close_matches(name, content.actions(), n=3)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return "`alongside actions list` names them all."


def _whole(action: Action) -> Iterator[str]:
    yield from (action.title, "", action.in_short, "")
    pairs = {
        "for": action.for_whom,
        "time": action.time,
        "costs": action.cost,
        "risks": action.risk,
        "fits": ", ".join(action.fits),
        "made of": ", ".join(action.features),
        "reaches": action.scope,
        "stance": action.stance,
        "often": action.often,
    }
    yield from (f"{name:<9}{words}" for name, words in pairs.items())
    yield from ("", "Why", f"  {action.why}")
    yield f"  {_grounds(action)}"
    parts = {"How": action.steps, "What to say": action.say, "When not to": action.not_when}
    for title, rows in parts.items():
        yield from ("", title, *(f"  - {row}" for row in rows))
    yield from ("", "What can go wrong")
    yield from (f"  - {slip.what} {slip.then}" for slip in action.goes_wrong)
    yield from ("", f"See also: {', '.join(action.related)}")


def _grounds(action: Action) -> str:
    if action.source is None:
        return "This is our judgement."
    source = content.sources()[action.source]
    return f"{action.says} ({source.title}; seen {source.seen.isoformat()}: {source.how.value})"
