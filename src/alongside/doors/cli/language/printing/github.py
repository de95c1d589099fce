"""Workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Iterable, Iterator

from alongside.doors.cli.language.judging import Outcome, Told
from alongside.engines.language import Pack

_LEVELS = {"harmful": "error", "excluding": "warning", "consider": "notice"}
_IN_WORDS = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def lines(outcomes: Iterable[Outcome], pack: Pack, fail_on: str) -> Iterator[str]:
    """Give one command a finding."""
    for outcome in outcomes:
        for one in outcome.told:
            yield _command(one)


def _command(one: Told) -> str:
    row = one.row
    properties = {
        "file": row.path,
        "line": row.line,
        "endLine": one.end_line,
        "col": row.column,
        "endColumn": one.end_column,
        "title": f"{row.rule} ({row.tier})",
    }
    if one.end_line != row.line:  # columns are heeded within one line only
        del properties["col"], properties["endColumn"]
    said = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items()
    )
    words = f'"{row.text}": {row.message} Better: {", ".join(row.suggestions)}.'
    return f"::{_LEVELS[row.tier]} {said}::{words.translate(_IN_WORDS)}"
