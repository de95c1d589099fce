"""Invite people, one or thousands; withdraw; accept. The secret stands in the link alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from alongside.people import tokens
from alongside.people.actions.accounts import open_account
from alongside.people.invitees import Invitee
from alongside.people.models import Invitation, Person
from alongside.people.policy import persons as policy
from alongside.people.queries import invitations as queries

GOOD_FOR = timedelta(days=30)
AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation and the secret of its link, which is known now and never again."""

    invitation: Invitation
    secret: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a list: who was invited, who is here, whose invitation is still open."""

    invited: tuple[Invited, ...]
    here_already: tuple[Invitee, ...]
    invited_already: tuple[Invitee, ...]


def invite(invitee: Invitee, *, person: Person) -> Outcome:
    """Invite one person."""
    return invite_many([invitee], person=person)


@transaction.atomic
def invite_many(invitees: Sequence[Invitee], *, person: Person) -> Outcome:
    """Invite everyone on a list who is neither here nor invited yet."""
    policy.require_may_invite(person)
    emails = [invitee.email for invitee in invitees]
    here, open_already = queries.of_those_here(emails), queries.of_those_invited(emails)
    new = [one for one in invitees if one.email not in here | open_already]
    invited = tuple(_prepare(invitee, person) for invitee in new)
    Invitation.objects.bulk_create([one.invitation for one in invited], batch_size=AT_ONCE)
    return Outcome(
        invited=invited,
        here_already=tuple(one for one in invitees if one.email in here),
        invited_already=tuple(one for one in invitees if one.email in open_already - here),
    )


@transaction.atomic
def renew(invitation: Invitation, *, person: Person) -> Invited:
    """Make a new link for an invitation; the one before opens nothing any more."""
    policy.require_may_invite(person)
    return _renewed(invitation)


@transaction.atomic
def make_letter_link(invitation: Invitation) -> Invited:
    """Make the link that goes into the letter, and note that it went."""
    invitation.sent_on = timezone.localdate()
    return _renewed(invitation)


@transaction.atomic
def not_sent(invitation: Invitation) -> None:
    """Note that the mail server did not take the letter."""
    invitation.sent_on = None
    invitation.save(update_fields=["sent_on"])


@transaction.atomic
def withdraw(invitation: Invitation, *, person: Person) -> Invitation:
    """Take an invitation back; its link opens nothing any more."""
    policy.require_may_invite(person)
    invitation.withdrawn_on = timezone.localdate()
    invitation.save(update_fields=["withdrawn_on"])
    return invitation


@transaction.atomic
def accept(
    secret: str, *, name: str, pronouns: str = "", password: str | None = None
) -> Person | None:
    """Open the account that an invitation kept a place for, under the name as they write it.

    Of two that come with the same link, the second finds it used and gets nobody.
    """
    invitation = queries.opened_by(secret, lock=True)
    if invitation is None:
        return None
    queries.still_open().filter(email=invitation.email).update(accepted_on=timezone.localdate())
    return open_account(
        email=invitation.email, name=name, pronouns=pronouns, password=password or None
    )


def _prepare(invitee: Invitee, person: Person) -> Invited:
    token, today = tokens.fresh(), timezone.localdate()
    return Invited(
        Invitation(
            email=invitee.email,
            name=invitee.name,
            digest=token.digest,
            invited_by=person,
            invited_on=today,
            expires_on=today + GOOD_FOR,
        ),
        token.secret,
    )


def _renewed(invitation: Invitation) -> Invited:
    token = tokens.fresh()
    invitation.digest = token.digest
    invitation.expires_on = timezone.localdate() + GOOD_FOR
    invitation.save(update_fields=["digest", "expires_on", "sent_on"])
    return Invited(invitation, token.secret)
