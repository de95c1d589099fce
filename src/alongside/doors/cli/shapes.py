"""The JSON that `promises read --json` prints; told in docs/reference/promises-read.md."""

from typing import Any

from alongside.engines.promises import Amount, Reading, Sentence, When
from alongside.ports.documents import Document


def as_object(document: Document, reading: Reading) -> dict[str, Any]:
    """One text and its reading as one JSON object."""
    return {
        "source": document.source,
        "organisation": document.organisation,
        "date": document.date.isoformat() if document.date else None,
        "promise": reading.promise,
        "evidence": reading.evidence,
        "clarity": reading.clarity.value,
        "sentences": [_sentence(sentence) for sentence in reading.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "kind": sentence.kind.value,
        "what": sentence.what,
        "by_when": _when(sentence.by_when),
        "amount": _amount(sentence.amount),
        "owner": sentence.owner,
        "for_whom": sentence.for_whom,
        "measure": sentence.measure,
        "specificity": sentence.specificity,
        "cues": [
            {"cue": rest.cue, "start": rest.start, "end": rest.end, "text": rest.text}
            for rest in sentence.cues
        ],
    }


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {
        "text": when.text,
        "precision": when.precision.value,
        "first": when.first.isoformat() if when.first else None,
        "last": when.last.isoformat() if when.last else None,
    }


def _amount(amount: Amount | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    value = int(amount.value) if amount.value.is_integer() else amount.value
    return {"text": amount.text, "kind": amount.kind.value, "value": value, "unit": amount.unit}
