"""Send invitations. A task holds their codes alone: the secret is made as the letter is written."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.conf import settings
from django.utils.translation import override
from django_tasks import task

from alongside.people import letters
from alongside.people.actions import invitations as actions
from alongside.people.models import Invitation
from alongside.people.queries import invitations as queries
from alongside.ports import mail

AT_ONCE = 100


def send_later(invited: Iterable[Invitation]) -> None:
    """Have the letters written and sent by the task process, a hundred at a time."""
    codes = (str(one.code) for one in invited)
    while few := list(islice(codes, AT_ONCE)):
        send.enqueue(codes=few)


@task()
def send(codes: list[str]) -> None:
    """Write to those whose invitation is still open; a letter that is refused is noted as such."""
    written: list[Invitation] = []
    waiting = queries.still_open().filter(code__in=codes)
    with override(settings.LANGUAGE_CODE):
        for number, (_letter, taken) in enumerate(mail.send_each(_write(waiting, written))):
            if not taken:
                actions.not_sent(written[number])


def _write(waiting: Iterable[Invitation], written: list[Invitation]) -> Iterator[mail.Message]:
    # One after the other: if the process ends half-way, the others are still as they were.
    for invitation in waiting:
        invited = actions.make_letter_link(invitation)
        written.append(invited.invitation)
        yield letters.invitation(invited.invitation, invited.secret)
