"""Which invitations are open, and to whom."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from allauth.account.models import EmailAddress
from django.db.models import QuerySet
from django.utils import timezone

from alongside.people import tokens
from alongside.people.models import Invitation, Person

AT_ONCE = 500


def still_open() -> QuerySet[Invitation]:
    """Give the invitations whose link still opens an account."""
    return Invitation.objects.filter(
        accepted_on=None, withdrawn_on=None, expires_on__gte=timezone.localdate()
    )


def waiting() -> QuerySet[Invitation]:
    """Give those that a steward sees: neither accepted nor withdrawn, the newest first."""
    return Invitation.objects.filter(accepted_on=None, withdrawn_on=None).order_by("-pk")


def opened_by(secret: str, *, lock: bool = False) -> Invitation | None:
    """Give the invitation that a link opens.

    Nothing tells a link that was used, withdrawn or too old from one that never was.
    """
    invitations = still_open().select_for_update() if lock else still_open()
    found = invitations.filter(digest=tokens.digest_of(secret)).first()
    return None if found is None or of_those_here([found.email]) else found


def of_those_here(emails: Sequence[str]) -> set[str]:
    """Give those of the addresses whose owners have an account, be it their second address."""
    return {
        email
        for few in _few(emails)
        for addresses in (Person.objects, EmailAddress.objects)
        for email in addresses.filter(email__in=few).values_list("email", flat=True)
    }


def of_those_invited(emails: Sequence[str]) -> set[str]:
    """Give those of the addresses for which an invitation is open."""
    return {
        email
        for few in _few(emails)
        for email in still_open().filter(email__in=few).values_list("email", flat=True)
    }


def _few(emails: Iterable[str]) -> Iterator[list[str]]:
    # A database takes only so many values in one question.
    rest = iter(emails)
    while few := list(islice(rest, AT_ONCE)):
        yield few
