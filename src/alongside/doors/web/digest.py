"""One message a day at most, which says how many things wait, and where; never what they are.

No circle, cause or wording enters a mailbox, nor a subject line: an employer reads those.
"""

from datetime import datetime

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

AT_ONCE = 500
DAYS_KEPT = 3


def send_due(now: datetime) -> None:
    """Put off a message to each person whose next moment has come."""
    due = Person.objects.filter(next_message_at__lte=now).order_by("next_message_at", "pk")
    while persons := list(due[:AT_ONCE]):
        with transaction.atomic():
            for person in persons:
                if _claim(person, now):
                    write_to.enqueue(str(person.code))


def forget_finished_tasks(now: datetime) -> None:
    """Delete what is left of tasks that are done; who was written to when is nobody's business."""
    call_command("prune_db_task_results", queue_name="*", min_age_days=DAYS_KEPT, verbosity=0)


@task()
def write_to(code: str) -> None:
    """Write to a person, if something still waits and it is still a good moment."""
    person = Person.objects.filter(code=code, is_active=True, by_mail=True).first()
    if person is None:
        return
    now = timezone.now()
    waiting = notices.all_waiting_for(person).count()
    if waiting and not (messages.may_reach(person, now) and mail.send(letter(person, waiting))):
        _put_off(person, now)


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


def _claim(person: Person, now: datetime) -> bool:
    """Take a person's moment; of two that try, one succeeds, so that nobody is written to twice."""
    mine = Person.objects.filter(pk=person.pk, next_message_at=person.next_message_at)
    if not (person.by_mail and person.is_active):
        mine.update(next_message_at=None)
        return False
    if not messages.may_reach(person, now):
        mine.update(next_message_at=messages.next_moment(person, now))
        return False
    today = now.astimezone(messages.zone_of(person)).date()
    return mine.update(next_message_at=None, last_message_on=today) == 1


def _put_off(person: Person, now: datetime) -> None:
    # Never again on the same day: a server that answered badly may have sent it all the same.
    Person.objects.filter(pk=person.pk, next_message_at=None).update(
        next_message_at=messages.next_moment(person, now)
    )
