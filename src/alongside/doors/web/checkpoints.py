"""Mail signed checkpoints of the public record, once a week, to addresses that convenors chose.

The letter names no circle: that somebody at an address keeps checkpoints must tell nothing else.
"""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, override
from django_tasks import task

from alongside.engines import sealing
from alongside.people.models import CheckpointAddress, RecordHead
from alongside.people.queries.checkpoints import due
from alongside.ports import mail


def post_due(now: datetime) -> None:
    """Put the mailing off to the task process, where anybody has waited for a week."""
    if RecordHead.objects.exists() and due(timezone.localdate(now)).exists():
        mail_due.enqueue()


@task()
def mail_due() -> None:
    """Mail to whoever is due; an address that was refused is tried again the next day."""
    today, head = timezone.localdate(), RecordHead.objects.first()
    if head is None:
        return
    subject, text = letter(head, today)
    for address in due(today):
        if _claim(address, today) and not mail.send(mail.Message(address.email, subject, text)):
            _give_back(address)


def letter(head: RecordHead, today: date) -> tuple[str, str]:
    """Give the subject and the text, with the checkpoint and the key that checks it."""
    keys = sealing.signing_keys(settings.CHECKPOINT_KEY)
    checkpoint = sealing.sign_checkpoint(head.position, head.digest, today, keys.secret)
    with override(settings.LANGUAGE_CODE):
        before = gettext(
            "Keep this letter. It says how far the public record has come, so that nobody can "
            "change what stands before it without being seen."
        )
        after = gettext("The signature is checked with this key, which is always the same:")
        return (
            gettext("A checkpoint of the public record"),
            f"{before}\n\n{checkpoint}\n{after}\n{keys.public}\n",
        )


def _claim(address: CheckpointAddress, today: date) -> bool:
    same = CheckpointAddress.objects.filter(pk=address.pk, sent_on=address.sent_on)
    return same.update(sent_on=today) == 1


def _give_back(address: CheckpointAddress) -> None:
    CheckpointAddress.objects.filter(pk=address.pk).update(sent_on=address.sent_on)
