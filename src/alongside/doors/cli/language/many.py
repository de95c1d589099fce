"""Check many files at once; what comes out is in the order of the files, whoever was faster."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.judging import Judge, Outcome, Plan
from alongside.doors.cli.language.walking import File

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

# Under this much, starting processes takes longer than they save.
WORTH_IT = 8_000_000
_MOST_AT_ONCE = 64
_ENOUGH_BYTES = 500_000
_ENDED = "A process was ended from outside, perhaps for want of memory; try again with --jobs 1."


def outcomes(files: Sequence[File], plan: Plan, jobs: int) -> Iterator[Outcome]:
    """Check files in as many processes as were asked for, or as the work is worth."""
    jobs = min(jobs or _worth(files), len(files))
    if jobs <= 1:
        judge = Judge(plan)
        yield from map(judge.judge, files)
    else:
        yield from _in_processes(files, plan, jobs)


def _worth(files: Sequence[File]) -> int:
    if sum(file.size for file in files) < WORTH_IT:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_processes(files: Sequence[File], plan: Plan, jobs: int) -> Iterator[Outcome]:
    chunks = [*_chunks(files, min(_MOST_AT_ONCE, len(files) // (jobs * 4)))]
    workers: list[tuple[BaseProcess, Connection]] = []
    try:
        with _deaf_to_interrupts():
            for _ in range(min(jobs, len(chunks))):
                workers.append(_start(plan, [end for _, end in workers]))
        yield from _in_order(chunks, [end for _, end in workers])
    finally:
        for process, end in workers:
            process.terminate()
            end.close()
        for process, _ in workers:
            process.join()


def _chunks(files: Sequence[File], most: int) -> Iterator[list[File]]:
    """What a process is given at once: not so little that it waits, nor so much that all wait."""
    chunk: list[File] = []
    size = 0
    for file in files:
        chunk.append(file)
        size += file.size
        if len(chunk) >= most or size >= _ENOUGH_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _start(plan: Plan, ends: list["Connection"]) -> tuple["BaseProcess", "Connection"]:
    """Start a process. What it holds of the others' pipes it closes, or none would ever end."""
    import multiprocessing

    forks = "fork" in multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if forks else "spawn")
    ours, theirs = context.Pipe()
    held = [*ends, ours] if forks else []
    process = context.Process(target=_work, args=(theirs, plan, held), daemon=True)
    process.start()
    theirs.close()
    return process, ours


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What starts now leaves ^C to the process that started it, which then ends it."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _in_order(chunks: Sequence[Sequence[File]], ends: Sequence["Connection"]) -> Iterator[Outcome]:
    from multiprocessing.connection import wait

    to_do = enumerate(chunks)
    at_work: dict[Any, int] = {}
    done: dict[int, list[Outcome]] = {}
    turn = 0

    def hand(end: "Connection") -> None:
        number, chunk = next(to_do, (-1, ()))
        if chunk:
            end.send(chunk)
            at_work[end] = number

    try:
        for end in ends:
            hand(end)
        while at_work:
            ready: list[Any] = wait([*at_work])
            for end in ready:
                done[at_work.pop(end)] = end.recv()
                hand(end)
            while turn in done:
                yield from done.pop(turn)
                turn += 1
    except (EOFError, ConnectionError):
        raise Refused(_ENDED) from None


def _work(end: "Connection", plan: Plan, held: Sequence["Connection"]) -> None:
    for one in held:
        one.close()
    judge = Judge(plan)
    try:
        while True:
            end.send([_judged(judge, file) for file in end.recv()])
    except (EOFError, ConnectionError):
        return  # whoever asked is gone


def _judged(judge: Judge, file: File) -> Outcome:
    return judge.judge(file)
