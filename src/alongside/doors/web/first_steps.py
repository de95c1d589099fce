"""What to do first, by role, where nothing waits yet; a step that is done is gone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.models import Follow
from alongside.advocate.promises.policy.statements import may_enter
from alongside.advocate.promises.queries.statements import statements_seen_by
from alongside.people.models import Invitation, Person, Workplace
from alongside.people.queries import circles

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its sentence, its page, for whom it is, and whether it is still to be done."""

    label: "StrPromise"
    leads_to: str
    is_for: Callable[[Person], bool]
    is_open: Callable[[Person], bool]


def for_person(person: Person) -> list[dict[str, str]]:
    """Give the steps that a person could take first, in their order."""
    return [
        {"label": str(step.label), "url": url}
        for step in STEPS
        if step.is_for(person) and (url := _address(step.leads_to)) and step.is_open(person)
    ]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _steward(person: Person) -> bool:
    return person.is_steward


def _anyone(person: Person) -> bool:
    return True


def _workplace_unnamed(person: Person) -> bool:
    return not Workplace.objects.exclude(name="").exists()


def _nobody_invited(person: Person) -> bool:
    return not Invitation.objects.exists() and not Person.objects.exclude(pk=person.pk).exists()


def _no_circle(person: Person) -> bool:
    return not circles.listed_for(person).exists()


def _in_no_circle(person: Person) -> bool:
    return not person.memberships.exists() and not _no_circle(person)


def _nothing_said(person: Person) -> bool:
    return not statements_seen_by(person).exists()


def _follows_nothing(person: Person) -> bool:
    return not Follow.objects.filter(person=person).exists() and not _nothing_said(person)


STEPS = (
    Step(_("Name the workplace"), "people:name_workplace", _steward, _workplace_unnamed),
    Step(_("Found the first circles"), "people:found_circle", _steward, _no_circle),
    Step(_("Invite people"), "people:invitations", _steward, _nobody_invited),
    Step(_("Join a circle"), "people:circles", _anyone, _in_no_circle),
    Step(
        _("Enter something that was said in public"),
        "promises:enter",
        may_enter,
        _nothing_said,
    ),
    Step(_("Follow a promise"), "promises:index", _anyone, _follows_nothing),
)
