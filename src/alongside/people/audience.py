"""Whom something reaches, and how that is read. A circle reaches whoever belongs to it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from alongside.people.models import Circle, Membership, Person
from alongside.people.models.audience import Audience
from alongside.people.queries.circles import seen_by


@dataclass(frozen=True, slots=True)
class To:
    """A choice of whom to reach, as a form gives it."""

    everyone: bool = False
    circles: tuple[Circle, ...] = ()
    persons: tuple[Person, ...] = ()

    @property
    def is_nobody(self) -> bool:
        """Whether nobody would be reached."""
        return not (self.everyone or self.circles or self.persons)


def address(thing: Audience, to: To) -> None:
    """Set whom a saved thing reaches; whoever was reached before and is not now no longer is."""
    thing.everyone = to.everyone
    thing.save(update_fields=["everyone"])
    thing.circles.set(to.circles)
    thing.persons.set(to.persons)


def reaches(model: type[Audience], person: Person) -> Q:
    """Give the condition on rows of a model that they reach a person; it joins nothing."""
    own = f"{model._meta.model_name}_id"
    by_circle = _through(model, "circles").filter(
        **{own: OuterRef("pk")}, circle__memberships__person=person
    )
    by_name = _through(model, "persons").filter(**{own: OuterRef("pk")}, person=person)
    return Q(everyone=True) | Q(Exists(by_circle)) | Q(Exists(by_name))


def keys_reaching(model: type[Audience], person: Person) -> QuerySet[Any, Any]:
    """Give the keys of what reaches a person by name or as a member, for a long list.

    They are found once, where `reaches` asks of each row that it passes whether it does.
    """
    own = f"{model._meta.model_name}_id"
    places = Membership.objects.filter(person=person).order_by().values("circle")
    by_circle = _through(model, "circles").filter(circle__in=places).values(own)
    by_name = _through(model, "persons").filter(person=person).values(own)
    return by_name.union(by_circle)


def reached_by(thing: Audience) -> QuerySet[Person]:
    """Give whoever a thing reaches now."""
    active = Person.objects.filter(is_active=True)
    if thing.everyone:
        return active
    # By their keys, so that no other person is looked at, however many there are.
    members = Membership.objects.filter(circle__in=thing.circles.all()).order_by()
    named = thing.persons.order_by().values("pk")
    return active.filter(pk__in=members.values("person").union(named))


def in_words(thing: Audience, *, viewer: Person) -> str:
    """Name whom a thing reaches, as a viewer may read it: circles hidden from them stay unnamed."""
    if thing.everyone:
        return _("everyone at the workplace")
    known = seen_by(viewer).filter(pk__in=thing.circles.values("pk"))
    circles = [_("members of %(circle)s") % {"circle": circle.name} for circle in known]
    return _listed([*circles, *(person.name for person in thing.persons.all())])


def choice_in_words(to: To) -> str:
    """Name those of a choice, for whoever makes it."""
    if to.everyone:
        return _("everyone at the workplace")
    circles = [_("members of %(circle)s") % {"circle": circle.name} for circle in to.circles]
    return _listed([*circles, *(person.name for person in to.persons)])


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    return get_text_list(found, _("and")) if found else _("only those concerned")


def _through(model: type[Audience], name: str) -> QuerySet[Any]:
    field: Any = model._meta.get_field(name)
    through: QuerySet[Any] = field.remote_field.through._default_manager.all()
    return through
