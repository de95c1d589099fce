"""Years of experience that an advertisement demands."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from alongside.engines.language.adverts import phrases
from alongside.engines.language.adverts.values import AdvertList

Found = tuple[int, int, int, int | None]  # from, to, at least, at most
_AFTER = 60  # characters in which the word that makes it experience stands after the years
_BEFORE = 40


def years(text: str, found: Sequence[tuple[int, int]], given: AdvertList) -> list[Found]:
    """Where in a folded text years of experience are demanded, and how many, in order."""
    numbers = phrases.names(given.names.get("number", {}).items())
    units = tuple(word for words in given.names.get("unit", {}).values() for word in words)
    demand = _demand(tuple(numbers), units)
    experience, passes = phrases.pattern(given.words), phrases.pattern(given.unless)
    demands: list[Found] = []
    for start, end in found:
        matches = demand.finditer(text, start, end)
        first = next(matches, None)
        if first is None or passes.search(text, start, end):
            continue
        for match in chain([first], matches):
            after = experience.search(text, match.end(), min(end, match.end() + _AFTER))
            low = max(start, match.start() - _BEFORE)
            before = experience.search(text, low, match.start())
            if after is None and before is None:
                continue
            least = _number(match["least"], numbers)
            most = _number(match["most"], numbers) if match["most"] else None
            high = after.end() if after else match.end()
            if demands and match.start() < demands[-1][1]:
                continue
            demands.append((match.start(), high, least, most if most and most > least else None))
    return demands


@lru_cache(maxsize=8)
def _demand(numbers: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    number = rf"\d{{1,2}}|{phrases.either(numbers)}"
    return re.compile(
        rf"(?<![\w.,$£€-])(?P<least>{number})(?!\d)\s{{0,2}}(?:\+|plus\b|or more\b)?\s{{0,2}}"
        rf"(?:(?:-|—|to\b|or\b)\s{{0,2}}(?P<most>{number})(?!\d)\s{{0,2}}\+?\s{{0,2}})?"
        rf"(?:\(\d{{1,2}}\+?\)\s?)?(?:or more\s|plus\s|full\s)?-?"
        rf"(?:{phrases.either(units)})(?!\w)'?"
    )


def _number(word: str, numbers: dict[str, str]) -> int:
    return int(numbers.get(word, word))
