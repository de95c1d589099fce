"""Which day it is for somebody: by the clock of the place that they chose, or of the workplace."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.utils import timezone

from alongside.people.models import Person

# Where a day begins first, on Kiritimati, it is this much later than in UTC.
FURTHEST_ON = timedelta(hours=14)


def zone_of(person: Person) -> ZoneInfo:
    """Give a person's time zone; one that this machine does not know is the site's own."""
    return zone_named(person.time_zone)


def zone_named(name: str) -> ZoneInfo:
    """Give the zone of a name as a person's row holds it."""
    try:
        return ZoneInfo(name or settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(settings.TIME_ZONE)


def day_of(person: Person, now: datetime) -> date:
    """Give the day that a moment falls on for a person."""
    return now.astimezone(zone_of(person)).date()


def today_of(person: Person) -> date:
    """Give the day that it is for a person."""
    return day_of(person, timezone.now())


def furthest_on(now: datetime) -> date:
    """Give the latest day that it is anywhere."""
    return (now.astimezone(UTC) + FURTHEST_ON).date()
