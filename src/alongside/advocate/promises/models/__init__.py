"""What is remembered of words and deeds."""

from alongside.advocate.promises.models.evidence import (
    Evidence,
    EvidenceAnswer,
    EvidenceDocument,
    EvidenceNamed,
)
from alongside.advocate.promises.models.promises import (
    Follow,
    Promise,
    Reply,
    Revision,
    Telling,
)
from alongside.advocate.promises.models.rulings import (
    Contest,
    Roll,
    RollPlace,
    Ruling,
    RulingMarks,
    View,
)
from alongside.advocate.promises.models.statements import Finding, Statement
from alongside.advocate.promises.models.tallies import Edition, Reach, Tally

__all__ = [
    "Contest",
    "Edition",
    "Evidence",
    "EvidenceAnswer",
    "EvidenceDocument",
    "EvidenceNamed",
    "Finding",
    "Follow",
    "Promise",
    "Reach",
    "Reply",
    "Revision",
    "Roll",
    "RollPlace",
    "Ruling",
    "RulingMarks",
    "Statement",
    "Tally",
    "Telling",
    "View",
]
