"""What is remembered about people, circles and what happened in public."""

from alongside.people.models.askings import Asking
from alongside.people.models.audience import Audience
from alongside.people.models.circles import (
    Cause,
    Circle,
    ConvenorChoice,
    JoinRequest,
    KeptPlace,
    Membership,
    Openness,
)
from alongside.people.models.erasure import Erasure
from alongside.people.models.figures import ProgrammeFigure
from alongside.people.models.letters import Letter
from alongside.people.models.notices import Muted, Notice
from alongside.people.models.persons import Invitation, Person, PersonManager, SignInLink
from alongside.people.models.record import CheckpointAddress, RecordEntry, RecordHead
from alongside.people.models.rounds import Round
from alongside.people.models.sessions import KeptBriefly, Session
from alongside.people.models.shares import Share
from alongside.people.models.taps import UsedTap
from alongside.people.models.workplace import Workplace

__all__ = [
    "Asking",
    "Audience",
    "Cause",
    "CheckpointAddress",
    "Circle",
    "ConvenorChoice",
    "Erasure",
    "Invitation",
    "JoinRequest",
    "KeptBriefly",
    "KeptPlace",
    "Letter",
    "Membership",
    "Muted",
    "Notice",
    "Openness",
    "Person",
    "PersonManager",
    "ProgrammeFigure",
    "RecordEntry",
    "RecordHead",
    "Round",
    "Session",
    "Share",
    "SignInLink",
    "UsedTap",
    "Workplace",
]
