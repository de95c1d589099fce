"""Who may give a view on a promise, and who may contest a ruling.

The organisation cannot rule on itself: not its leaders and stewards, not who owns the promise, not
who said the words.
"""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Promise, Roll, RollPlace, Ruling
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.seeing import may_see
from alongside.people.models import Circle, Membership, Person
from alongside.people.policy import NotAllowed

DAYS_A_MEMBER = 30


def month_of(day: date) -> date:
    """Give the first day of a month, by which rolls and rulings go."""
    return day.replace(day=1)


def belongs_on_roll(month: date) -> Q:
    """Give the condition under which a membership earns a place on a month's roll."""
    return Q(
        since__lte=month - timedelta(days=DAYS_A_MEMBER),
        person__is_active=True,
        person__is_leader=False,
        person__is_steward=False,
        circle__closed_on=None,
    )


def bound_by(promise: Promise) -> set[int]:
    """Give those whom a promise binds: its owner, and those who said the words."""
    bound = {speaker.pk for speaker in promise.statement.speakers.all()}
    return bound | {promise.owner_id} if promise.owner_id else bound


def speaks_for_organisation(person: Person, promise: Promise) -> bool:
    """Say whether somebody would be ruling on themselves."""
    return person.is_leader or person.is_steward or person.pk in bound_by(promise)


def circles_to_view_for(person: Person, promise: Promise, *, on: date) -> list[Circle]:
    """Give the circles concerned on whose roll somebody stands in the month of a day."""
    if speaks_for_organisation(person, promise) or not may_see(person, promise.statement):
        return []
    return circles_with_a_place_for(person, promise, on=on, place=place_of(person))


def circles_with_a_place_for(
    person: Person, promise: Promise, *, on: date, place: Place
) -> list[Circle]:
    """Give the same for somebody who sees the promise and is not bound by it.

    Where the roll of the month is not fixed yet, it is foreseen by the rule that will fix it.
    """
    concerned = {circle.pk: circle for circle in promise.circles.all()}
    mine = sorted(concerned.keys() & place.member_of)
    if not mine or promise.withdrawn_on or not person.is_active:
        return []
    month = month_of(on)
    with_me = Exists(RollPlace.objects.filter(roll=OuterRef("pk"), person=person))
    rolls = Roll.objects.filter(circle__in=mine, month=month).annotate(with_me=with_me)
    fixed = dict(rolls.values_list("circle", "with_me"))
    early = month - timedelta(days=DAYS_A_MEMBER)
    return [concerned[key] for key in mine if fixed.get(key, place.since[key] <= early)]


def require_may_give_view(person: Person, promise: Promise, *, on: date) -> list[Circle]:
    """Give the circles for which somebody has a view, or refuse whoever has no place on a roll."""
    if circles := circles_to_view_for(person, promise, on=on):
        return circles
    raise NotAllowed(
        _(
            "Views are for members of the circles concerned, from the month after their first "
            "30 days; not for leaders, stewards, the owner of the promise or those who said it."
        )
    )


def circles_to_contest(person: Person, ruling: Ruling) -> list[Circle]:
    """Give the circles for which somebody speaks and that had no part in a ruling they can see."""
    promise = ruling.promise
    if promise.withdrawn_on or speaks_for_organisation(person, promise):
        return []
    if not may_see(person, promise.statement):
        return []
    convening = Membership.objects.filter(person=person, is_convenor=True, circle__closed_on=None)
    others = Circle.objects.filter(pk__in=convening.values("circle"))
    return list(others.exclude(pk__in=ruling.circles.values("pk")).order_by("name", "pk"))


def require_may_contest(person: Person, ruling: Ruling, circle: Circle | None = None) -> None:
    """Refuse whoever does not speak for another circle."""
    circles = circles_to_contest(person, ruling)
    if not circles or (circle is not None and circle not in circles):
        raise NotAllowed(
            _(
                "A ruling is contested by a convenor of a circle that had no part in it; "
                "not by leaders, stewards, the owner of the promise or those who said it."
            )
        )
