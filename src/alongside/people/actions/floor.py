"""Raise the floor under numbers about people; nobody can lower it."""

from django.db import transaction
from django.utils.translation import gettext as _

from alongside.people import record
from alongside.people.actions.first_run import locked
from alongside.people.models import Person, Workplace
from alongside.people.models.workplace import HIGHEST_FLOOR
from alongside.people.policy import persons as policy


class FloorNotRaised(ValueError):
    """The number is no higher than the floor, or too high; the sentence says which."""


@transaction.atomic
def raise_floor(to: int, *, person: Person) -> Workplace:
    """Let numbers rest on more people than before, from the next reckoning on, and for good."""
    policy.require_may_raise_floor(person)
    workplace = locked()
    if to <= workplace.floor:
        raise FloorNotRaised(not_lower(workplace.floor))
    if to > HIGHEST_FLOOR:
        raise FloorNotRaised(not_higher())
    before, workplace.floor = workplace.floor, to
    workplace.save(update_fields=["floor"])
    record.enter("workplace.floor_raised", person=person, about=workplace, before=before, floor=to)
    return workplace


def not_lower(floor: int) -> str:
    """Say why a number is refused that is no higher than the floor."""
    return _("The floor is %(floor)d and can only be raised; give a higher number.") % {
        "floor": floor
    }


def not_higher() -> str:
    """Say why a number is refused that would silence more than it keeps safe."""
    return _("A floor above %(most)d would silence circles; give a lower number.") % {
        "most": HIGHEST_FLOOR
    }
