"""When something comes round again, how settled it has become, and what could be taken on next.

A strength is reckoned to be drawn for one person and thrown away: nothing here keeps it, ranks by
it or says that something was left out.
"""

from alongside.engines.rhythm.coming import Kind, Rhythm, due
from alongside.engines.rhythm.strength import Feel, Span, Week, feel, strength
from alongside.engines.rhythm.suggesting import Because, Choice, Fact, suggest

__all__ = [
    "Because",
    "Choice",
    "Fact",
    "Feel",
    "Kind",
    "Rhythm",
    "Span",
    "Week",
    "due",
    "feel",
    "strength",
    "suggest",
]
