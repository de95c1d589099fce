"""Find amounts of money, people, shares and other quantities in the words of a sentence."""

from collections.abc import Sequence

from alongside.engines.promises.cues import Cues
from alongside.engines.promises.values import Amount, AmountKind
from alongside.engines.promises.words import NUMBER, YEAR, Word, words_of

_MULTIPLES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_REACH = 4  # words between a number and the people whom it counts: "300 paid summer interns"
_RANK = (AmountKind.MONEY, AmountKind.SHARE, AmountKind.PEOPLE, AmountKind.QUANTITY)


def amounts(words: Sequence[Word], masked: str, cues: Cues) -> tuple[Amount, ...]:
    """Find every amount in turn; a year, a page number or a date is none."""
    found = []
    at = 0
    while at < len(words):
        amount, at = _amount_at(words, at, masked, cues)
        if amount:
            found.append(amount)
    return tuple(found)


def chief(found: Sequence[Amount]) -> Amount | None:
    """Choose the amount that says most: money, then a share, then people, then the rest."""
    return min(found, key=lambda amount: _RANK.index(amount.kind), default=None)


def _amount_at(
    words: Sequence[Word], at: int, masked: str, cues: Cues
) -> tuple[Amount | None, int]:
    number = _number(words, at, cues)
    if number is None:
        return None, at + 1
    value, after = number
    currency = _currency_before(words, at, cues)
    if currency:
        unit, first = currency
        return _amount(words, masked, first, after, AmountKind.MONEY, value, unit), after
    if after < len(words):
        lower = words[after].lower
        if lower in cues.currencies and lower not in "$€£¥₹":
            return _amount(
                words, masked, at, after + 1, AmountKind.MONEY, value, cues.currencies[lower]
            ), after + 1
        share = _share_length(words, after)
        if share:
            return _amount(
                words, masked, at, after + share, AmountKind.SHARE, value, "%"
            ), after + share
    if YEAR in words[at].symbols and after == at + 1:
        return None, after
    counted = _counted(words, at, after, cues)
    if counted:
        kind, unit, end = counted
        return _amount(words, masked, at, end, kind, value, unit), end
    return None, after


def _number(words: Sequence[Word], at: int, cues: Cues) -> tuple[float, int] | None:
    """Read a number that begins here: `1,500`, `2.5 million`, `five hundred`."""
    word = words[at]
    if NUMBER in word.symbols:
        value = _value(word.lower)
        if value is None:
            return None
    elif word.lower in cues.numbers:
        value = cues.numbers[word.lower]
    else:
        return None
    after = at + 1
    while after < len(words) and after < at + 4:
        lower = words[after].lower
        adjacent = words[after].start == words[after - 1].end
        if lower in cues.numbers and cues.numbers[lower] >= 100:
            value *= cues.numbers[lower]
        elif lower in _MULTIPLES and adjacent:
            value *= _MULTIPLES[lower]
        elif (
            lower == "-"
            and after + 1 < len(words)
            and cues.numbers.get(words[after + 1].lower, 0) >= 100
        ):
            pass
        else:
            break
        after += 1
    return value, after


def _value(lower: str) -> float | None:
    if lower[-1].isalpha():
        return None
    groups = lower.split(",")
    if len(groups) == 2 and len(groups[1]) < 3 and "." not in lower:
        groups = [".".join(groups)]  # a comma before one or two figures is a decimal one
    if len(groups) > 1 and any(len(group.partition(".")[0]) != 3 for group in groups[1:]):
        return None
    plain = "".join(groups)
    if plain.count(".") > 1 or len(plain) > 300:
        return None
    return float(plain)


def _currency_before(words: Sequence[Word], at: int, cues: Cues) -> tuple[str, int] | None:
    if at == 0 or words[at - 1].lower not in cues.currencies:
        return None
    unit, first = cues.currencies[words[at - 1].lower], at - 1
    if first and words[first].lower in "$" and words[first - 1].end == words[first].start:
        written = words[first - 1].lower + "$"
        if written in cues.currencies:
            return cues.currencies[written], first - 1
    return unit, first


def _share_length(words: Sequence[Word], after: int) -> int:
    lower = words[after].lower
    if lower in ("%", "percent", "percentage"):
        return 1
    following = words[after + 1].lower if after + 1 < len(words) else ""
    return 2 if (lower, following) == ("per", "cent") else 0


def _counted(
    words: Sequence[Word], at: int, after: int, cues: Cues
) -> tuple[AmountKind, str, int] | None:
    if words[at].lower in ("one", "zero", "a") or (at == 0 and words[at].lower == "no"):
        return None
    for here in range(after, min(after + _REACH, len(words))):
        word = words[here]
        if not word.lower[0].isalpha():
            return None
        following = words[here + 1].lower if here + 1 < len(words) else ""
        if "{people}" in word.symbols and following not in cues.units:
            return AmountKind.PEOPLE, "people", here + 1
        if word.lower in cues.units:
            return AmountKind.QUANTITY, cues.units[word.lower], here + 1
        if "{stop}" in word.symbols:
            return None
    return None


def _amount(
    words: Sequence[Word],
    masked: str,
    first: int,
    after: int,
    kind: AmountKind,
    value: float,
    unit: str,
) -> Amount:
    start, end = words[first].start, words[after - 1].end
    return Amount(words_of(masked, start, end), start, end, kind, value, unit)
