"""Scan millions of documents with one function, by processes of this machine or by a cluster.

Each text is judged just as `alongside language check` judges it. What is found is written in the
order of paths and places, each finding once, whoever found it and however often it was looked for.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from alongside.doors.cli.language import planning
from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.configuring import nearest
from alongside.doors.cli.language.rows import Row
from alongside.doors.cli.language.scanning import here, parts, tables, writing
from alongside.doors.cli.language.scanning.asked import Asked, Wish
from alongside.doors.cli.language.scanning.batch import UNREAD, Scanned
from alongside.doors.cli.language.scanning.ordering import ordered
from alongside.doors.cli.language.walking import Walk, walk
from alongside.engines.language import LanguageError

__all__ = ["Asked", "scan"]

_PATIENCE = 1.0
WRONG, INTERRUPTED, CUT_OFF = 2, 130, 141


class _Tally:
    """What is told at the end."""

    def __init__(self, found: Walk) -> None:
        self.documents = self.findings = 0
        self.skipped = Counter(found.skipped)
        self.faults = found.faults
        self._speaks = sys.stderr.isatty()
        self._shows = False
        self._due = time.monotonic() + _PATIENCE

    def rows(self, scanned: Iterable[Scanned]) -> Iterator[Row]:
        """The rows of what was scanned; the rest is counted."""
        for one in scanned:
            self.documents += one.documents
            self._show()
            self.findings += len(one.rows)
            self.skipped += one.skipped
            yield from one.rows
        if self._shows:
            sys.stderr.write("\r\x1b[K")

    def _show(self) -> None:
        if self._speaks and time.monotonic() > self._due:
            sys.stderr.write(f"\r\x1b[K{_many(self.documents, 'document', 'documents')} scanned")
            sys.stderr.flush()
            self._shows = True
            self._due = time.monotonic() + _PATIENCE / 5


def scan(asked: Asked) -> int:
    """Scan what was asked for and write what is found; give the exit code. It never raises."""
    try:
        return _scan(asked)
    except (Refused, LanguageError) as error:
        words = str(error)
        _say(words if words.endswith((".", "?")) else f"{words[:1].upper()}{words[1:]}.")
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has gone; what is still held back must not be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return CUT_OFF


def _scan(asked: Asked) -> int:
    asked.require_sense()
    if asked.format == "parquet":
        tables.needed("pyarrow", "pyarrow", "write Parquet")
    config = nearest(Path.cwd())
    call = asked.as_check
    planning.require_sense(call, config)
    wish = Wish(call, config, planning.rules(asked.language, config))
    planning.plan(call, config, wish.pack, ())
    most = planning.most(call)
    found, at_tables = _found(asked, planning.excluder(config), most)
    tally = _Tally(found)
    if asked.on == "local":
        pieces = chain(
            parts.of_files(found.files),
            chain.from_iterable(parts.of_table(path, most) for path in at_tables),
        )
        came: Iterable[Scanned] = here.scanned(iter(pieces), wish, asked.jobs)
    else:
        from alongside.doors.cli.language.scanning import cluster

        came = cluster.scanned(
            found.files, at_tables, wish, on=asked.on, jobs=asked.jobs, most=most
        )
    writing.write(ordered(tally.rows(came)), asked.format, asked.out)
    _tell(tally)
    return WRONG if tally.faults or tally.skipped[UNREAD] else 0


def _found(asked: Asked, is_excluded: Callable[[str], bool], most: int) -> tuple[Walk, list[str]]:
    """The files to scan, and the tables."""
    at_tables = []
    others = []
    faults = []
    for path in asked.paths:
        if not tables.is_table(path):
            others.append(path)
        elif Path(path).exists() or (asked.on != "local" and "://" in path):
            at_tables.append(path)
        else:
            faults.append((path, "there is no such file or folder; mend the name and try again."))
    found = walk(others, is_excluded=is_excluded, most=most)
    found.faults = faults + found.faults
    return found, at_tables


def _tell(tally: _Tally) -> None:
    for at, why in tally.faults:
        _say(f"{at}: {why}")
    _say(
        f"{_many(tally.documents, 'document was', 'documents were')} scanned, "
        f"{_many(tally.findings, 'finding', 'findings')}."
    )
    if total := tally.skipped.total():
        each = ", ".join(f"{count:,} {why}" for why, count in sorted(tally.skipped.items()))
        _say(f"{_many(total, 'was', 'were')} skipped: {each}.")


def _many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


def _say(words: str) -> None:
    print(words.encode("utf-8", "backslashreplace").decode(), file=sys.stderr, flush=True)
