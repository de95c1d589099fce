"""Who speaks for a circle: members choose, step in where nobody does, and step down."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from alongside.people import notices
from alongside.people.models import Circle, ConvenorChoice, Membership, Person
from alongside.people.policy import circles as policy
from alongside.people.policy.convening import who_speaks
from alongside.people.queries import circles as queries


@transaction.atomic
def choose(circle: Circle, *, person: Person, chosen: Iterable[Person]) -> None:
    """Say whom one would have speak, in place of what one said before; nobody at all is allowed."""
    policy.require_may_choose_convenors(person, circle)
    _lock(circle)
    wanted = {one.pk for one in chosen}
    members = set(circle.memberships.values_list("person_id", flat=True))
    queries.chosen_by(person, circle).delete()
    ConvenorChoice.objects.bulk_create(
        ConvenorChoice(circle=circle, chooser=person, chosen_id=one) for one in wanted & members
    )
    _count(circle)


@transaction.atomic
def step_in(circle: Circle, *, person: Person) -> None:
    """Speak for a circle for which nobody speaks, until its members choose."""
    _lock(circle)
    policy.require_may_step_in(person, circle)
    Membership.objects.filter(circle=circle, person=person).update(is_convenor=True)
    notices.forget(circle)


@transaction.atomic
def step_down(circle: Circle, *, person: Person) -> None:
    """Speak for a circle no longer, and take back what others chose; nobody has to go on."""
    policy.require_member(person, circle)
    _lock(circle)
    Membership.objects.filter(circle=circle, person=person).update(is_convenor=False)
    ConvenorChoice.objects.filter(circle=circle, chosen=person).delete()
    _count(circle)
    _say_if_nobody_speaks(circle)


def take_out(circle: Circle, person: Person) -> None:
    """Count anew without somebody who left: what they chose goes, and that they were chosen."""
    _lock(circle)
    ConvenorChoice.objects.filter(circle=circle, chosen=person).delete()
    ConvenorChoice.objects.filter(circle=circle, chooser=person).delete()
    _count(circle)
    _say_if_nobody_speaks(circle)


def _count(circle: Circle) -> None:
    memberships = dict(circle.memberships.values_list("person_id", "is_convenor"))
    sitting = {person for person, speaks in memberships.items() if speaks}
    choices: defaultdict[int, set[int]] = defaultdict(set)
    for chooser, chosen in circle.choices.values_list("chooser_id", "chosen_id"):
        choices[chooser].add(chosen)
    speaking = who_speaks(memberships.keys(), sitting, choices)
    circle.memberships.filter(person__in=sitting - speaking).update(is_convenor=False)
    circle.memberships.filter(person__in=speaking - sitting).update(is_convenor=True)
    newly = Person.objects.filter(pk__in=speaking - sitting)
    notices.tell(newly, "circle.you_speak", about=circle, words=circle.name)


def _say_if_nobody_speaks(circle: Circle) -> None:
    if circle.closed_on is None and not circle.memberships.filter(is_convenor=True).exists():
        notices.tell(
            queries.fellows_in(circle), "circle.nobody_speaks", about=circle, words=circle.name
        )


def _lock(circle: Circle) -> None:
    # Two members who choose at once are counted one after the other.
    Circle.objects.select_for_update().filter(pk=circle.pk).first()
