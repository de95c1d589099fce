"""Work out the first and the last day that words about time can mean."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from alongside.engines.promises.cues import Cue, Cues
from alongside.engines.promises.phrases import Match
from alongside.engines.promises.values import Precision, When
from alongside.engines.promises.words import NUMBER, Word, day_of, words_of, year_of

_CODES = {"q1": (1, 3), "q2": (4, 3), "q3": (7, 3), "q4": (10, 3), "h1": (1, 6), "h2": (7, 6)}

#: Families of time, the one that best says by when first.
RANK = ("deadline", "span", "next", "moment", "rhythm", "vague")


def when(
    cue: Cue,
    match: Match,
    words: Sequence[Word],
    masked: str,
    cues: Cues,
    said_on: date | None,
) -> When:
    """Turn a cue of time into the days that it can mean."""
    found = words[match.first : match.last + 1]
    start, end = found[0].start, found[-1].end
    precision = cue.precision or Precision.VAGUE
    precision, first, last = _days(precision, found, cues, said_on)
    return When(words_of(masked, start, end), start, end, precision, first, last)


def _days(
    precision: Precision,
    found: Sequence[Word],
    cues: Cues,
    said_on: date | None,
) -> tuple[Precision, date | None, date | None]:
    if precision in (Precision.RHYTHM, Precision.VAGUE):
        return precision, None, None
    years = [year for word in found if (year := year_of(word.lower))]
    if precision is Precision.SPAN:
        return precision, said_on, _after(found, cues.numbers, said_on)
    if not years:
        return precision, *_relative(precision, found, cues, said_on)
    named = [cues.months[word.lower] for word in found if word.lower in cues.months]
    if precision is Precision.DAY and named:
        return _day(years[-1], named[-1], found)
    if precision is Precision.MONTH and named:
        return precision, date(years[-1], named[0], 1), _month_end(years[-1], named[-1])
    part = _part_of_year(found, cues)
    if part:
        opens, length = part
        precision = Precision.QUARTER if length == 3 else Precision.HALF
        return precision, date(years[-1], opens, 1), _month_end(years[-1], opens + length - 1)
    if precision is Precision.DECADE:
        return precision, date(years[-1], 1, 1), date(min(years[-1] + 9, 2199), 12, 31)
    return Precision.YEAR, date(years[0], 1, 1), date(max(years), 12, 31)


def _part_of_year(found: Sequence[Word], cues: Cues) -> tuple[int, int] | None:
    """The first month and the number of months of a named half or quarter."""
    which, ordinal = 1, False
    for word in found:
        if word.lower in _CODES:
            return _CODES[word.lower]
        if word.lower in cues.ordinals:
            which, ordinal = cues.ordinals[word.lower], True
        length = cues.parts_of_year.get(word.lower)
        if length and ordinal and which * length <= 12:
            return (which - 1) * length + 1, length
    return None


def _day(year: int, month: int, found: Sequence[Word]) -> tuple[Precision, date, date]:
    for word in found:
        named = day_of(word.lower)
        if named and named <= monthrange(year, month)[1]:
            day = date(year, month, named)
            return Precision.DAY, day, day
    return Precision.MONTH, date(year, month, 1), _month_end(year, month)


def _relative(
    precision: Precision,
    found: Sequence[Word],
    cues: Cues,
    said_on: date | None,
) -> tuple[date | None, date | None]:
    """Days that can only be known from the day on which the words were said."""
    if said_on is None:
        return None, None
    lower = {word.lower for word in found}
    part = _part_of_year(found, cues)
    if part:
        opens, length = part
        year = said_on.year + (opens + length - 1 < said_on.month)
        return date(year, opens, 1), _month_end(year, opens + length - 1)
    ahead = 1 if "next" in lower or "following" in lower or "coming" in lower else 0
    named = [cues.months[word] for word in lower if word in cues.months]
    if named:
        year = said_on.year + (named[0] < said_on.month)
        return date(year, named[0], 1), _month_end(year, named[0])
    if precision is Precision.MONTH:
        year, month = divmod(said_on.year * 12 + said_on.month - 1 + ahead, 12)
        return date(year, month + 1, 1), _month_end(year, month + 1)
    if precision is Precision.QUARTER:
        year, quarter = divmod(said_on.year * 4 + (said_on.month - 1) // 3 + ahead, 4)
        return date(year, quarter * 3 + 1, 1), _month_end(year, quarter * 3 + 3)
    if precision is Precision.DECADE:
        opens = said_on.year // 10 * 10
        return date(opens, 1, 1), date(opens + 9, 12, 31)
    if precision is Precision.YEAR:
        year = said_on.year + ahead
        return date(year, 1, 1), date(year, 12, 31)
    return None, None


def _after(
    found: Sequence[Word], numbers: Mapping[str, float], said_on: date | None
) -> date | None:
    count = 0.0
    for word in found:
        if NUMBER in word.symbols and word.lower.isdecimal():
            count = float(word.lower[:4])
        elif word.lower in numbers:
            count = numbers[word.lower]
    lengths = {
        "{day}": 1,
        "{week}": 7,
        "{month_unit}": 30.4375,
        "{year}": 365.25,
        "{decade}": 3652.5,
    }
    for word in found:
        if "{one_unit}" in word.symbols:
            count = count or 1.0
        for symbol in word.symbols:
            if symbol in lengths and said_on is not None and count:
                days = min(count * lengths[symbol], 73_000)
                return said_on + timedelta(days=round(days))
    return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
