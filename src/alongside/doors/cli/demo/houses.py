"""Who is meant where the story names a player, an office, or somebody of a house by a letter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from string import ascii_lowercase

from alongside.content.schemas.demo_practice import Reach
from alongside.doors.cli.demo.calendar import Calendar
from alongside.doors.cli.demo.crowd import Crowd
from alongside.people.audience import To
from alongside.people.models import Person

# So that not every house asks and practises on the same day.
FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class Houses:
    """The people of the story by the names that it gives them, house by house."""

    crowd: Crowd
    calendar: Calendar
    strangers: tuple[int, ...]
    how_many: int

    def pk(self, name: str, house: int = 0) -> int:
        """Give the key of whoever is meant."""
        known = self.crowd.cast.get(name) or self.crowd.leaders.get(name)
        if known:
            return int(known.pk)
        each = len(self.strangers) // self.how_many
        place = ascii_lowercase.index(name) * each // len(ascii_lowercase)
        return self.strangers[house * each + place]

    def person(self, name: str) -> Person:
        """Give whoever is meant in the first house, as they are now."""
        return Person.objects.get(pk=self.pk(name))

    def to(self, reach: Reach) -> To:
        """Give whom something reaches in the first house."""
        return To(
            everyone=reach.everyone,
            circles=tuple(self.crowd.circles[one] for one in reach.circles),
            persons=tuple(self.person(one) for one in reach.persons),
        )

    def ago(self, days: int, house: int = 0) -> date:
        """Give a day so many days back, a little earlier in each other house."""
        return self.calendar.on - timedelta(days=days + house % FORTNIGHT)


def find(crowd: Crowd, calendar: Calendar, *, how_many: int) -> Houses:
    """Find everybody who is neither a player nor a leader, in the order in which they came."""
    rest = Person.objects.filter(is_leader=False, is_steward=False)
    players: Iterable[int] = [one.pk for one in crowd.cast.values()]
    keys = rest.exclude(pk__in=players).order_by("pk").values_list("pk", flat=True)
    return Houses(crowd, calendar, tuple(keys), how_many)
