"""The workplace itself, and which of its first steps are left."""

from alongside.people.models import Circle, Invitation, Person, Workplace


def the_workplace() -> Workplace:
    """Give the one workplace; before its first step, one that is not stored yet."""
    return Workplace.objects.order_by("pk").first() or Workplace()


def steps_left(workplace: Workplace) -> tuple[str, ...]:
    """Name the first steps that are still to be taken: name, circles, people.

    That there is a hidden circle cannot be learnt here: only circles in plain sight count.
    """
    done = {
        "name": bool(workplace.name),
        "circles": Circle.objects.exclude(openness=Circle.Openness.HIDDEN).exists(),
        "people": Invitation.objects.exists() or Person.objects.all()[1:2].exists(),
    }
    return tuple(step for step, taken in done.items() if not taken)
