"""Open an account. Only an invitation, the first run and the demonstration do."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from alongside.people.models import Person


@transaction.atomic
def open_account(
    *,
    email: str,
    name: str,
    pronouns: str = "",
    password: str | None = None,
    is_steward: bool = False,
) -> Person:
    """Make a person whose address is known to be theirs; without a password, by passkey only."""
    person = Person.objects.create_user(
        email,
        password,
        name=name.strip(),
        sort_name=name.strip(),
        pronouns=pronouns.strip(),
        is_steward=is_steward,
        joined_on=timezone.localdate(),
    )
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person
