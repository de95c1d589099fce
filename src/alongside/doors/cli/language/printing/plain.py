"""Findings for people: file by file, each with better words, the reason once for each rule."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from alongside.doors.cli.language.judging import Outcome, Told
from alongside.engines.language import Pack, Tier

_COLOURS = {"harmful": "1;31", "excluding": "33", "consider": "36"}
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�") | {
    10: " ",
    13: " ",
    9: " ",
}
Paint = Callable[[str, str], str]
_SHOWN = 3  # better words beside a finding; `explain` names them all


def lines(outcomes: Iterable[Outcome], pack: Pack, fail_on: str) -> Iterator[str]:
    """Give each file's lines as soon as it is checked, and a summary at the end."""
    paint = _paint if _in_colour() else _plain
    told: set[str] = set()
    counts: Counter[str] = Counter()
    checked = mended = known = 0
    for outcome in outcomes:
        checked += not (outcome.skipped or outcome.fault)
        known += outcome.known
        mended += len(outcome.mended)
        counts.update(one.row.tier for one in outcome.told)
        if outcome.told or outcome.mended or outcome.advert:
            yield from _file(outcome, told, paint)
    yield _summary(checked, counts, mended, known)


def _file(outcome: Outcome, told: set[str], paint: Paint) -> Iterator[str]:
    yield paint("1", tame(outcome.file.shown))
    for one in outcome.mended:
        place = f"{one.line}:{one.column}"
        yield f"  {place:<8} mended     {one.rule}  {tame(one.before)} -> {tame(one.after)}"
    for finding in outcome.told:
        yield from _finding(finding, told, paint)
    if outcome.advert:
        yield from (f"  {line}" for line in outcome.advert)
    yield ""


def _finding(one: Told, told: set[str], paint: Paint) -> Iterator[str]:
    row = one.row
    place = f"{row.line}:{row.column}"
    tier = paint(_COLOURS[row.tier], f"{row.tier:<10}")
    better = ", ".join(row.suggestions[:_SHOWN])
    yield f"  {place:<8} {tier} {row.rule}  {tame(row.text)} -> {better}"
    if row.rule not in told:
        told.add(row.rule)
        yield paint("2", f"           {row.message}")


def _summary(checked: int, counts: Counter[str], mended: int, known: int) -> str:
    files = "1 file" if checked == 1 else f"{checked:,} files"
    total = counts.total()
    if total:
        each = ", ".join(f"{counts[tier]:,} {tier}" for tier in Tier if counts[tier])
        said = f"{total:,} {'finding' if total == 1 else 'findings'} in {files}: {each}."
    else:
        said = f"Nothing found in {files}."
    if mended:
        said += f" {mended:,} mended."
    if known:
        said += f" {known:,} known already."
    return said


def tame(words: str) -> str:
    """Words in one line, without what would steer a terminal."""
    return words.translate(_CONTROLS)


def _in_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _plain(code: str, words: str) -> str:
    return words


def _paint(code: str, words: str) -> str:
    return f"\x1b[{code}m{words}\x1b[0m"
