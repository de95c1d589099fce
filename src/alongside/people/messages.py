"""When a person is written to next: once a day or once a week, and never in their quiet hours.

While something waits that they were not yet written to about, their next moment stands in their
row; whoever sends messages only has to look for the moments that have come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from alongside.people import days
from alongside.people.models import Notice, Person
from alongside.people.quiet_hours import EVENING, MORNING, QuietHours

DAY = timedelta(days=1)
# Persons who are alike in these have one next moment, which is reckoned once for all of them.
WHAT_DECIDES = (
    "time_zone",
    "quiet_from",
    "quiet_until",
    "paused_until",
    "last_message_on",
    "mail_weekday",
    "mail_hour",
)
USUAL_HOUR = 9


def quiet_hours_of(person: Person) -> QuietHours:
    """Give a person's quiet hours; who chose none is left in peace from evening to morning."""
    return QuietHours(
        days.zone_of(person),
        EVENING if person.quiet_from is None else person.quiet_from,
        MORNING if person.quiet_until is None else person.quiet_until,
    )


def next_moment(person: Person, now: datetime) -> datetime:
    """Give the first good minute on a day without a message and after a pause.

    Whoever chose a day of the week is written to on that day, at the hour that they chose.
    """
    earliest = person.paused_until or date.min
    if person.last_message_on:
        earliest = max(earliest, person.last_message_on + DAY)
    hours = quiet_hours_of(person)
    if person.mail_weekday is None:
        return hours.first_minute_after(now, not_before=earliest)
    first = max(now.astimezone(hours.zone).date(), earliest)
    day = first + (person.mail_weekday - first.weekday()) % 7 * DAY
    hour = time(USUAL_HOUR if person.mail_hour is None else person.mail_hour)
    chosen = hours.first_minute_from(day, hour)
    return chosen if chosen > now else hours.first_minute_from(day + 7 * DAY, hour)


def next_chance(person: Person, now: datetime) -> datetime:
    """Give the first minute after quiet hours and after a pause, for what should have left now."""
    earliest = person.paused_until or date.min
    return quiet_hours_of(person).first_minute_after(now, not_before=earliest)


def may_reach(person: Person, now: datetime) -> bool:
    """Say whether a message may reach a person at this moment."""
    today = days.day_of(person, now)
    paused = person.paused_until is not None and today < person.paused_until
    return (
        person.is_active and person.by_mail and not paused and not quiet_hours_of(person).cover(now)
    )


def expect(person_ids: Sequence[int], *, now: datetime) -> None:
    """Note that something waits for persons, so that their next moment is theirs."""
    alike: defaultdict[tuple[object, ...], list[Person]] = defaultdict(list)
    for person in _without_a_moment().filter(pk__in=person_ids):
        alike[tuple(getattr(person, name) for name in WHAT_DECIDES)].append(person)
    for persons in alike.values():
        ids = [person.pk for person in persons]
        moment = next_moment(persons[0], now)
        Person.objects.filter(pk__in=ids, next_message_at=None).update(next_message_at=moment)


def are_settled(persons: Iterable[Person], *, since: datetime) -> None:
    """Note that persons were written to; what has come in the meantime waits for the next time."""
    newer = Notice.objects.filter(person=OuterRef("pk"), made_at__gt=since)
    ids = [person.pk for person in persons]
    Person.objects.filter(~Exists(newer), pk__in=ids).update(next_message_at=None)


def settle(person: Person) -> None:
    """Reckon a person's next moment anew, as after a change of quiet hours, zone or pause."""
    news = person.notices.filter(put_aside_at=None)
    if person.last_message_on:
        news = news.filter(made_at__date__gt=person.last_message_on)
    waits = person.next_message_at is not None or news.exists()
    wanted = person.by_mail and person.is_active and waits
    person.next_message_at = next_moment(person, timezone.now()) if wanted else None
    person.save(update_fields=["next_message_at"])


def _without_a_moment() -> QuerySet[Person]:
    return Person.objects.filter(next_message_at=None, by_mail=True, is_active=True).only(
        *WHAT_DECIDES
    )
