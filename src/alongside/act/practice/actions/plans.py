"""What a person does with their own plan. None of it enters the record, and nobody is told."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from alongside.act.practice import policy
from alongside.act.practice.actions import coming
from alongside.act.practice.models import CircleAction, Practice, Rest, WavedAway
from alongside.people import days, erasures, notices
from alongside.people.models import Person

AWAY_FOR = timedelta(days=60)
_RHYTHM = ("comes", "weekdays", "apart", "ends_on", "next_due", "due_on")


@transaction.atomic
def take_on(
    *,
    person: Person,
    title: str,
    when: str,
    will: str,
    comes: str,
    weekdays: str = "",
    apart: str = Practice.Apart.EVERY,
    place: str = "",
    ends_on: date | None = None,
    action: str = "",
    circle_action: CircleAction | None = None,
) -> Practice:
    """Take a practice on: when this happens, I will do that."""
    policy.require_may_take_on(person)
    today = days.today_of(person)
    practice = Practice(
        person=person,
        action=action,
        circle_action=circle_action,
        title=title,
        when=when,
        will=will,
        place=place,
        comes=comes,
        weekdays=weekdays,
        apart=apart,
        since=today,
        ends_on=ends_on,
    )
    coming.begin(practice, today)
    practice.save()
    coming.tell_if_due(practice, today)
    return practice


@transaction.atomic
def change(
    practice: Practice,
    *,
    person: Person,
    title: str,
    when: str,
    will: str,
    comes: str,
    weekdays: str,
    apart: str,
    place: str,
    ends_on: date | None,
) -> Practice:
    """Word a practice anew, or give it another rhythm or place."""
    policy.require_own(person, practice)
    today = days.today_of(person)
    practice.title, practice.when, practice.will = title, when, will
    practice.place, practice.ends_on = place, ends_on
    practice.comes, practice.weekdays, practice.apart = comes, weekdays, apart
    coming.begin(practice, today)
    practice.save(update_fields=["title", "when", "will", "place", *_RHYTHM])
    notices.forget(practice)
    coming.tell_if_due(practice, today)
    return practice


@transaction.atomic
def note_done(practice: Practice, *, person: Person, on: date | None = None) -> None:
    """Note that it was done, today or on the day on which it was due."""
    policy.require_own(person, practice)
    day = on or days.today_of(person)
    practice.occasions.get_or_create(on=day)
    _settle(practice, day)


@transaction.atomic
def take_back_done(practice: Practice, *, person: Person) -> None:
    """Take back what was noted today."""
    policy.require_own(person, practice)
    practice.occasions.filter(on=days.today_of(person)).delete()


@transaction.atomic
def not_this_time(practice: Practice, *, person: Person) -> None:
    """Let an occasion pass; that it did is kept nowhere."""
    policy.require_own(person, practice)
    _settle(practice, days.today_of(person))


@transaction.atomic
def pause(practice: Practice, *, person: Person, until: date) -> None:
    """Let a practice rest until a day; it loses nothing by that."""
    policy.require_own(person, practice)
    today = days.today_of(person)
    _end_rest(practice, today)
    Rest.objects.create(practice=practice, begins=today, until=until)
    practice.paused_until = until
    practice.save(update_fields=["paused_until"])
    _settle(practice, today)


@transaction.atomic
def go_on(practice: Practice, *, person: Person) -> None:
    """Go on with a practice before its rest is over."""
    policy.require_own(person, practice)
    _end_rest(practice, days.today_of(person))
    practice.paused_until = None
    practice.save(update_fields=["paused_until"])


@transaction.atomic
def end(practice: Practice, *, person: Person) -> None:
    """End a practice; it can be taken up again."""
    policy.require_own(person, practice)
    practice.ended_on, practice.next_due, practice.due_on = days.today_of(person), None, None
    practice.save(update_fields=["ended_on", "next_due", "due_on"])
    notices.forget(practice)


@transaction.atomic
def take_up(practice: Practice, *, person: Person) -> None:
    """Take up again what was ended; the time between counts as a rest."""
    policy.require_own(person, practice)
    today = days.today_of(person)
    over = practice.ended_on or practice.ends_on
    if over is not None and over < today:
        Rest.objects.create(practice=practice, begins=over, until=today)
    practice.ended_on, practice.ends_on = None, None
    coming.begin(practice, today)
    practice.save(update_fields=["ended_on", "ends_on", "next_due", "due_on"])
    coming.tell_if_due(practice, today)


@transaction.atomic
def erase(practice: Practice, *, person: Person) -> None:
    """Erase a practice with everything that was noted of it."""
    policy.require_own(person, practice)
    notices.forget(practice)
    erasures.note("practice", practice.code)
    practice.delete()


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase what a restored backup brought back, out of the ledger of erasures."""
    for practice in Practice.objects.filter(code=code):
        notices.forget(practice)
        practice.delete()


@transaction.atomic
def wave_away(action: str, *, person: Person) -> None:
    """Have an action suggested no more for a while."""
    policy.require_may_take_on(person)
    until = days.today_of(person) + AWAY_FOR
    WavedAway.objects.update_or_create(person=person, action=action, defaults={"until": until})


@transaction.atomic
def bring_back(action: str, *, person: Person) -> None:
    """Have an action suggested again that was waved away."""
    policy.require_may_take_on(person)
    WavedAway.objects.filter(person=person, action=action).delete()


def _settle(practice: Practice, day: date) -> None:
    """Have nothing of it wait any more; what the round has yet to tell that day is seen to."""
    practice.due_on = None
    coming.move_on(practice, day)
    practice.save(update_fields=["due_on", "next_due"])
    notices.forget(practice)


def _end_rest(practice: Practice, today: date) -> None:
    practice.pauses.filter(begins__gte=today).delete()
    practice.pauses.filter(until__gt=today).update(until=today)
