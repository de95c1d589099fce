"""What the bench of the checker has done, each in a process of its own, memory and all."""

import json
import sys
from collections.abc import Callable
from itertools import product
from math import inf
from time import process_time

from alongside.doors.cli.language import ready
from alongside.engines.language.fold import fold
from alongside.engines.language.formats import FORMATS, layout_of
from bench import language_corpus
from bench.memory import peak_megabytes
from tests.engines.language.formats.hostile import HOSTILE

_MEASURABLE = 0.05  # seconds

_ADVERSE = {
    "one word": "chairman ",
    "another word": "he ",
    "brackets": "[",
    "he/she/": "he/she/",
}


def checked(megabytes: float) -> dict[str, float]:
    """Check so much real writing, a file at a time, as the command does; only that is timed."""
    checker = ready.checker("en", "prose")
    for text, format in language_corpus.stream(2):  # patterns are compiled on their first use
        checker.check(text, format=format)
    seconds, size, findings = 0.0, 0, 0
    for text, format in language_corpus.stream(megabytes):
        began = process_time()
        findings += len(checker.check(text, format=format))
        seconds += process_time() - began
        size += len(text)
    return {
        "megabytes": size / language_corpus.MEGABYTE,
        "seconds": seconds,
        "findings": findings,
    }


def bare(megabytes: float) -> float:
    """Seconds a megabyte of the automaton alone, over the same texts, folded already."""
    checker = ready.checker("en", "prose")
    seconds, size = 0.0, 0
    for text, _ in language_corpus.stream(megabytes):
        folded = fold(text).text
        began = process_time()
        checker.seeker.raw(folded)
        seconds += process_time() - began
        size += len(folded)
    return seconds / size * language_corpus.MEGABYTE


def sizes() -> dict[str, object]:
    """Check 1, 10 and 100 megabytes, one after the other."""
    return {str(size): checked(size)["seconds"] for size in (1, 10, 100)}


def whole(megabytes: str) -> dict[str, object]:
    """Check so many megabytes, beside the automaton alone."""
    told = checked(float(megabytes))
    return {**told, "bare_seconds_a_megabyte": bare(float(megabytes))}


def adverse() -> dict[str, object]:
    """One megabyte of each text that was made to be slow, beside one of real writing."""
    checker = ready.checker("en", "prose")
    usual = checked(8)
    told: dict[str, object] = {"usual": usual["seconds"] / usual["megabytes"]}
    for name, piece in _ADVERSE.items():
        text = (piece * (language_corpus.MEGABYTE // len(piece) + 1))[: language_corpus.MEGABYTE]
        checker.check(text[:1_000], format="markdown")  # gates are made ready on their first use
        began = process_time()
        checker.check(text, format="markdown")
        told[name] = process_time() - began
    return told


def layouts() -> dict[str, object]:
    """Lay out, in every format, 50,000 and 200,000 characters of each text made to be slow.

    Gives how much longer the larger took, for the text and the format where that was most, of those
    that take long enough to be measured.
    """
    grown = [
        (many / few, format, piece)
        for format, piece in product(FORMATS, HOSTILE)
        for few, many in [[_seconds_of_layout(piece, format, size) for size in (50_000, 200_000)]]
        if many > _MEASURABLE
    ]
    growth, format, piece = max(grown)
    return {"growth": growth, "format": format, "piece": piece}


def _seconds_of_layout(piece: str, format: str, size: int) -> float:
    text = piece * (size // len(piece))
    best = inf
    for _ in range(3):
        began = process_time()
        layout_of(text, format)
        best = min(best, process_time() - began)
    return best


_ASKED: dict[str, Callable[..., dict[str, object]]] = {
    "sizes": sizes,
    "whole": whole,
    "adverse": adverse,
    "layouts": layouts,
}


def main(what: str, *given: str) -> None:
    """Do one of them, and print what came of it and the memory it needed."""
    told = _ASKED[what](*given)
    print(json.dumps({**told, "peak": peak_megabytes()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
