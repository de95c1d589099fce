"""One message a day or a week, which says how many things wait, and where; never what they are.

No circle, cause or wording enters a mailbox, nor a subject line: an employer reads those. A mail
server that is down loses nothing and repeats nothing: a letter waits until it was taken, and one
whose words had left is not sent again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from alongside.doors.web import letters
from alongside.people import days, messages, notices
from alongside.people.models import Letter, Muted, Notice, Person
from alongside.ports import mail

AT_ONCE = 500
A_BATCH = 100
DAYS_KEPT = 3
# Whoever took letters and died holds them no longer than this.
HELD_FOR = timedelta(minutes=10)
TRIED_AGAIN_AFTER = timedelta(minutes=15)
GIVEN_UP_AFTER = timedelta(days=3)

Waiting = dict[int, Counter[str]]


def send_due(now: datetime) -> None:
    """Make a letter for each person whose moment has come, and put the sending off."""
    while _take_some(now):
        pass
    if Letter.objects.filter(not_before__lte=now).exists():
        deliver.enqueue()


def forget_finished_tasks(now: datetime) -> None:
    """Delete what is left of tasks that are done; who was written to when is nobody's business."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=DAYS_KEPT, verbosity=0)


@task()
def deliver() -> None:
    """Send the letters that wait, some at a time, until none is left or no server is reached."""
    while few := _claim(timezone.now()):
        if not _send(few, timezone.now()):
            return


def _take_some(now: datetime) -> int:
    """Take the moments of some persons, of whom each is had by one process alone."""
    due = Person.objects.filter(next_message_at__lte=now).order_by("next_message_at", "pk")
    with transaction.atomic():
        persons = list(due.select_for_update(skip_locked=True)[:AT_ONCE])
        reached = [person for person in persons if _moves_on(person, now)]
        _keep_moments(persons)
        Letter.objects.bulk_create(
            (Letter(person=person, moment=now, not_before=now) for person in reached),
            ignore_conflicts=True,
        )
    return len(persons)


def _moves_on(person: Person, now: datetime) -> bool:
    """Set a person's moment to the next one, in the same breath as the letter is made."""
    if messages.may_reach(person, now):
        person.last_message_on = days.day_of(person, now)
        person.next_message_at = messages.next_moment(person, now)
        return True
    wanted = person.by_mail and person.is_active
    person.next_message_at = messages.next_chance(person, now) if wanted else None
    return False


def _keep_moments(persons: list[Person]) -> None:
    # Those who are alike go in one statement: many share their hours, and the day.
    alike: defaultdict[tuple[datetime | None, date | None], list[int]] = defaultdict(list)
    for person in persons:
        alike[person.next_message_at, person.last_message_on].append(person.pk)
    for (moment, day), ids in alike.items():
        Person.objects.filter(pk__in=ids).update(next_message_at=moment, last_message_on=day)


def _claim(now: datetime) -> list[Letter]:
    """Take some letters; those that had left when their process died are done with."""
    waiting = Letter.objects.filter(not_before__lte=now).order_by("not_before", "pk")
    with transaction.atomic():
        few = list(waiting.select_for_update(skip_locked=True, of=("self",))[:A_BATCH])
        Letter.objects.filter(pk__in=[one.pk for one in few]).update(not_before=now + HELD_FOR)
    persons = Person.objects.in_bulk([one.person_id for one in few])
    for one in few:
        one.person = persons[one.person_id]
    return few


def _send(few: list[Letter], now: datetime) -> bool:
    """Send some letters; say whether it is worth going on with the next."""
    good = [one for one in few if not one.has_left and _is_a_good_moment(one, now)]
    waiting = _what_waits(good)
    written = [one for one in good if waiting[one.person_id]]
    done = [one for one in few if one.has_left or (one in good and one not in written)]
    by_address = {one.person.email: one for one in written}
    texts = letters.written([(one.person, waiting[one.person_id]) for one in written])
    outcomes = {mail.Outcome.TAKEN}
    for message, outcome in mail.send_each(
        texts, as_it_leaves=lambda message: _note_it_leaves(by_address[message.to])
    ):
        outcomes.add(outcome)
        if outcome in (mail.Outcome.TAKEN, mail.Outcome.UNKNOWN):
            done.append(by_address[message.to])
        else:
            _try_again(by_address[message.to], now)
    _finish(done, since=now)
    return not outcomes & {mail.Outcome.UNREACHED, mail.Outcome.UNKNOWN}


def _is_a_good_moment(one: Letter, now: datetime) -> bool:
    """Say whether a letter may leave now; put it off, or away, where it may not."""
    if messages.may_reach(one.person, now):
        return True
    if one.person.is_active and one.person.by_mail:
        later = messages.next_chance(one.person, now)
        Letter.objects.filter(pk=one.pk).update(not_before=later)
    else:
        Letter.objects.filter(pk=one.pk).delete()
    return False


def _what_waits(few: Iterable[Letter]) -> Waiting:
    """Count what waits for each, by group, without those groups that they muted."""
    ids = [one.person_id for one in few]
    muted = set(Muted.objects.filter(person__in=ids).values_list("person_id", "group"))
    found: Waiting = {one: Counter() for one in ids}
    for person, kind in (
        Notice.objects.filter(person__in=ids, put_aside_at=None, kind__in=notices.known_kinds())
        .order_by()
        .values_list("person_id", "kind")
    ):
        group = notices.group_of(kind)
        if (person, group) not in muted:
            found[person][group] += 1
    return found


def _note_it_leaves(one: Letter) -> None:
    Letter.objects.filter(pk=one.pk).update(has_left=True)


def _try_again(one: Letter, now: datetime) -> None:
    """Keep a letter that was not taken for later; after three days, what waits is news again."""
    if now - one.moment > GIVEN_UP_AFTER:
        Letter.objects.filter(pk=one.pk).delete()
    else:
        later = now + TRIED_AGAIN_AFTER
        Letter.objects.filter(pk=one.pk).update(not_before=later, has_left=False)


@transaction.atomic
def _finish(done: list[Letter], *, since: datetime) -> None:
    messages.are_settled((one.person for one in done), since=since)
    Letter.objects.filter(pk__in=[one.pk for one in done]).delete()
