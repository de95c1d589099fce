"""Count what people say of each other's acts, each ordered pair once a quarter.

Whoever says the same of the same colleague again and again counts once, so a ring gains nothing by
going round. Nothing here names, ranks or scores anybody: marks come in, numbers of pairs go out.
"""

from alongside.engines.recognition.pairs import (
    GRAVEST_FIRST,
    Act,
    Backing,
    Pair,
    Said,
    by_about,
    by_answer,
    pairs_once,
)
from alongside.engines.recognition.quarters import next_quarter, quarter_of

__all__ = [
    "GRAVEST_FIRST",
    "Act",
    "Backing",
    "Pair",
    "Said",
    "by_about",
    "by_answer",
    "next_quarter",
    "pairs_once",
    "quarter_of",
]
