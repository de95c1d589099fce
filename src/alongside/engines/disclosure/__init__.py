"""What may be published about groups of people, so that nobody in them can be singled out.

A floor of five that can be raised and never lowered, hidden cells that cannot be subtracted out,
and no release that differs from an earlier one by fewer people than the floor. What this does not
guarantee is told in `docs/why/disclosure.md`.
"""

from alongside.engines.disclosure.differences import (
    Because,
    Decision,
    differing,
    masked,
    may_release,
)
from alongside.engines.disclosure.floor import FLOOR
from alongside.engines.disclosure.rulings import (
    ANSWERS,
    DIVIDED,
    NOT_KNOWN,
    Earlier,
    Reckoning,
    Ruling,
    reckon,
    verdict,
)
from alongside.engines.disclosure.tallies import Release, release
from alongside.engines.disclosure.together import Group, jointly

__all__ = [
    "ANSWERS",
    "DIVIDED",
    "FLOOR",
    "NOT_KNOWN",
    "Because",
    "Decision",
    "Earlier",
    "Group",
    "Reckoning",
    "Release",
    "Ruling",
    "differing",
    "jointly",
    "masked",
    "may_release",
    "reckon",
    "release",
    "verdict",
]
