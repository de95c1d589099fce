"""Real technical writing to measure on: what lies in the packages that are installed anyway."""

import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import cycle
from pathlib import Path

_ENDINGS = {".md": "markdown", ".rst": "rst", ".txt": "text", ".py": "python", ".js": "javascript"}
_PROSE = ("markdown", "rst", "text")
_SMALLEST, _LARGEST = 200, 400_000  # bytes; a larger file is generated, as a rule
MEGABYTE = 1_000_000

Text = tuple[str, str]  # the words, and their format


def stream(megabytes: float, *, only: str = "") -> Iterator[Text]:
    """So many megabytes of them, one by one, repeated if there are too few.

    As many characters of prose as of source, unless `only` one format is wanted.
    """
    left = megabytes * MEGABYTE
    for path, format in cycle(
        _mixed() if not only else [one for one in _files() if one[1] == only]
    ):
        text = path.read_text(encoding="utf-8", errors="ignore")
        yield text, format
        left -= len(text)
        if left <= 0:
            return


@lru_cache(maxsize=1)
def _files() -> tuple[tuple[Path, str], ...]:
    """Markdown, reStructuredText, text and source of installed packages, each with its format."""
    return tuple(
        (path, _ENDINGS[path.suffix])
        for path in sorted((Path(sys.prefix) / "lib").rglob("*"))
        if path.suffix in _ENDINGS and path.is_file() and _SMALLEST < path.stat().st_size < _LARGEST
    )


def _mixed() -> list[tuple[Path, str]]:
    """Files of prose and of source by turns, so that neither decides alone."""
    prose = [one for one in _files() if one[1] in _PROSE]
    source = [one for one in _files() if one[1] not in _PROSE]
    mixed: list[tuple[Path, str]] = []
    sizes = [0, 0]
    waiting = [iter(prose), iter(source)]
    while True:
        turn = int(sizes[1] < sizes[0])
        one = next(waiting[turn], None)
        if one is None:
            return mixed
        mixed.append(one)
        sizes[turn] += one[0].stat().st_size
