"""Check many files at once; what comes out is in the order of the files, whoever was faster."""

import os
import sys
from collections.abc import Iterator, Sequence

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.judging import Judge, Outcome, Plan
from alongside.doors.cli.language.walking import File

# Under this much, starting processes takes longer than they save.
WORTH_IT = 8_000_000
_MOST_AT_ONCE = 64

_judge: Judge | None = None


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
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    at_once = max(1, min(_MOST_AT_ONCE, len(files) // (jobs * 4)))
    ways = multiprocessing.get_all_start_methods()
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("fork" if "fork" in ways else "spawn"),
        initializer=_begin,
        initargs=(plan,),
    )
    try:
        yield from pool.map(_judge_one, files, chunksize=at_once)
    except BrokenProcessPool:
        raise Refused(
            "A process was ended from outside, perhaps for want of memory; try again with --jobs 1."
        ) from None
    except BaseException:
        _end(pool)
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _end(pool: object) -> None:
    for process in [*(getattr(pool, "_processes", None) or {}).values()]:
        process.terminate()


def _begin(plan: Plan) -> None:
    import signal

    global _judge
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    sys.stdout = sys.stderr
    _judge = Judge(plan)


def _judge_one(file: File) -> Outcome:
    if _judge is None:
        raise RuntimeError("the plan was not handed on")
    return _judge.judge(file)
