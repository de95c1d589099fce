"""What a person lets into their mailbox, and when. What waits, waits on the site all the same."""

from collections.abc import Iterable

from django.db import transaction

from alongside.people.actions import choices
from alongside.people.models import Muted, Person


@transaction.atomic
def mute(person: Person, groups: Iterable[str]) -> None:
    """Have e-mail about every group of news but these."""
    wanted = set(groups)
    Muted.objects.filter(person=person).exclude(group__in=wanted).delete()
    Muted.objects.bulk_create(
        (Muted(person=person, group=group) for group in sorted(wanted)), ignore_conflicts=True
    )


@transaction.atomic
def stop_all(person: Person) -> None:
    """Have no e-mail any more."""
    choices.choose(person, by_mail=False)


@transaction.atomic
def choose_time(
    person: Person, *, by_mail: bool, weekday: int | None, hour: int | None, muted: Iterable[str]
) -> None:
    """Choose whether, when and about what to be written to."""
    mute(person, muted)
    choices.choose(person, by_mail=by_mail, mail_weekday=weekday, mail_hour=hour)
