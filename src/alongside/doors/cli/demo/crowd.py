"""Who works at the invented workplace, and which circles they belong to."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from django.db import transaction

from alongside.content.demonstration import Demonstration
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.calendar import Calendar
from alongside.people.models import Cause, Circle, Membership, Person, Workplace

HOUSE = 120  # people for whom the story is told once; larger workplaces hear it more often
NAMESPACE = uuid.UUID("6d8c6ac7-2c1f-4a53-9d3c-6b7ad9b6f0f4")


def code(*parts: object) -> uuid.UUID:
    """Give the same code for the same thing, every time the story is told."""
    return uuid.uuid5(NAMESPACE, ":".join(str(part) for part in parts))


@dataclass(slots=True)
class Crowd:
    """The people and circles of the workplace, by the names that the story gives them."""

    cast: dict[str, Person] = field(default_factory=dict)
    leaders: dict[str, Person] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)
    causes: dict[str, Cause] = field(default_factory=dict)
    # The members of each circle without the four players, whose views are theirs to give.
    others: dict[str, list[Person]] = field(default_factory=dict)
    speaks: dict[str, Person] = field(default_factory=dict)
    concerned: dict[str, list[str]] = field(default_factory=dict)


@transaction.atomic
def settle(told: Demonstration, calendar: Calendar, *, people: int, chance: Random) -> Crowd:
    """Make the workplace, its people, circles and causes."""
    Workplace.objects.create(name=told.workplace.name, is_demo=True, set_up_on=calendar.day(24, 1))
    crowd = Crowd()
    _make_people(told, calendar, crowd, people=people, chance=chance)
    _make_circles(told, calendar, crowd, houses=max(1, people // HOUSE), chance=chance)
    for cause in told.workplace.causes:
        row = Cause.objects.create(code=code("cause", cause.id), name=cause.name, about=cause.about)
        row.circles.set(crowd.circles[circle] for circle in cause.circles)
        crowd.causes[cause.id] = row
        crowd.concerned[cause.id] = cause.circles
    return crowd


def _make_people(
    told: Demonstration, calendar: Calendar, crowd: Crowd, *, people: int, chance: Random
) -> None:
    offices = {office.id: office.title for office in told.workplace.offices}
    for player in told.workplace.cast:
        crowd.cast[player.id] = Person.objects.create(
            code=code("cast", player.id),
            name=player.name,
            email=player.address,
            pronouns=player.pronouns,
            is_steward=player.role == "steward",
            is_leader=player.role == "leader",
            office=offices[player.office] if player.office else "",
            joined_on=calendar.day(24, 1),
            password="!none",
        )
        if player.office:
            crowd.leaders[player.office] = crowd.cast[player.id]
    strangers = _strangers(told, calendar, people - len(crowd.cast), chance=chance)
    for office, title in offices.items():
        if office in crowd.leaders:
            continue
        leader = next(strangers)
        leader.is_leader, leader.office = True, title
        leader.save()
        crowd.leaders[office] = leader
    bulk.save(Person, strangers)


def _strangers(
    told: Demonstration, calendar: Calendar, how_many: int, *, chance: Random
) -> Iterator[Person]:
    for number in range(how_many):
        name = f"{chance.choice(told.names.given)} {chance.choice(told.names.family)}"
        yield Person(
            code=code("person", number),
            name=name,
            sort_name=name.rpartition(" ")[2],
            email=f"person{number}@tern-alder.example",
            pronouns=chance.choice(told.names.pronouns),
            joined_on=calendar.on - timedelta(days=chance.randrange(60, 900)),
            password="!none",
        )


def _make_circles(
    told: Demonstration, calendar: Calendar, crowd: Crowd, *, houses: int, chance: Random
) -> None:
    others = list(
        Person.objects.filter(is_leader=False, is_steward=False)
        .exclude(pk__in=[player.pk for player in crowd.cast.values()])
        .order_by("pk")
    )
    for circle in told.workplace.circles:
        players = [p for p in told.workplace.cast if circle.id in p.circles]
        joined = [crowd.cast[player.id] for player in players]
        joined += chance.sample(others, circle.members * houses - len(joined))
        speaks = next((crowd.cast[p.id] for p in players if circle.id in p.convenes), joined[-1])
        row = Circle.objects.create(
            code=code("circle", circle.id),
            name=circle.name,
            axis=circle.axis,
            openness=circle.openness,
            purpose=circle.purpose,
            founded_by=speaks,
            founded_on=calendar.day(24, 5),
        )
        Membership.objects.bulk_create(
            (
                Membership(
                    circle=row,
                    person=person,
                    since=calendar.day(24, 5) + timedelta(days=7 * (number % 60)),
                    is_convenor=person == speaks,
                )
                for number, person in enumerate(joined)
            ),
            batch_size=bulk.AT_ONCE,
        )
        crowd.circles[circle.id] = row
        crowd.others[circle.id] = joined[len(players) :]
        crowd.speaks[circle.id] = speaks
