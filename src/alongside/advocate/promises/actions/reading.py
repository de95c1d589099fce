"""Read a text and keep what was found as proposals, which bind nobody until a person confirms."""

from datetime import date
from typing import Any

from alongside import content
from alongside.advocate.promises.models import Finding, Statement
from alongside.content import ContentError
from alongside.engines import promises as reader

_KEPT = {
    reader.Kind.PROMISE: Finding.Kind.PROMISE,
    reader.Kind.DONE: Finding.Kind.DONE,
    reader.Kind.POSITION: Finding.Kind.POSITION,
}


def findings_in(statement: Statement) -> list[Finding]:
    """Give what the reader finds in a statement, unsaved; nothing where it knows no such language.

    Offsets count characters of `statement.text`, as Python and the reader do.
    """
    return [
        Finding(
            statement=statement,
            start=sentence.start,
            end=sentence.end,
            kind=_KEPT[sentence.kind],
            reading=as_reading(sentence),
        )
        for sentence in sentences_of(statement.text, statement.language, statement.said_on)
        if sentence.kind in _KEPT
    ]


def sentences_of(text: str, language: str, said_on: date) -> tuple[reader.Sentence, ...]:
    """Read the sentences of a text; none where there are no cues for its language."""
    try:
        cues = content.promise_cues(language)
    except ContentError:
        return ()
    return reader.read(text, cues, language=language, said_on=said_on).sentences


def read_by_hand(statement: Statement, start: int, end: int) -> dict[str, Any]:
    """Read one marked stretch, for what it says of dates and amounts; it need not be a promise."""
    words = statement.text[start:end]
    for sentence in sentences_of(words, statement.language, statement.said_on):
        return as_reading(sentence, offset=start)
    return {}


def as_reading(sentence: reader.Sentence, *, offset: int = 0) -> dict[str, Any]:
    """Turn a sentence into what is kept of it: plain values, dates as ISO texts."""
    when, amount = sentence.by_when, sentence.amount
    return {
        "what": sentence.what,
        "by_when": when
        and {
            "text": when.text,
            "precision": when.precision.value,
            "last": when.last.isoformat() if when.last else None,
        },
        "amount": amount and {"text": amount.text, "kind": amount.kind.value},
        "owner": sentence.owner,
        "for_whom": sentence.for_whom,
        "measure": sentence.measure,
        "cues": [
            {"cue": cue.cue, "text": cue.text, "start": cue.start + offset, "end": cue.end + offset}
            for cue in sentence.cues
        ],
    }
