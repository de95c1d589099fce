"""What a circle says of a rule for the whole workplace, in the open, with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from alongside.act.writing import policy
from alongside.act.writing.models import RuleChange
from alongside.people import notices, record
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import convenors_of


@dataclass(frozen=True, slots=True)
class Change:
    """What a circle would have otherwise; what is left empty stays as the rule is written."""

    tier: str = ""
    consider: Sequence[str] = ()
    passes: Sequence[str] = ()


@transaction.atomic
def change(
    language: str, rule: str, *, person: Person, circle: Circle, change: Change, reason: str
) -> RuleChange:
    """Have a rule hold otherwise here, in a circle's name; what the circle said before ends."""
    policy.require_may_change(person, circle)
    said = _say(language, rule, person, circle, reason, change)
    _enter("rulechange.said", said, person)
    return said


@transaction.atomic
def keep(language: str, rule: str, *, person: Person, circle: Circle, reason: str) -> RuleChange:
    """Hold to a rule as it is written, in a circle's name, where another circle changed it."""
    policy.require_may_change(person, circle)
    others = [one for one in _standing(language, rule) if one.circle_id != circle.pk]
    said = _say(language, rule, person, circle, reason, Change(), keeps=True)
    _enter("rulechange.contested", said, person)
    for one in others:
        speak = convenors_of(one.circle).exclude(pk=person.pk)
        notices.tell(speak, "rulechange.contested", about=said, words=rule)
    return said


@transaction.atomic
def take_back(said: RuleChange, *, person: Person) -> None:
    """Say no more of a rule; that it was said, and why, stays to be read on the rule's page."""
    policy.require_may_end(person, said)
    _end(said)
    _enter("rulechange.taken_back", said, person)


def cover_on_record(circle: Circle) -> None:
    """Take the name of a circle that is hidden now, and what it said, out of the public record."""
    for said in RuleChange.objects.filter(circle=circle):
        record.erase_words(said)


def _say(
    language: str,
    rule: str,
    person: Person,
    circle: Circle,
    reason: str,
    change: Change,
    *,
    keeps: bool = False,
) -> RuleChange:
    Circle.objects.select_for_update().get(pk=circle.pk)  # two convenors at once say one thing
    own = RuleChange.objects.filter(circle=circle, language=language, rule=rule)
    for before in own.filter(ended_on=None):
        _end(before)
    return RuleChange.objects.create(
        circle=circle,
        language=language,
        rule=rule,
        tier=change.tier,
        consider=list(change.consider),
        passes=list(change.passes),
        keeps=keeps,
        reason=reason.strip(),
        written_by=person,
        said_on=timezone.localdate(),
    )


def _standing(language: str, rule: str) -> list[RuleChange]:
    rows = RuleChange.objects.filter(language=language, rule=rule, ended_on=None, keeps=False)
    return list(rows.select_related("circle").filter(circle__closed_on=None))


def _end(said: RuleChange) -> None:
    said.ended_on = timezone.localdate()
    said.save(update_fields=["ended_on"])
    notices.forget(said)


def _enter(kind: str, said: RuleChange, person: Person) -> None:
    # For a hidden circle neither its name nor its convenor's may stand where outsiders read.
    record.enter(kind, person=None if said.circle.is_hidden else person, about=said)
