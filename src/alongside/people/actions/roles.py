"""Appoint and relieve stewards and leaders, in the open. Convenors are chosen by their circles."""

from django.db import transaction

from alongside.people import notices, record
from alongside.people.models import Person
from alongside.people.policy import persons as policy


@transaction.atomic
def appoint_steward(subject: Person, *, person: Person) -> None:
    """Let somebody run the programme; they see nothing private by it."""
    policy.require_may_give_roles(person)
    _set(subject, "steward.appointed", by=person, is_steward=True)


@transaction.atomic
def relieve_steward(subject: Person, *, person: Person) -> None:
    """Have somebody run the programme no longer; the last steward stays."""
    policy.require_may_relieve_steward(person, subject)
    _set(subject, "steward.relieved", by=person, is_steward=False)


@transaction.atomic
def appoint_leader(subject: Person, *, person: Person, office: str) -> None:
    """Let somebody speak for the organisation and own its promises, in an office."""
    policy.require_may_give_roles(person)
    _set(subject, "leader.appointed", by=person, is_leader=True, office=office.strip())


@transaction.atomic
def relieve_leader(subject: Person, *, person: Person) -> None:
    """Have somebody speak for the organisation no longer; promises they own stay theirs."""
    policy.require_may_give_roles(person)
    _set(subject, "leader.relieved", by=person, is_leader=False, office="")


def _set(subject: Person, kind: str, *, by: Person, **fields: object) -> None:
    if all(getattr(subject, field) == value for field, value in fields.items()):
        return
    for field, value in fields.items():
        setattr(subject, field, value)
    subject.save(update_fields=list(fields))
    record.enter(kind, person=by, about=subject)
    notices.read(subject, about=subject)  # what was said of an earlier role
    if subject != by:
        notices.tell([subject], kind, about=subject, words=subject.office)
