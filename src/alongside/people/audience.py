"""Whom something reaches, and how that is read. A circle reaches whoever belongs to it now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.people.models import Circle, Membership, Person
from alongside.people.models.audience import Audience
from alongside.people.queries.circles import seen_by

MOST_NAMED = 5


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

    def goes_beyond(self, before: "To") -> bool:
        """Whether somebody is chosen here who was not before, by the choice alone.

        Nobody looks who belongs to a circle: what follows from this would tell it.
        """
        if before.everyone:
            return False
        more = {*self.circles} - {*before.circles}, {*self.persons} - {*before.persons}
        return self.everyone or any(more)


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
    named = thing.persons.order_by().values("pk")
    return _active(thing.everyone, thing.circles.all(), named)


def reached_by_choice(to: To) -> QuerySet[Person]:
    """Give whoever a choice reaches now."""
    named = Person.objects.filter(pk__in=[one.pk for one in to.persons]).order_by().values("pk")
    return _active(to.everyone, to.circles, named)


def choice_of(thing: Audience) -> To:
    """Give whom a thing reaches as it was chosen."""
    return To(thing.everyone, tuple(thing.circles.all()), tuple(thing.persons.all()))


def in_words(thing: Audience, *, viewer: Person, is_own: bool = False) -> SafeString:
    """Name on a page whom a thing reaches: circles hidden from the viewer stay unnamed.

    Five are named at most. How many others there are is for whoever chose them (`is_own`). Each
    name is kept apart in the markup, so that one written from right to left turns no other round.
    """
    return mark_safe(_on_a_page(thing, viewer, is_own=is_own))  # each name in it is escaped


def _on_a_page(thing: Audience, viewer: Person, *, is_own: bool) -> str:
    if thing.everyone:
        return _("everyone at the workplace")
    circles, persons = _known_circles(thing, viewer), thing.persons.order_by("sort_name", "pk")
    few = slice(MOST_NAMED + 1)
    names = _names(circles[few], persons[few], apart=_apart)
    if len(names) <= MOST_NAMED:
        return _listed(names)
    # Translators: this stands between the names of a list.
    named = _(", ").join(names[:MOST_NAMED])
    if not is_own:
        return _("%(names)s and others") % {"names": named}
    number = circles.count() + persons.count() - MOST_NAMED
    sentence = ngettext("%(names)s and %(number)d other", "%(names)s and %(number)d others", number)
    return sentence % {"names": named, "number": number}


def all_in_words(thing: Audience, *, owner: Person) -> str:
    """Name everybody whom a thing reaches, for the copy that its owner takes along."""
    if thing.everyone:
        return _("everyone at the workplace")
    return _listed(_names(_known_circles(thing, owner), thing.persons.all()))


def choice_in_words(to: To) -> str:
    """Name those of a choice, for whoever makes it."""
    return (
        _("everyone at the workplace") if to.everyone else _listed(_names(to.circles, to.persons))
    )


def _active(everyone: bool, circles: Iterable[Circle], named: Any) -> QuerySet[Person]:
    active = Person.objects.filter(is_active=True)
    if everyone:
        return active
    # By their keys, so that no other person is looked at, however many there are.
    members = Membership.objects.filter(circle__in=circles).order_by().values("person")
    return active.filter(pk__in=members.union(named))


def _known_circles(thing: Audience, viewer: Person) -> QuerySet[Circle]:
    return seen_by(viewer).filter(pk__in=thing.circles.values("pk"))


def _names(
    circles: Iterable[Circle], persons: Iterable[Person], *, apart: Callable[[str], str] = str
) -> list[str]:
    members = [_("members of %(circle)s") % {"circle": apart(circle.name)} for circle in circles]
    return [*members, *(apart(person.name) for person in persons)]


def _apart(name: str) -> str:
    return format_html("<bdi>{}</bdi>", name)


def _listed(names: list[str]) -> str:
    return get_text_list(names, _("and")) if names else _("only those concerned")


def _through(model: type[Audience], name: str) -> QuerySet[Any]:
    field: Any = model._meta.get_field(name)
    through: QuerySet[Any] = field.remote_field.through._default_manager.all()
    return through
