"""A text as its reader goes through it: what was found, in place and by rule, and what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from alongside import content
from alongside.act.writing.queries import changes, checking
from alongside.act.writing.queries.changes import Said
from alongside.engines.language import Finding, Rule, Tier, adverts
from alongside.engines.language.revising import Sheet
from alongside.people.models import Person

#: More marks than anybody goes through at once; the rest come as these are seen to.
MOST_SHOWN = 150


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the text, with what its reader can press there."""

    number: int
    finding: Finding
    is_left: bool
    takes: tuple[tuple[str, str], ...]  # better words, and what the button sends
    leave: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule that found something: its reason and sources once, and each of its places."""

    rule: str
    tier: Tier
    written: Tier
    why: str
    sources: tuple[content.Source, ...]
    confidence: str
    said: tuple[Said, ...]
    places: list[Place] = field(default_factory=list)

    @property
    def more_sources(self) -> int:
        """How many sources there are beside the first."""
        return max(0, len(self.sources) - 1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, and what was found there, if anything."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the page shows of one text."""

    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]
    by_tier: tuple[tuple[Tier, int], ...]
    found: int
    left: int
    not_shown: int


def read(
    sheet: Sheet, *, language: str, kind: str, format: str, reader: Person, after: int = -1
) -> Reading:
    """Check a sheet as it stands; `after` is the offset from which the reader goes on."""
    findings = checking.checker(language, kind).check(sheet.text, format=format)
    shown = findings[:MOST_SHOWN]
    places = tuple(_places(sheet, shown, after))
    open_ones = [one for one in findings if not sheet.stands_left(one)]
    counted = Counter(one.tier for one in open_ones)
    return Reading(
        pieces=tuple(_pieces(sheet.text, places)),
        entries=tuple(_entries(places, language, reader)),
        by_tier=tuple((tier, counted[tier]) for tier in Tier if counted[tier]),
        found=len(open_ones),
        left=len(findings) - len(open_ones),
        not_shown=len(findings) - len(shown),
    )


def advert(sheet: Sheet, *, language: str, kind: str, format: str) -> adverts.AdvertReading | None:
    """Read a job advertisement as a whole, where the language has the words for it."""
    words = content.wording(language).adverts
    if kind != "job-ad" or words is None:
        return None
    return adverts.read(sheet.text, words, format=format)


def finding_at(
    sheet: Sheet, start: int, end: int, *, language: str, kind: str, format: str
) -> Finding | None:
    """Give what is found just there, or None where the text has changed since."""
    findings = checking.checker(language, kind).check(sheet.text, format=format)
    return next((one for one in findings if (one.start, one.end) == (start, end)), None)


def _places(sheet: Sheet, findings: Sequence[Finding], after: int) -> Iterator[Place]:
    waits = after >= 0
    for number, one in enumerate(findings, start=1):
        where = f"{one.start} {one.end}"
        is_left = sheet.stands_left(one)
        is_next = waits and not is_left and one.start >= after
        waits = waits and not is_next
        yield Place(
            number=number,
            finding=one,
            is_left=is_left,
            takes=tuple(
                (better, f"take {where} {index}") for index, better in enumerate(one.suggestions)
            ),
            leave=f"leave {where}",
            is_next=is_next,
        )


def _pieces(text: str, places: Iterable[Place]) -> Iterator[Piece]:
    reached = 0
    for place in places:
        if place.finding.start > reached:
            yield Piece(text[reached : place.finding.start])
        yield Piece(place.finding.text, place)
        reached = place.finding.end
    if reached < len(text):
        yield Piece(text[reached:])


def _entries(places: Iterable[Place], language: str, reader: Person) -> Iterator[Entry]:
    by_rule: dict[str, list[Place]] = {}
    for place in places:
        by_rule.setdefault(place.finding.rule, []).append(place)
    if not by_rule:
        return
    said = changes.said_of(language, by_rule, reader)
    written = checking.rules_as_written(language)
    for rule, found in by_rule.items():
        first = found[0].finding
        yield Entry(
            rule=rule,
            tier=first.tier,
            written=_written_tier(written.get(rule), first),
            why=first.why,
            sources=sources_of(first.sources),
            confidence=str(first.confidence),
            said=tuple(said.get(rule, ())),
            places=found,
        )


def _written_tier(rule: Rule | None, finding: Finding) -> Tier:
    return rule.tier if rule else finding.tier


def sources_of(names: Iterable[str]) -> tuple[content.Source, ...]:
    """Give sources by their ids, as far as they are known."""
    known = content.sources()
    return tuple(known[name] for name in names if name in known)
