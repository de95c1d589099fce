"""Scan a batch of documents: the one function that every process of every kind runs.

It is pure: documents in, rows out, the same wherever it runs and however often.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from dataclasses import replace as with_
from typing import NamedTuple

from alongside.doors.cli.language import planning, reading
from alongside.doors.cli.language.judging import Judge, Outcome
from alongside.doors.cli.language.rows import Row
from alongside.doors.cli.language.scanning.asked import Wish
from alongside.doors.cli.language.walking import File
from alongside.engines.language import formats

UNREAD = "that could not be read"


class Document(NamedTuple):
    """A text, what it is called, and the format that it is in."""

    path: str
    text: str
    format: str


@dataclass(slots=True)
class Scanned:
    """What came of a batch."""

    rows: list[Row] = field(default_factory=list)
    documents: int = 0
    skipped: Counter[str] = field(default_factory=Counter)


class Scanner:
    """Scans batches by one wish; made once a process."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._judge = Judge(planning.plan(wish.call, wish.config, wish.pack, ()))

    def scan(self, documents: Sequence[Document]) -> Scanned:
        """The findings in documents, in order."""
        files = [File(self._placed(one.path), one.path, named=True) for one in documents]
        self._plan_for(files)
        scanned = Scanned()
        for file, (_, text, format) in zip(files, documents, strict=True):
            if "\0" in text[:8192]:
                self._count(scanned, Outcome(file, skipped="binary"))
            elif len(text) > self._judge.plan.most:
                most = self._judge.plan.most / 1_000_000
                self._count(scanned, Outcome(file, skipped=f"over {most:g} MB"))
            else:
                read = reading.Text(text, format)
                self._count(scanned, self._judge.judge_text(file, read, is_file=False))
        return scanned

    def scan_files(self, files: Sequence[File]) -> Scanned:
        """Read files and scan them: what `scan` finds in their texts."""
        self._plan_for(files)
        scanned = Scanned()
        for file in files:
            self._count(scanned, self._judge.judge(file))
        return scanned

    def _placed(self, path: str) -> str:
        return os.path.normpath(os.path.join(self._wish.config.folder, path))  # noqa: PTH118

    def _plan_for(self, files: Sequence[File]) -> None:
        if self._wish.config.profiles:  # what kind of text it is hangs on each path
            wish = self._wish
            plan = planning.plan(wish.call, wish.config, wish.pack, files)
            self._judge.plan = with_(self._judge.plan, profiles=plan.profiles)

    @staticmethod
    def _count(scanned: Scanned, outcome: Outcome) -> None:
        scanned.documents += 1
        if outcome.skipped or outcome.fault:
            scanned.skipped[outcome.skipped or UNREAD] += 1
        scanned.rows += (one.row for one in outcome.told)


def document(path: str, text: str) -> Document:
    """A text as a document; where its name tells no format, it is plain text."""
    return Document(path, text, formats.format_of(path, text[:200]) or "text")
