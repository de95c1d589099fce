"""What convenors add in their circle's name, and take down again."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.act.practice import policy
from alongside.act.practice.models import Annotation, CircleAction, Practice
from alongside.people import erasures, notices, record
from alongside.people.models import Circle, Person

_WORDS = ("title", "in_short", "why", "steps", "say", "cost", "risk", "not_when")
_KINDS = ("features", "scope", "stance", "members_only")


@transaction.atomic
def add(*, person: Person, circle: Circle, **fields: Any) -> CircleAction:
    """Put an action of a circle's own beside the catalogue."""
    policy.require_may_write_for(person, circle)
    made = CircleAction.objects.create(
        circle=circle, written_by=person, added_on=timezone.localdate(), **_only(fields)
    )
    _enter("circleaction.added", person, made)
    return made


@transaction.atomic
def change(action: CircleAction, *, person: Person, **fields: Any) -> CircleAction:
    """Word an action of a circle's own anew, or change who sees it."""
    policy.require_may_edit(person, action)
    for name, value in _only(fields).items():
        setattr(action, name, value)
    action.save(update_fields=[*_WORDS, *_KINDS])
    _enter("circleaction.changed", person, action)
    return action


@transaction.atomic
def take_down(action: CircleAction, *, person: Person) -> None:
    """Take an action of a circle's own down; whoever took it on keeps their own plan."""
    policy.require_may_edit(person, action)
    _erase(action)


@transaction.atomic
def annotate(
    action: str, *, person: Person, circle: Circle, words: str, members_only: bool
) -> Annotation:
    """Say in a circle's name what it knows of an action: in our experience ..."""
    policy.require_may_write_for(person, circle)
    said = Annotation.objects.create(
        circle=circle,
        action=action,
        words=words,
        members_only=members_only,
        written_by=person,
        said_on=timezone.localdate(),
    )
    _enter("annotation.said", person, said)
    return said


@transaction.atomic
def take_back(said: Annotation, *, person: Person) -> None:
    """Take back what a circle said of an action."""
    policy.require_may_edit(person, said)
    _erase(said)


@transaction.atomic
def take_down_again(code: UUID) -> None:
    """Take down what a restored backup brought back."""
    for action in CircleAction.objects.filter(code=code):
        _erase(action)


@transaction.atomic
def take_back_again(code: UUID) -> None:
    """Take back what a restored backup brought back."""
    for said in Annotation.objects.filter(code=code):
        _erase(said)


def forget_where_it_came_from(circle: Circle, person: Person) -> None:
    """Leave a plan as it is when somebody leaves a circle, without the way to its page."""
    Practice.objects.filter(person=person, circle_action__circle=circle).update(circle_action=None)


def cover_on_record(circle: Circle) -> None:
    """Take what a circle that is hidden now had added for everyone out of the public record."""
    for kind in (CircleAction, Annotation):
        for thing in kind.objects.filter(circle=circle):
            record.erase_words(thing)


def _erase(thing: CircleAction | Annotation) -> None:
    record.erase_words(thing)
    erasures.note(notices.kind_name(thing), thing.code)
    thing.delete()


def _enter(kind: str, person: Person, thing: CircleAction | Annotation) -> None:
    """Enter what everyone may see in the record; what a circle keeps to itself stays out of it."""
    if thing.members_only or thing.circle.is_hidden:
        record.erase_words(thing)
    else:
        record.enter(kind, person=person, about=thing)


def _only(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in (*_WORDS, *_KINDS)}
