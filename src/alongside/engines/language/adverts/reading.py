"""Read an advertisement as a whole: coded words, reading level, demands, and what is missing."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from alongside.engines.language import entities
from alongside.engines.language.adverts import phrases
from alongside.engines.language.adverts.pay import Found, pay
from alongside.engines.language.adverts.sentences import level, sentences
from alongside.engines.language.adverts.values import (
    AdvertList,
    AdvertReading,
    AdvertWords,
    Coded,
    Pay,
    Span,
    Years,
)
from alongside.engines.language.adverts.years import years
from alongside.engines.language.fold import Folded, fold
from alongside.engines.language.formats import layout_of
from alongside.engines.language.layout import Kind

Places = Sequence[tuple[int, int]]
_BLOCK_TAG = re.compile(r"</?(?:li|p|h[1-6]|div|br|ul|ol|tr|td|th|table|section|dt|dd)\b", re.I)
_VISIBLE = re.compile(r"[^\n]")


def read(text: str, words: AdvertWords, *, format: str = "text") -> AdvertReading:
    """Read a text as an advertisement. It never raises, whatever the text.

    Offsets count characters of `text` as given; `format` is one of `formats.FORMATS`. Coded words
    are counted as Gaucher, Friesen and Kay (2011) did, but for the phrases of `unless` and for the
    sentences that offer adjustments or say equal opportunity, which speak of the employer.
    """
    folded = fold(_visible(text, format), signs=format in entities.FORMATS)
    found = sentences(folded.unfolded, words.level.unless)
    adjustments = _said(folded.text, words.adjustments)
    equal = _said(folded.text, words.equal_opportunity)
    spoken = _of(found, [*adjustments, *equal])
    span = _Spans(text, folded)
    return AdvertReading(
        coded=Coded(
            masculine=span.every(_coded(folded.text, words.masculine, spoken)),
            feminine=span.every(_coded(folded.text, words.feminine, spoken)),
        ),
        level=level(folded.unfolded, found),
        years=tuple(
            Years(span.one(start, end), least, most)
            for start, end, least, most in years(folded.text, found, words.years)
        ),
        pay=tuple(_pay(span, one) for one in pay(folded.text, found, words.pay)),
        hollow_pay=span.every(_said(folded.text, words.hollow_pay)),
        adjustments=span.every(adjustments),
        equal_opportunity=span.every(equal),
        words=words,
    )


class _Spans:
    """Places in the folded text as spans of the text as given."""

    def __init__(self, text: str, folded: Folded) -> None:
        self._text, self._folded = text, folded

    def one(self, start: int, end: int) -> Span:
        start, end = self._folded.given(start), self._folded.given_end(end)
        return Span(start, end, self._text[start:end])

    def every(self, places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(self.one(start, end) for start, end in places)


def _pay(span: _Spans, one: Found) -> Pay:
    where = span.one(one.start, one.end)
    return Pay(where, one.extent, one.least, one.most, one.currency, one.period)


def _visible(text: str, format: str) -> str:
    """The text with spaces in place of what no reader sees; a tag that ends a line ends it."""
    parts: list[str] = []
    reached = 0
    for start, end, kind in layout_of(text, format).stretches:
        if kind in (Kind.HIDDEN, Kind.CODE):
            hidden = _VISIBLE.sub(" ", text[start:end])
            if len(hidden) > 1 and _BLOCK_TAG.search(text, start, end):
                hidden = f"\n\n{hidden[2:]}"
            parts += [text[reached:start], hidden]
            reached = end
    return "".join([*parts, text[reached:]])


def _said(text: str, given: AdvertList) -> Places:
    return phrases.without(given.words, given.unless, text)


def _coded(text: str, given: AdvertList, spoken: Places) -> Places:
    return [one for one in _said(text, given) if not phrases.within(one, spoken)]


def _of(found: Places, places: Places) -> Places:
    """The sentences in which some places lie."""
    starts = [start for start, _end in found]
    inside = {bisect_right(starts, start) - 1 for start, _end in places}
    return [found[index] for index in sorted(inside) if index >= 0]
