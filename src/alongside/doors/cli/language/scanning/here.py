"""Scan on this machine: a pool of processes, each handed one part at a time."""

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.scanning.asked import Wish
from alongside.doors.cli.language.scanning.batch import Scanned, Scanner
from alongside.doors.cli.language.scanning.parts import Part

# So many parts are under way for each process: enough to keep it busy, few enough to hold.
_AHEAD = 3
_TRIES = 3

_scanner: Scanner | None = None


@dataclass(slots=True)
class _UnderWay:
    part: Part
    future: "Future[Scanned]"
    tries: int = 1


def scanned(parts: Iterator[Part], wish: Wish, jobs: int) -> Iterator[Scanned]:
    """What is found in parts, in their order. A part whose process is lost is scanned again."""
    jobs = jobs or cores()
    if jobs == 1:
        scanner = Scanner(wish)
        for part in parts:
            yield part.scanned(scanner)
        return
    pool = _Pool(wish, jobs)
    try:
        yield from pool.scanned(parts)
    finally:
        pool.end()


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Pool:
    """Processes that are begun anew when one of them is lost."""

    def __init__(self, wish: Wish, jobs: int) -> None:
        self._wish, self._jobs = wish, jobs
        self._under_way: deque[_UnderWay] = deque()
        self._pool = self._begun()

    def _begun(self) -> ProcessPoolExecutor:
        ways = multiprocessing.get_all_start_methods()
        return ProcessPoolExecutor(
            self._jobs,
            mp_context=multiprocessing.get_context("fork" if "fork" in ways else "spawn"),
            initializer=_begin,
            initargs=(self._wish,),
        )

    def scanned(self, parts: Iterator[Part]) -> Iterator[Scanned]:
        for part in parts:
            self._hand_on(part)
            if len(self._under_way) >= self._jobs * _AHEAD:
                yield self._next()
        while self._under_way:
            yield self._next()

    def _hand_on(self, part: Part) -> None:
        try:
            future = self._pool.submit(_scan, part)
        except BrokenProcessPool:
            self._again()
            future = self._pool.submit(_scan, part)
        self._under_way.append(_UnderWay(part, future))

    def _next(self) -> Scanned:
        """What came of the first part: it is taken from the list only once it is there."""
        while True:
            try:
                done = self._under_way[0].future.result()
            except BrokenProcessPool:
                self._again()
            else:
                self._under_way.popleft()
                return done

    def _again(self) -> None:
        """Begin a new pool, and hand it every part that the lost one had not done."""
        self.end()
        self._pool = self._begun()
        for one in self._under_way:
            if one.future.done() and not one.future.cancelled() and not one.future.exception():
                continue
            one.tries += 1
            if one.tries > _TRIES and one is self._under_way[0]:
                raise Refused(
                    f"A process was ended {_TRIES} times while it scanned {_named(one.part)}, "
                    "perhaps for want of memory; try again with --jobs 1 or a smaller --max-size."
                )
            one.future = self._pool.submit(_scan, one.part)

    def end(self) -> None:
        for process in [*(getattr(self._pool, "_processes", None) or {}).values()]:
            process.terminate()
        self._pool.shutdown(wait=False, cancel_futures=True)


def _named(part: Part) -> str:
    return part.files[0].shown if part.files else "a part of a table"


def _begin(wish: Wish) -> None:
    global _scanner
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    sys.stdout = sys.stderr
    _scanner = Scanner(wish)


def _scan(part: Part) -> Scanned:
    if _scanner is None:
        raise RuntimeError("the wish was not handed on")
    return part.scanned(_scanner)
