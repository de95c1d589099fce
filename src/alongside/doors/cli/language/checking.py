"""Check files, folders or standard input, and print what is found: the command `check`."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from dataclasses import replace as with_
from itertools import chain
from pathlib import Path

from alongside.doors.cli.language import known, planning
from alongside.doors.cli.language.asked import Asked, Refused
from alongside.doors.cli.language.configuring import Config, nearest
from alongside.doors.cli.language.judging import Judge, Outcome, Plan, Told
from alongside.doors.cli.language.many import outcomes
from alongside.doors.cli.language.pace import Pace
from alongside.doors.cli.language.printing import plain, printer
from alongside.doors.cli.language.reading import EncodingError, Skipped, decoded
from alongside.doors.cli.language.walking import File, Walk, printable, walk
from alongside.engines.language import LanguageError, Tier

FOUND, WRONG, INTERRUPTED, CUT_OFF = 1, 2, 130, 141


@dataclass(slots=True)
class _Tally:
    """What is told once everything is checked."""

    fails_from: int
    fails: bool = False
    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    told: list[tuple[str, Told]] = field(default_factory=list)
    keeps: bool = False

    def watch(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Hand outcomes on, and remember what is told at the end."""
        for outcome in outcomes:
            self.notes += outcome.notes
            if outcome.fault:
                self.faults.append(outcome.fault)
            if outcome.skipped:
                self.skipped[outcome.skipped] += 1
            weights = (Tier(one.row.tier).weight for one in outcome.told)
            self.fails |= max(weights, default=0) >= self.fails_from
            if self.keeps:
                self.told += ((outcome.file.path, one) for one in outcome.told)
            yield outcome


def check(asked: Asked) -> int:
    """Check what was asked for and print it; give the exit code. It never raises."""
    try:
        code = _check(asked)
        sys.stdout.flush()
    except (Refused, LanguageError) as error:
        _say(_sentence(str(error)))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has gone; what is still held back must not be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return CUT_OFF
    return code


def _check(asked: Asked) -> int:
    config = nearest(Path.cwd())
    planning.require_sense(asked, config)
    pack = planning.rules(asked.language, config)
    tally = _Tally(Tier(planning.fail_on(asked, config)).weight, keeps=asked.write_baseline)
    if asked.paths == ("-",):
        found = Walk([_standard_input(asked)])
    else:
        excluded = planning.excluder(config, baseline=asked.baseline)
        found = walk(asked.paths, is_excluded=excluded, most=planning.most(asked))
    tally.skipped += found.skipped
    plan = _known_and_changed(asked, planning.plan(asked, config, pack, found.files))
    files = found.files
    if plan.changes is not None:
        files = [file for file in files if file.path in plan.changes]
    _print(asked, config, plan, found, files, tally)
    _tell(asked, tally, nothing=not found.files)
    if asked.write_baseline:
        return WRONG if tally.faults else 0
    return WRONG if tally.faults else FOUND if tally.fails else 0


def _standard_input(asked: Asked) -> File:
    name = asked.stdin_name or "stdin"
    return File(os.path.realpath(name), printable(os.path.normpath(name)), named=True)


def _known_and_changed(asked: Asked, plan: Plan) -> Plan:
    if asked.baseline and not asked.write_baseline:
        plan = with_(plan, known=known.read(asked.baseline))
    if asked.changed_since:
        from alongside.doors.cli.language.changed import changed_since

        there = [path for path in asked.paths if Path(path).exists()]
        plan = with_(plan, changes=changed_since(asked.changed_since, there))
    return plan


def _print(
    asked: Asked, config: Config, plan: Plan, found: Walk, files: list[File], tally: _Tally
) -> None:
    pace = Pace(len(files))
    if asked.paths == ("-",):
        came: Iterable[Outcome] = _of_standard_input(files[0], plan)
    else:
        came = outcomes(files, plan, asked.jobs)
    wrong = (Outcome(File("", at), fault=f"{at}: {why}") for at, why in found.faults)
    came = tally.watch(chain(wrong, pace.count(came)))
    fails = planning.fail_on(asked, config)
    to_errors = False
    if asked.write_baseline:
        came = [*came]
        return
    if asked.diff:
        lines = _diffs(came, tally)
    elif asked.fix and asked.paths == ("-",):
        came = [*came]
        _write_out(came[0].after)
        lines, to_errors = plain.lines(came, plan.pack, fails), True
    else:
        if asked.fix and asked.format != "text":
            came = _telling_of_changes(came, tally)
        lines = printer(asked.format)(came, plan.pack, fails)
    _write(lines, pace, to_errors=to_errors, for_people=asked.format == "text")


def _of_standard_input(file: File, plan: Plan) -> Iterator[Outcome]:
    written = sys.stdin.buffer.read(plan.most + 1)
    if len(written) > plan.most:
        raise Refused(f"Standard input is over {plan.most / 1_000_000:g} MB; say --max-size.")
    try:
        read = decoded(written, file.shown)
    except EncodingError as error:
        raise Refused(f"{file.shown}: {error}") from None
    if isinstance(read, Skipped):
        raise Refused(f"{file.shown}: it is {read.why}, not text; name what it was made from.")
    yield Judge(plan).judge_text(file, read, is_file=False)


def _diffs(came: Iterable[Outcome], tally: _Tally) -> Iterator[str]:
    files = places = 0
    for outcome in came:
        if outcome.diff:
            files += 1
            places += len(outcome.mended)
            yield outcome.diff.removesuffix("\n")
    tally.notes.append(
        f"{places:,} {'place' if places == 1 else 'places'} in "
        f"{files:,} {'file' if files == 1 else 'files'} would change."
    )


def _telling_of_changes(came: Iterable[Outcome], tally: _Tally) -> Iterator[Outcome]:
    for outcome in came:
        for one in outcome.mended:
            place = f"{outcome.file.shown}:{one.line}:{one.column}"
            words = f"{plain.tame(one.before)} -> {plain.tame(one.after)}"
            tally.notes.append(f"{place}: mended {words} ({one.rule})")
        yield outcome


def _write(lines: Iterable[str], pace: Pace, *, to_errors: bool, for_people: bool) -> None:
    stream = sys.stderr if to_errors else sys.stdout
    if hasattr(stream, "reconfigure"):
        # A name of a file may hold what this terminal cannot show; programs are given UTF-8.
        encoding = stream.encoding if for_people else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    for line in lines:
        pace.clear()
        stream.write(f"{line}\n")


def _write_out(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _tell(asked: Asked, tally: _Tally, *, nothing: bool) -> None:
    sys.stdout.flush()
    for said in (*tally.notes, *tally.faults):
        _say(said)
    if tally.skipped:
        total = tally.skipped.total()
        each = ", ".join(f"{count:,} {why}" for why, count in sorted(tally.skipped.items()))
        _say(f"{'1 file was' if total == 1 else f'{total:,} files were'} skipped: {each}.")
    elif nothing and not tally.faults:
        _say(f"There is nothing to check in {', '.join(asked.paths)}.")
    if asked.write_baseline:
        kept = [(path, one.row.rule, one.row.text, one.line_hash) for path, one in tally.told]
        known.write(asked.baseline, kept)
        _say(f"{len(kept):,} {'finding is' if len(kept) == 1 else 'findings are'} "
             f"kept in {asked.baseline}.")  # fmt: skip


def _say(words: str) -> None:
    shown = plain.tame(words).encode("utf-8", "backslashreplace").decode("utf-8")
    print(shown, file=sys.stderr, flush=True)


def _sentence(words: str) -> str:
    whole = words[:1].upper() + words[1:] if words.startswith("there ") else words
    return whole if whole.endswith((".", "?")) else f"{whole}."
