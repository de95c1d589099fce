"""What happened to a promise since it was made: what was changed and what was replied, by day."""

from typing import Any

from django.db.models import CharField, F, IntegerField, QuerySet, UUIDField, Value
from django.db.models.functions import Cast

from alongside.advocate.promises.models import Promise, Reply, Revision

REPLIED, CHANGED = "replied", "changed"
_FIELDS = (
    "what",
    "key",
    "day",
    "person_key",
    "name",
    "circle_key",
    "circle_name",
    "circle_openness",
    "reply_code",
    "words",
    "was",
    "was_due",
    "was_exact",
    "was_measure",
    "was_office",
    "was_money",
    "was_time",
    "was_power",
)


def history_of(promise: Promise) -> QuerySet[Any, dict[str, Any]]:
    """Give both in one list, newest first, as plain values: one question, however much happened."""
    return _replies(promise).union(_changes(promise), all=True).order_by("-day", "-what", "-key")


def _replies(promise: Promise) -> QuerySet[Any, dict[str, Any]]:
    rows = Reply.objects.filter(promise=promise).order_by()
    found = rows.annotate(
        what=_text(REPLIED),
        key=F("pk"),
        day=F("said_on"),
        person_key=F("person_id"),
        name=F("person__name"),
        circle_key=F("circle_id"),
        circle_name=F("circle__name"),
        circle_openness=F("circle__openness"),
        reply_code=F("code"),
        words=F("text"),
        was=_text(""),
        was_due=Cast(Value(None), Revision._meta.get_field("due")),
        was_exact=_text(""),
        was_measure=_text(""),
        was_office=_text(""),
        was_money=_text(""),
        was_time=_text(""),
        was_power=_text(""),
    )
    return found.values(*_FIELDS)


def _changes(promise: Promise) -> QuerySet[Any, dict[str, Any]]:
    rows = Revision.objects.filter(promise=promise).order_by()
    found = rows.annotate(
        what=_text(CHANGED),
        key=F("pk"),
        day=F("changed_on"),
        person_key=F("changed_by_id"),
        name=F("changed_by__name"),
        circle_key=Cast(Value(None), IntegerField()),
        circle_name=_text(""),
        circle_openness=_text(""),
        reply_code=Cast(Value(None), UUIDField()),
        words=F("because"),
        was=F("wording"),
        was_due=F("due"),
        was_exact=F("due_precision"),
        was_measure=F("measure"),
        was_office=F("owner_office"),
        was_money=F("cost_money"),
        was_time=F("cost_time"),
        was_power=F("cost_power"),
    )
    return found.values(*_FIELDS)


def _text(words: str) -> Value:
    return Value(words, output_field=CharField())
