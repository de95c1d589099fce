"""Check one file after another: a file goes in, what is told of it comes out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from alongside.doors.cli.language import reading
from alongside.doors.cli.language.changed import Changes
from alongside.doors.cli.language.heeding import faults_of
from alongside.doors.cli.language.known import Known, line_hash
from alongside.doors.cli.language.mending import Mended, mend, replace
from alongside.doors.cli.language.ready import at_rest
from alongside.doors.cli.language.rows import Row, line_starts, rows
from alongside.doors.cli.language.walking import File
from alongside.engines.language import Checker, Finding, Pack, Settings, fixing, ignoring

_SURE = {"low": 0, "medium": 1, "high": 2}
_NOT_MENDED = {
    "docx": "a docx is not mended here",
    "eml": "a message in quoted-printable, base64 or another encoding is not mended here",
}
_WORDING = frozenset({"text", "markdown", "html", "rst", "asciidoc", "mail"})


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as it is told: its row, where it ends, its fix if there is one, its line's hash."""

    row: Row
    end_line: int
    end_column: int
    fix: fixing.Fix | None
    line_hash: str


@dataclass(slots=True)
class Outcome:
    """What came of one file."""

    file: File
    told: list[Told] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    known: int = 0  # findings that the baseline knows
    aside: int = 0  # findings that a comment with a reason sets aside
    skipped: str = ""
    fault: str = ""
    diff: str = ""
    after: str = ""  # the mended text, of standard input only
    advert: list[str] = field(default_factory=list)  # what an advertisement says as a whole


@dataclass(frozen=True, slots=True)
class Plan:
    """How every file is checked."""

    pack: Pack
    communities: Mapping[str, str]
    off: frozenset[str]
    confidence: str
    profile: str  # of every file; if empty, that of the path, or of the format
    profiles: Mapping[str, str]  # real path: profile
    otherwise: str  # of the files that no pattern speaks of; if empty, by format
    most: int
    mends: bool = False
    differs: bool = False
    known: Mapping[str, Known] = field(default_factory=dict)
    changes: Mapping[str, Changes] | None = None


class Judge:
    """Checks files by one plan; a checker for each kind of text is made when it is needed."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._checkers: dict[str, Checker] = {}

    def judge(self, file: File) -> Outcome:
        """Read a file and check it; nothing that is wrong with one file stops the others."""
        try:
            read = reading.read(file.path, file.shown, named=file.named, most=self.plan.most)
        except reading.EncodingError as error:
            said = f"{file.shown}: {error}"
            if file.named:
                return Outcome(file, fault=said)
            return Outcome(file, skipped="not UTF-8", notes=[said])
        except reading.UnreadableError as error:
            return Outcome(file, fault=f"{file.shown}: {error}")
        if isinstance(read, reading.Skipped):
            return Outcome(file, skipped=read.why)
        return self.judge_text(file, read)

    def judge_text(self, file: File, read: reading.Text, *, is_file: bool = True) -> Outcome:
        """Check what was read of a file, and mend it if that is the plan."""
        outcome = Outcome(file)
        look = _Look(self._checker(file, read), read, file, self.plan, outcome)
        if not (self.plan.mends or self.plan.differs):
            look.tell(read.text, look.find(read.text))
        elif read.taken:
            look.tell(read.text, look.find(read.text))
            if outcome.told:
                outcome.notes.append(
                    f"{file.shown}: {_NOT_MENDED[read.taken]}; change it where it was written."
                )
        elif self.plan.differs:
            look.tell(read.text, look.find(read.text))
            after, outcome.mended, _left = mend(read.text, look.find)
            outcome.diff = _diff(file.shown, read.text, after)
        else:
            self._mend(look, read, is_file)
        words = self.plan.pack.adverts
        if words is not None and self._profile(file, read) == "job-ad":
            from alongside.doors.cli.language import advert  # only here: few texts are one

            outcome.advert = advert.lines(advert.read(read.text, words, format=read.format))
        return outcome

    def _mend(self, look: "_Look", read: reading.Text, is_file: bool) -> None:
        after, mended, left = mend(read.text, look.find)
        outcome = look.outcome
        if not is_file:
            outcome.after = after
        elif mended:
            try:
                replace(outcome.file.path, reading.encoded(read, after))
            except OSError as error:
                reason = f"it could not be written ({error.strerror}); nothing in it was changed."
                outcome.fault = f"{outcome.file.shown}: {reason}"
                look.tell(read.text, look.find(read.text))
                return
        outcome.mended = mended
        look.tell(after, left)

    def _profile(self, file: File, read: reading.Text) -> str:
        plan = self.plan
        said = plan.profile or plan.profiles.get(file.path) or plan.otherwise
        return said or ("prose" if read.format in _WORDING else "code")

    def _checker(self, file: File, read: reading.Text) -> Checker:
        plan, profile = self.plan, self._profile(file, read)
        checker = self._checkers.get(profile)
        if checker is None:
            settings = Settings(profile=profile, communities=plan.communities, off=plan.off)
            checker = self._checkers[profile] = at_rest(Checker(plan.pack, settings))
        return checker


class _Look:
    """One file under the eye: which of its findings are told."""

    def __init__(
        self, checker: Checker, read: reading.Text, file: File, plan: Plan, outcome: Outcome
    ) -> None:
        self.checker, self.read, self.plan, self.outcome = checker, read, plan, outcome
        self.changes = None if plan.changes is None else plan.changes.get(file.path, Changes())
        self.known = plan.known.get(file.path)
        self.lived_with: Counter[tuple[str, str, int]] | None = None

    def find(self, text: str) -> Sequence[Finding]:
        """The findings in a text that are told."""
        found = self.checker.check(text, format=self.read.format)
        stand, aside = ignoring.without(text, found)
        self.outcome.aside = len(aside)
        least = _SURE[self.plan.confidence]
        stand = tuple(one for one in stand if _SURE[one.confidence] >= least)
        if not stand or (self.changes is None and self.known is None):
            return stand
        starts = line_starts(text)
        if self.changes is not None and self.read.taken:
            # Its lines are not those of the file: one that changed at all is new throughout.
            stand = stand if self.changes != Changes() else ()
        elif self.changes is not None:
            at = self.changes
            stand = tuple(
                one
                for one in stand
                if at.touch(_line(starts, one.start), _line(starts, one.end - 1))
            )
        return self._new(text, starts, stand) if self.known is not None else stand

    def _new(self, text: str, starts: Sequence[int], stand: Sequence[Finding]) -> list[Finding]:
        """Leave out what is known; what was known in the first round stays so while mending."""
        new: list[Finding] = []
        first = self.lived_with is None
        known: Counter[tuple[str, str, str | int]] = Counter()
        known.update(self.known if first else self.lived_with)
        met: Counter[tuple[str, str, int]] = Counter()
        for one in stand:
            line = _line(starts, one.start)
            at = line_hash(_line_text(text, starts, line)) if first else line
            if known[one.rule, one.text, at] > 0:
                known[one.rule, one.text, at] -= 1
                met[one.rule, one.text, line] += 1
            else:
                new.append(one)
        self.outcome.known = met.total()
        if first:
            self.lived_with = met
        return new

    def tell(self, text: str, found: Sequence[Finding]) -> None:
        """Note what is told of a text: its findings, and comments that set nothing aside."""
        file = self.outcome.file
        for said in ignoring.comments(text):
            self.outcome.notes += (
                f"{file.shown}:{said.line}: {fault.why}"
                for fault in faults_of(said, self.plan.pack)
            )
        if not found:
            return
        starts = line_starts(text)
        for row, one in zip(rows(file.shown, text, found), found, strict=True):
            last = _line(starts, one.end - 1)
            end_column = one.end - starts[last - 1] + 1
            hashed = line_hash(_line_text(text, starts, row.line))
            if self.read.taken == "docx":
                row, last = _in_paragraphs(row), last // 2 + 1
            fix = None if self.read.taken else fixing.fix_for(text, one)
            self.outcome.told.append(Told(row, last, end_column, fix, hashed))


def _in_paragraphs(row: Row) -> Row:
    from dataclasses import replace as with_

    return with_(row, line=row.line // 2 + 1)


def _line(starts: Sequence[int], at: int) -> int:
    return bisect_right(starts, at)


def _line_text(text: str, starts: Sequence[int], line: int) -> str:
    end = starts[line] if line < len(starts) else len(text)
    return text[starts[line - 1] : end]


def _diff(shown: str, before: str, after: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{shown}", f"b/{shown}")
    unended = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else line + unended for line in lines)


def _lines(text: str) -> list[str]:
    """The lines as patch and git count them: only a line feed ends one."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
