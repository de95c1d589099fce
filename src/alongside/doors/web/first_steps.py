"""What to do first, by role, where nothing waits yet; a step that is done is gone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from alongside.act.practice.models import Practice
from alongside.advocate.promises.models import Follow
from alongside.advocate.promises.policy.statements import may_enter
from alongside.advocate.promises.queries.statements import statements_seen_by
from alongside.listen.asks.models import SupportWords
from alongside.listen.asks.queries import asks
from alongside.people.models import Invitation, Person, Workplace
from alongside.people.queries import circles

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


class Standing:
    """How far a person and their workplace have come; each thing is asked for once, if at all."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @cached_property
    def workplace_unnamed(self) -> bool:
        """Whether the workplace has no name yet."""
        return not Workplace.objects.exclude(name="").exists()

    @cached_property
    def nobody_invited(self) -> bool:
        """Whether nobody else is here or on the way."""
        others = Person.objects.exclude(pk=self.person.pk)
        return not Invitation.objects.exists() and not others.exists()

    @cached_property
    def no_circle(self) -> bool:
        """Whether there is no circle that they may know of."""
        return not circles.listed_for(self.person).exists()

    @cached_property
    def in_no_circle(self) -> bool:
        """Whether there are circles, and they belong to none."""
        return not self.no_circle and not self.person.memberships.exists()

    @cached_property
    def nothing_said(self) -> bool:
        """Whether no statement was made to them."""
        return not statements_seen_by(self.person).exists()

    @cached_property
    def follows_nothing(self) -> bool:
        """Whether there is something to follow, and they follow nothing."""
        return not self.nothing_said and not Follow.objects.filter(person=self.person).exists()

    @cached_property
    def is_asked(self) -> bool:
        """Whether an ask reaches them."""
        return asks.reaching(self.person).exists()

    @cached_property
    def no_words_of_support(self) -> bool:
        """Whether they have not said how to support them."""
        return not SupportWords.objects.filter(person=self.person).exists()

    @cached_property
    def took_nothing_on(self) -> bool:
        """Whether they have no practice."""
        return not Practice.objects.filter(person=self.person).exists()


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its sentence, its page, for whom it is, and whether it is still to be done."""

    label: "StrPromise"
    leads_to: str
    is_for: Callable[[Person], bool]
    is_open: Callable[[Standing], bool]


def for_person(person: Person) -> list[dict[str, str]]:
    """Give the steps that a person could take first, in their order."""
    stands = Standing(person)
    return [
        {"label": str(step.label), "url": url}
        for step in STEPS
        if step.is_for(person) and (url := _address(step.leads_to)) and step.is_open(stands)
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


STEPS = (
    # What is asked comes first in every list of what to do.
    Step(
        _("See what support looks like to those who ask"),
        "asks:index",
        _anyone,
        attrgetter("is_asked"),
    ),
    Step(
        _("Name the workplace"), "people:name_workplace", _steward, attrgetter("workplace_unnamed")
    ),
    Step(_("Found the first circles"), "people:found_circle", _steward, attrgetter("no_circle")),
    Step(_("Invite people"), "people:invitations", _steward, attrgetter("nobody_invited")),
    Step(_("Join a circle"), "people:circles", _anyone, attrgetter("in_no_circle")),
    Step(
        _("Say how to support you, if you like"),
        "asks:my_words",
        _anyone,
        attrgetter("no_words_of_support"),
    ),
    Step(
        _("Find one thing to do, and take it on"),
        "practice:index",
        _anyone,
        attrgetter("took_nothing_on"),
    ),
    Step(
        _("Check a text that you are about to send"),
        "writing:index",
        _anyone,
        # Nothing is known of who checked one: it goes with the first practice that is taken on.
        attrgetter("took_nothing_on"),
    ),
    Step(
        _("Enter something that was said in public"),
        "promises:enter",
        may_enter,
        attrgetter("nothing_said"),
    ),
    Step(_("Follow a promise"), "promises:index", _anyone, attrgetter("follows_nothing")),
)
