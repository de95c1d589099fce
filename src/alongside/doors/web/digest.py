"""One message a day at most, which says how many things wait, and where; never what they are.

No circle, cause or wording enters a mailbox, nor a subject line: an employer reads those.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext
from django_tasks import task

from alongside.people import messages, notices
from alongside.people.models import Person
from alongside.ports import mail

AT_ONCE = 100
DAYS_KEPT = 3


def send_due(now: datetime) -> None:
    """Put off a message to each person whose next moment has come."""
    while _take_some(now):
        pass


def forget_finished_tasks(now: datetime) -> None:
    """Delete what is left of tasks that are done; who was written to when is nobody's business."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=DAYS_KEPT, verbosity=0)


@task()
def write_to(codes: list[str]) -> None:
    """Write to persons for whom something still waits, if it is still a good moment."""
    now = timezone.now()
    persons = Person.objects.filter(code__in=codes, is_active=True, by_mail=True)
    reachable = [person for person in persons if messages.may_reach(person, now)]
    for person, taken in _deliver(reachable):
        if taken:
            messages.is_settled(person, since=now)


def letter(person: Person, waiting: int) -> mail.Message:
    """Give the message: a number and a link, in the person's language."""
    with translation.override(person.language or settings.LANGUAGE_CODE):
        counted = ngettext(
            "One thing waits for you:",
            "%(waiting)d things wait for you:",
            waiting,
        ) % {"waiting": waiting}
        lines = (
            counted,
            settings.SITE_URL + reverse("today"),
            "",
            gettext("What it is stands there only, so that nobody can read it in a mailbox."),
            gettext("You get one such message a day at most. Your settings say when, or never."),
        )
        return mail.Message(
            to=person.email,
            subject=gettext("Something waits for you"),
            text="\n".join(lines) + "\n",
        )


def _take_some(now: datetime) -> int:
    """Take the moments of some persons, of whom each is had by one process alone."""
    due = Person.objects.filter(next_message_at__lte=now).order_by("next_message_at", "pk")
    with transaction.atomic():
        persons = list(due.select_for_update(skip_locked=True)[:AT_ONCE])
        codes = [str(person.code) for person in persons if _moves_on(person, now)]
        _keep_moments(persons)
        if codes:
            write_to.enqueue(codes)
    return len(persons)


def _moves_on(person: Person, now: datetime) -> bool:
    """Set a person's moment to the next day's, before anything is sent; say whether to write.

    A process that dies, or a server that refuses, costs one day's message and never doubles it.
    """
    reached = messages.may_reach(person, now)
    if reached:
        person.last_message_on = now.astimezone(messages.zone_of(person)).date()
    wanted = person.by_mail and person.is_active
    person.next_message_at = messages.next_moment(person, now) if wanted else None
    return reached


def _keep_moments(persons: list[Person]) -> None:
    # Those who are alike go in one statement: many share their hours, and the day.
    alike: defaultdict[tuple[datetime | None, date | None], list[int]] = defaultdict(list)
    for person in persons:
        alike[person.next_message_at, person.last_message_on].append(person.pk)
    for (moment, day), ids in alike.items():
        Person.objects.filter(pk__in=ids).update(next_message_at=moment, last_message_on=day)


def _deliver(persons: list[Person]) -> Iterator[tuple[Person, bool]]:
    """Send each their letter over one connection; where nothing waits any more, all is done."""
    waiting = {person: notices.all_waiting_for(person).count() for person in persons}
    written = [person for person in persons if waiting[person]]
    yield from ((person, True) for person in persons if not waiting[person])
    sent = mail.send_each(letter(person, waiting[person]) for person in written)
    yield from ((person, taken) for person, (_, taken) in zip(written, sent, strict=True))
