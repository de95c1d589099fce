"""What is remembered about people, circles and what happened in public."""

from alongside.people.models.circles import (
    Cause,
    Circle,
    ConvenorChoice,
    JoinRequest,
    Membership,
)
from alongside.people.models.erasure import Erasure
from alongside.people.models.notices import Notice
from alongside.people.models.persons import Invitation, Person, PersonManager
from alongside.people.models.record import CheckpointAddress, RecordEntry, RecordHead
from alongside.people.models.workplace import Workplace

__all__ = [
    "Cause",
    "CheckpointAddress",
    "Circle",
    "ConvenorChoice",
    "Erasure",
    "Invitation",
    "JoinRequest",
    "Membership",
    "Notice",
    "Person",
    "PersonManager",
    "RecordEntry",
    "RecordHead",
    "Workplace",
]
