"""Each room's own part of the story, and what is sent to its addresses."""

from tests.house.addresses.rooms import (
    asks,
    credit,
    deeds,
    mail,
    practice,
    recognition,
    repair,
    wellbeing,
    writing,
)

EVERY = (asks, practice, deeds, credit, recognition, repair, wellbeing, writing, mail)
