"""Take statements apart into promises, and weigh promises against what was shown and ruled.

It judges promises, never people; it says what each finding rests on; and nothing that it finds
becomes a promise until a person says so.
"""

from alongside.engines.promises.causes import causes
from alongside.engines.promises.cues import Cue, CueError, Cues, Says, Weights
from alongside.engines.promises.read import read
from alongside.engines.promises.reckoning import (
    Column,
    Consistency,
    Cost,
    CostKind,
    Given,
    consistency,
    cost,
)
from alongside.engines.promises.standing import (
    CalendarSays,
    CircleSays,
    Evidence,
    Fact,
    Ground,
    OwnerSays,
    Promise,
    Reason,
    Ruling,
    Standing,
    majority,
    weigh,
)
from alongside.engines.promises.values import (
    Amount,
    AmountKind,
    Clarity,
    Kind,
    Precision,
    Reading,
    Rests,
    Sentence,
    When,
)

__all__ = [
    "Amount",
    "AmountKind",
    "CalendarSays",
    "CircleSays",
    "Clarity",
    "Column",
    "Consistency",
    "Cost",
    "CostKind",
    "Cue",
    "CueError",
    "Cues",
    "Evidence",
    "Fact",
    "Given",
    "Ground",
    "Kind",
    "OwnerSays",
    "Precision",
    "Promise",
    "Reading",
    "Reason",
    "Rests",
    "Ruling",
    "Says",
    "Sentence",
    "Standing",
    "Weights",
    "When",
    "causes",
    "consistency",
    "cost",
    "majority",
    "read",
    "weigh",
]
