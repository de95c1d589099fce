"""What is told of a job advertisement as a whole, after its findings: as lines, or as an object."""

from collections.abc import Iterable, Iterator
from typing import Any

from alongside.engines.language.adverts import (
    AdvertList,
    AdvertReading,
    Band,
    Evidence,
    Extent,
    Leaning,
    Pay,
    Span,
    read,
)

__all__ = ["as_object", "lines", "read"]

_WIDTH = 15
_SHOWN = 8  # coded words a row; the object holds them all
_RESTS_ON = {
    Evidence.STUDY: "measured in studies",
    Evidence.LAW: "asked for by law in places",
    Evidence.HABIT: "good habit, not measured",
}


def lines(reading: AdvertReading) -> list[str]:
    """The reading for people, and what it rests on wherever there is reason to look again."""
    words, leaning = reading.words, reading.coded.leaning
    coded = words.feminine if leaning is Leaning.FEMININE else words.masculine
    hard = reading.level.band in (Band.HARD, Band.VERY_HARD)
    open_ended = any(one.extent in (Extent.UP_TO, Extent.FROM) for one in reading.pay)
    equal = _said(reading.equal_opportunity, "not said")
    told: tuple[tuple[str, Iterable[str], AdvertList | None], ...] = (
        ("coded words", _coded(reading), coded if leaning is not Leaning.NEITHER else None),
        ("reading level", _level(reading), words.level if hard else None),
        ("experience", _years(reading), words.years if reading.years else None),
        ("pay", _pay(reading), words.pay if open_ended or not reading.pay else None),
        (
            "adjustments",
            _said(reading.adjustments, "none are offered"),
            None if reading.adjustments else words.adjustments,
        ),
        ("equal chances", equal, words.equal_opportunity),
    )
    made = ["The advertisement as a whole"]
    for title, said, rests_on in told:
        first, *more = said
        made += [f"  {title:<{_WIDTH}} {first}", *(f"  {'':<{_WIDTH}} {one}" for one in more)]
        if rests_on is not None:
            made += [f"  {'':<{_WIDTH}} ({_RESTS_ON[rests_on.evidence]}) {rests_on.rests_on}"]
    return made


def as_object(reading: AdvertReading) -> dict[str, Any]:
    """The reading for programmes; spans are character offsets into the text."""
    coded, level = reading.coded, reading.level
    return {
        "coded": {
            "masculine": _spans(coded.masculine),
            "feminine": _spans(coded.feminine),
            "rests_on": coded.rests_on,
            "leaning": str(coded.leaning),
        },
        "level": {
            "words": level.words,
            "sentences": level.sentences,
            "long_words": level.long_words,
            "words_a_sentence": _rounded(level.words_a_sentence),
            "lix": _rounded(level.lix),
            "band": str(level.band) if level.band else None,
            "is_enough": level.is_enough,
        },
        "years": [
            {**_span(one.span), "least": one.least, "most": one.most} for one in reading.years
        ],
        "pay": [_pay_object(one) for one in reading.pay],
        "hollow_pay": _spans(reading.hollow_pay),
        "adjustments": _spans(reading.adjustments),
        "equal_opportunity": _spans(reading.equal_opportunity),
        "missing": list(reading.missing),
        "rests_on": {one.id: _grounds(one) for one in _lists(reading)},
    }


def _coded(reading: AdvertReading) -> Iterator[str]:
    coded = reading.coded
    leans = {
        Leaning.NEITHER: "they lean neither way" if coded.rests_on else "there is nothing to lean",
        Leaning.MASCULINE: "they lean masculine",
        Leaning.FEMININE: "they lean feminine",
    }[coded.leaning]
    yield (
        f"{len(coded.masculine)} masculine, {len(coded.feminine)} feminine, "
        f"among {reading.level.words:,} words: {leans}"
    )
    for name, spans in (("masculine", coded.masculine), ("feminine", coded.feminine)):
        if spans:
            yield f"{name}: {_quoted(spans)}"


def _level(reading: AdvertReading) -> Iterator[str]:
    level = reading.level
    if level.lix is None or level.words_a_sentence is None:
        yield "there are no words"
        return
    means = level.band or "too few words for it to mean anything"
    yield (
        f"LIX {level.lix:.0f} ({means}), {level.words_a_sentence:.0f} words a sentence, "
        f"from {level.words:,} words"
    )


def _years(reading: AdvertReading) -> Iterator[str]:
    if not reading.years:
        yield "no number of years is demanded"
    for one in reading.years:
        most = f" to {one.most}" if one.most else ""
        yield f'{one.least}{most} years: "{_tame(one.span.text)}"'


def _pay(reading: AdvertReading) -> Iterator[str]:
    if not reading.pay:
        hollow = dict.fromkeys(_tame(span.text).lower() for span in reading.hollow_pay)
        yield "; ".join(["not named", *(f'"{one}" gives no figure' for one in hollow)])
    for one in reading.pay:
        lacks = [] if one.period else ["the period is not said"]
        lacks += [] if one.currency else ["the currency is not said"]
        yield "; ".join([f'{one.extent}: "{_tame(one.span.text)}"', *lacks])


def _said(spans: tuple[Span, ...], missing: str) -> Iterator[str]:
    yield _quoted(spans) if spans else missing


def _quoted(spans: tuple[Span, ...]) -> str:
    each = dict.fromkeys(_tame(span.text).lower() for span in spans)
    shown = ", ".join(f'"{one}"' for one in list(each)[:_SHOWN])
    return f"{shown} and {len(each) - _SHOWN} more" if len(each) > _SHOWN else shown


def _tame(text: str) -> str:
    """One line without anything that a terminal would obey."""
    return "".join(one if one.isprintable() else " " for one in text)


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [_span(one) for one in spans]


def _pay_object(one: Pay) -> dict[str, Any]:
    said = {"extent": str(one.extent), "least": one.least, "most": one.most}
    return {**_span(one.span), **said, "currency": one.currency, "period": one.period}


def _grounds(one: AdvertList) -> dict[str, Any]:
    return {
        "why": one.why,
        "evidence": str(one.evidence),
        "rests_on": one.rests_on,
        "source": list(one.sources),
    }


def _lists(reading: AdvertReading) -> Iterator[AdvertList]:
    words = reading.words
    yield from (words.masculine, words.feminine, words.level, words.years, words.pay)
    yield from (words.hollow_pay, words.adjustments, words.equal_opportunity)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
