"""Rules of wording that the tests of this room bring themselves, and people who change them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from alongside import content
from alongside.act.writing.actions import changes
from alongside.act.writing.actions.changes import Change
from alongside.act.writing.models import RuleChange
from alongside.content.schemas.language import WordingRule
from alongside.engines.language import Nearby, Pack, Profile, Tier
from alongside.people.models import Circle, Person
from tests.engines.language.pack import LISTS, rule

KINDS = ("prose", "job-ad", "code", "chat", "policy")
SOURCE = next(iter(content.sources()))
PACK = Pack(
    "en",
    (
        rule(
            "chair",
            "chairman: chair",
            "chairmen: chairs",
            consider=("chair", "chairperson"),
            sources=(SOURCE,),
            unless=Nearby(phrase=("chairman mao",)),
        ),
        rule(
            "crazy", "crazy idea", consider=("wild idea",), tier=Tier.CONSIDER, axes=("disability",)
        ),
        rule("cripple", "cripple", consider=("disabled person",), tier=Tier.HARMFUL),
    ),
    LISTS,
    {one: Profile(one, one, "A kind of text.") for one in KINDS},
    {},
    adverts=content.wording("en").adverts,
)
ENTRY = WordingRule.model_validate(
    {
        "id": "chair",
        "axes": ["gender-identity"],
        "tier": "excluding",
        "instead_of": ["chairman"],
        "consider": ["chair"],
        "why": "The role does not need its holder's gender.",
        "basis": "judgement",
        "flag": ["The [chairman] of the board.", "Every [chairman] knows."],
        "keep": ["The chair of the board.", "Chairman Mao wrote it."],
    }
)
TEXT = "The chairman had a crazy idea. A Chairman Mao poster hung there."


@contextmanager
def own_rules() -> Iterator[None]:
    """Have the site know these rules, and no others."""

    def entry(language: str, rule: str) -> WordingRule | None:
        return ENTRY if rule == ENTRY.id else None

    with (
        mock.patch.object(content, "wording", lambda language="en": PACK),
        mock.patch.object(content, "wording_entry", entry),
    ):
        yield


def says(person: Person, circle: Circle, rule: str = "chair", **fields: Any) -> RuleChange:
    """Have somebody say in a circle's name how a rule should hold."""
    reason = fields.pop("reason", "Here it is the name of an office.")
    change = Change(**(fields or {"tier": "consider"}))
    return changes.change("en", rule, person=person, circle=circle, change=change, reason=reason)


def keeps(person: Person, circle: Circle, rule: str = "chair", **fields: Any) -> RuleChange:
    """Have somebody hold to a rule as it is written."""
    reason = fields.get("reason", "It is not the name of an office to us.")
    return changes.keep("en", rule, person=person, circle=circle, reason=reason)
