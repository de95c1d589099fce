"""What this room remembers: calling-ins, what was said in them, who helps, and formal routes."""

from alongside.account.repair.models.calling import CallingIn, Road, State
from alongside.account.repair.models.helping import Facilitation, Side
from alongside.account.repair.models.routes import FormalRoute, RepairQuarter
from alongside.account.repair.models.words import RepairWord, Retaliation, Say

__all__ = [
    "CallingIn",
    "Facilitation",
    "FormalRoute",
    "RepairQuarter",
    "RepairWord",
    "Retaliation",
    "Road",
    "Say",
    "Side",
    "State",
]
