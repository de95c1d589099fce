"""Evidence, replies and changes as a page shows them to one person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alongside.advocate.promises.models import Evidence, EvidenceAnswer, Revision
from alongside.advocate.promises.policy.evidence import Onlooker
from alongside.advocate.promises.policy.promises import Party
from alongside.advocate.promises.queries.evidence import onlooker_of
from alongside.advocate.promises.queries.history import REPLIED
from alongside.advocate.promises.queries.naming import name_of
from alongside.people.models import Circle
from alongside.people.queries.circles import THOSE_CONCERNED

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Words


@dataclass(frozen=True, slots=True)
class Answer:
    """What a circle said to evidence, under the name by which the reader may know it."""

    circle: "Words"
    given: EvidenceAnswer


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of evidence beside whoever looks at it."""

    item: Evidence
    onlooker: Onlooker
    answers: Sequence[Answer] = ()

    @property
    def is_hidden(self) -> bool:
        """Whether its words are withheld here."""
        return self.onlooker.is_hidden

    @property
    def is_withdrawn(self) -> bool:
        """Whether whoever put it forward took it back."""
        return self.item.withdrawn_on is not None


@dataclass(frozen=True, slots=True)
class Past:
    """Something that happened to a promise: a reply or a change, and under whose name."""

    row: Mapping[str, Any]
    name: "Words"
    is_reply: bool
    is_mine: bool
    before: Revision | None


def in_short(item: Evidence, party: Party) -> Shown:
    """Put a piece of evidence beside whoever looks at it, without what circles said to it."""
    return Shown(item, onlooker_of(party, item))


def in_full(item: Evidence, party: Party) -> Shown:
    """Put a piece of evidence beside whoever looks at it, with what circles said to it."""
    answers = [Answer(name_of(one.circle, party.place), one) for one in item.answers.all()]
    return Shown(item, onlooker_of(party, item), answers)


def as_past(row: Mapping[str, Any], party: Party) -> Past:
    """Name whoever replied or changed something, as the reader may know them."""
    is_reply = row["what"] == REPLIED
    return Past(
        row=row,
        name=_name(row, party),
        is_reply=is_reply,
        is_mine=is_reply and row["person_key"] == party.person.pk,
        before=None if is_reply else _before(row),
    )


def _name(row: Mapping[str, Any], party: Party) -> "Words":
    if row["circle_key"] is None:
        return str(row["name"] or "")
    hidden = row["circle_openness"] == Circle.Openness.HIDDEN
    known = not hidden or row["circle_key"] in party.place.member_of
    return str(row["circle_name"]) if known else THOSE_CONCERNED


def _before(row: Mapping[str, Any]) -> Revision:
    return Revision(
        wording=row["was"],
        due=row["was_due"],
        due_precision=row["was_exact"],
        measure=row["was_measure"],
        owner_office=row["was_office"],
        cost_money=row["was_money"],
        cost_time=row["was_time"],
        cost_power=row["was_power"],
    )
