"""What a person chooses for themselves: how they are called, and when they are left in peace."""

from typing import Any

from django.db import transaction

from alongside.people import messages
from alongside.people.models import Person

THEIRS_TO_CHOOSE = frozenset(
    {
        "name",
        "sort_name",
        "pronouns",
        "language",
        "time_zone",
        "quiet_from",
        "quiet_until",
        "paused_until",
        "by_mail",
        "may_be_asked_for_views",
        "may_be_asked_for_feedback",
        "may_be_asked_if_felt",
        "most_asks",
        "mail_weekday",
        "mail_hour",
    }
)


@transaction.atomic
def choose(person: Person, **chosen: Any) -> Person:
    """Keep what a person chose; nobody chooses for anybody else."""
    if beyond := chosen.keys() - THEIRS_TO_CHOOSE:
        raise ValueError(f"{', '.join(sorted(beyond))} is not a person's own to choose")
    for field, value in chosen.items():
        setattr(person, field, value)
    person.sort_name = person.sort_name or person.name
    person.save(update_fields=[*chosen, "sort_name", "folded_name"])
    messages.settle(person)
    return person


@transaction.atomic
def forget_password(person: Person) -> None:
    """Have a password that nobody remembers good for nothing, so that another can be chosen."""
    person.set_unusable_password()
    person.save(update_fields=["password"])
