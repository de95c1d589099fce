"""Pay that an advertisement names: an amount of money that is said to be what the job pays.

A budget, a bonus, a turnover is no pay, and neither is the word "competitive".
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from alongside.engines.language.adverts import phrases
from alongside.engines.language.adverts.values import AdvertList, Extent

_NUMBER = r"\d{1,3}(?:[,.' ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,7}(?:[.,]\d{1,2}(?!\d))?"
_THOUSANDS = re.compile(r"[,.' ](?=\d{3}(?!\d))")
_BEFORE, _AFTER, _HEADING = 60, 40, 40
_SMALL = 1000  # without a currency, less than this is a year, a room, a number of people
_AND_NO = re.compile(r"\s{0,2}(?:[+&,;(]|plus\b|and\b)")


class Found(NamedTuple):
    """Pay in a folded text."""

    start: int
    end: int
    extent: Extent
    least: float
    most: float | None
    currency: str
    period: str


def pay(text: str, found: Sequence[tuple[int, int]], given: AdvertList) -> list[Found]:
    """Where in a folded text pay is named, in order."""
    seeker = _Seeker(text, given)
    named: list[Found] = []
    before = (0, 0)
    for start, end in found:
        for match in seeker.amounts.finditer(text, start, end):
            one = seeker.judge(match, start, end, before)
            if one is not None:
                named.append(one)
        before = (start, end)
    return named


class _Seeker:
    def __init__(self, text: str, given: AdvertList) -> None:
        self.text = text
        self.currencies = phrases.names(given.names.get("currency", {}).items())
        self.periods = phrases.names(given.names.get("period", {}).items())
        self.opens = phrases.names(given.names.get("open", {}).items())
        self.amounts = _amounts(tuple(self.currencies), tuple(self.periods), tuple(self.opens))
        self.cues = phrases.pattern(given.words)
        self.others = phrases.pattern(given.unless)

    def judge(
        self, match: re.Match[str], start: int, end: int, before: tuple[int, int]
    ) -> Found | None:
        """Whether an amount is what the job pays."""
        if match["scale1"] in ("m", "bn") or match["scale2"] in ("m", "bn"):
            return None
        currency = next((self.currencies[one] for one in _money(match) if one), "")
        period = self.periods.get(match["period"] or "", "")
        thousands = match["scale1"] == "k" or bool(period)
        if not (currency or thousands) or self._is_other(match, start, end):
            return None
        cued = self._is_cued(match, start, end, before)
        least, most = _ends(match)
        if currency:
            says_pay = cued or bool(period)
        else:
            says_pay = cued and thousands and (least >= _SMALL or period == "hour")
        if not says_pay or (cued and currency and not period and least < 5):
            return None
        extent = self._extent(match, most)
        return Found(match.start(), match.end(), extent, least, most, currency, period)

    def _is_cued(self, match: re.Match[str], start: int, end: int, before: tuple[int, int]) -> bool:
        low = max(start, match.start() - _BEFORE)
        if self.cues.search(self.text, low, min(end, match.end() + _AFTER)):
            return True
        heading = before[1] - before[0] <= _HEADING
        return heading and self.cues.search(self.text, *before) is not None

    def _is_other(self, match: re.Match[str], start: int, end: int) -> bool:
        """Whether it is a budget, a bonus ...: the word nearest before says so, or one after."""
        low = max(start, match.start() - _BEFORE)
        cue, other = self._last(self.cues, low, match), self._last(self.others, low, match)
        if other > cue:
            return True
        if match["period"] or _AND_NO.match(self.text, match.end()):
            return False
        after = re.compile(r"[\s-]{1,2}(?:\w{1,20}[\s-]{1,2}){0,2}").match(self.text, match.end())
        high = min(end, match.end() + _AFTER)
        following = self.others.search(self.text, match.end(), high)
        return bool(after and following and following.start() <= after.end())

    def _last(self, words: re.Pattern[str], low: int, match: re.Match[str]) -> int:
        return max(
            (one.start() for one in words.finditer(self.text, low, match.start())), default=-1
        )

    def _extent(self, match: re.Match[str], most: float | None) -> Extent:
        if most is not None:
            return Extent.RANGE
        said = self.opens.get(match["open"] or "") or ("from" if match["more"] else "")
        return Extent(said.replace("-", " ")) if said else Extent.FIGURE


def _money(match: re.Match[str]) -> tuple[str | None, ...]:
    return tuple(match[name] for name in ("before1", "after1", "before2", "after2"))


def _ends(match: re.Match[str]) -> tuple[float, float | None]:
    least, scale = _value(match["number1"]), match["scale1"]
    if not match["number2"]:
        return (least * 1000 if scale == "k" else least), None
    most, also = _value(match["number2"]), match["scale2"]
    if also == "k":
        most *= 1000
        least *= 1000 if scale == "k" or least < most / 1000 + 1 else 1
    elif scale == "k":
        least *= 1000
    return (least, most) if most > least else (least, None)


def _value(number: str) -> float:
    return float(_THOUSANDS.sub("", number).replace(",", ".").replace(" ", ""))


@lru_cache(maxsize=8)
def _amounts(
    currencies: tuple[str, ...], periods: tuple[str, ...], opens: tuple[str, ...]
) -> re.Pattern[str]:
    money = phrases.either(currencies)

    def amount(which: int) -> str:
        return (
            rf"(?:(?P<before{which}>{money})\s{{0,2}})?(?<![\d.,])(?P<number{which}>{_NUMBER})"
            rf"(?!\d)(?:\s?(?P<scale{which}>k|m|bn)(?!\w))?"
            rf"(?:\s?(?P<after{which}>{money})(?!\w))?"
        )

    return re.compile(
        rf"(?<![\w.,])(?:(?P<open>{phrases.either(opens)})\s{{1,2}})?(?P<between>between\s)?"
        rf"{amount(1)}"
        rf"(?:\s{{0,2}}(?:-|—|to\b|(?(between)and\b|-))\s{{0,2}}{amount(2)})?"
        rf"(?P<more>\s?\+)?"
        rf"(?:\s{{0,2}}[(/]?\s?(?P<period>{phrases.either(periods)})(?!\w))?"
    )
