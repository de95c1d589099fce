"""What circles say of rules: for everyone to read, with hidden circles unnamed outside."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, QuerySet, Sum

from alongside.act.writing.models import RuleChange
from alongside.engines.language.overlays import Overlay
from alongside.people.models import Membership, Person
from alongside.people.queries.circles import THOSE_CONCERNED, spoken_for_by

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

EARLIER_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Said:
    """What a circle says of a rule, as somebody reads it."""

    change: RuleChange
    circle: "str | StrPromise"
    is_named: bool
    is_ours: bool


def everything() -> QuerySet[RuleChange]:
    """Give all that circles ever said of rules: what changes a rule for all, all can read."""
    return RuleChange.objects.select_related("circle")


def standing() -> QuerySet[RuleChange]:
    """Give what holds, in the order in which it was said; a closed circle says nothing more."""
    return everything().filter(ended_on=None, circle__closed_on=None).order_by("said_on", "pk")


def stamp(language: str) -> tuple[int, int]:
    """Give what is another number once anything that holds in a language was said or ended."""
    rows = RuleChange.objects.filter(language=language, ended_on=None, circle__closed_on=None)
    told = rows.aggregate(number=Count("pk"), marks=Sum("mark"))
    return told["number"], told["marks"] or 0


def overlays(language: str) -> tuple[Overlay, ...]:
    """Give what holds in a language, as the checker takes it."""
    return tuple(one.as_overlay for one in standing().filter(language=language))


def said_of(language: str, rules: Iterable[str], reader: Person) -> dict[str, list[Said]]:
    """Give what stands about some rules, by the rule."""
    found = list(standing().filter(language=language, rule__in=set(rules)))
    by_rule: dict[str, list[Said]] = {}
    for one in as_read(found, reader):
        by_rule.setdefault(one.change.rule, []).append(one)
    return by_rule


def said_before(language: str, rule: str, reader: Person) -> list[Said]:
    """Give what was said of a rule and holds no more, the latest first."""
    rows = everything().filter(language=language, rule=rule)
    gone = rows.exclude(pk__in=standing().values("pk")).order_by("-said_on", "-pk")
    return as_read(list(gone[:EARLIER_SHOWN]), reader)


def changed_rules(language: str) -> set[str]:
    """Give the ids of the rules of which something stands."""
    return set(standing().filter(language=language).values_list("rule", flat=True))


def as_read(changes: list[RuleChange], reader: Person) -> list[Said]:
    """Give changes with the names of their circles, as far as a reader may know of these."""
    if not changes:
        return []
    hidden = {one.circle_id for one in changes if one.circle.is_hidden}
    member = Membership.objects.filter(person=reader, circle__in=hidden)
    own = set(member.values_list("circle", flat=True)) if hidden else set()
    speaks = set(spoken_for_by(reader).values_list("pk", flat=True))
    unnamed = hidden - own
    return [
        Said(
            change=one,
            circle=THOSE_CONCERNED if one.circle_id in unnamed else one.circle.name,
            is_named=one.circle_id not in unnamed,
            is_ours=one.circle_id in speaks and one.ended_on is None,
        )
        for one in changes
    ]
