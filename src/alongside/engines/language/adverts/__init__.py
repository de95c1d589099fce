"""Read a job advertisement as a whole: what its words lean to, demand, name and leave out.

Each reading says what it rests on: a study, a law or a habit. It judges the advertisement, not
whoever wrote it, gives no score, and cannot say who will apply.
"""

from alongside.engines.language.adverts.reading import read
from alongside.engines.language.adverts.values import (
    AdvertList,
    AdvertReading,
    AdvertWords,
    Band,
    Coded,
    Evidence,
    Extent,
    Leaning,
    Level,
    Pay,
    Span,
    Years,
)

__all__ = [
    "AdvertList",
    "AdvertReading",
    "AdvertWords",
    "Band",
    "Coded",
    "Evidence",
    "Extent",
    "Leaning",
    "Level",
    "Pay",
    "Span",
    "Years",
    "read",
]
