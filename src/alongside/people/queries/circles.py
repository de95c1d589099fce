"""What may be seen of circles.

A hidden circle is absent from every one of these for whoever does not belong to it: absent from
lists, from counts and from what an address finds. Where it has to be spoken of, it is "those
concerned".
"""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.people.models import (
    Circle,
    ConvenorChoice,
    JoinRequest,
    KeptPlace,
    Membership,
    Person,
)

THOSE_CONCERNED = _("those concerned")


def seen_by(person: Person) -> QuerySet[Circle]:
    """Give every circle that a person may know of, closed ones included."""
    own = Membership.objects.filter(circle=OuterRef("pk"), person=person)
    return Circle.objects.filter(~Q(openness=Circle.Openness.HIDDEN) | Exists(own))


def listed_for(person: Person) -> QuerySet[Circle]:
    """Give the circles of the list: those that a person may know of and that are not closed."""
    return seen_by(person).filter(closed_on=None).order_by(Lower("name"), "pk")


def circles_of(person: Person) -> QuerySet[Circle]:
    """Give the circles that somebody belongs to and that are not closed."""
    return Circle.objects.filter(memberships__person=person, closed_on=None).order_by(
        Lower("name"), "pk"
    )


def spoken_for_by(person: Person) -> QuerySet[Circle]:
    """Give the circles for which somebody speaks."""
    return Circle.objects.filter(
        memberships__person=person, memberships__is_convenor=True, closed_on=None
    ).order_by(Lower("name"), "pk")


def axis_of(circle: Circle) -> str:
    """Give the axis as it is read: a listed one by its title, any other in the founder's words."""
    listed = content.axes().get(circle.axis)
    return listed.title if listed else circle.axis


def place_in(circle: Circle, person: Person) -> Membership | None:
    """Give somebody's own membership, if they belong."""
    return Membership.objects.filter(circle=circle, person=person).first()


def members_of(circle: Circle) -> QuerySet[Membership]:
    """Give who belongs, by the name to sort by; for fellow members only."""
    by_name = Lower(Coalesce(NullIf("person__sort_name", Value("")), "person__name"))
    return circle.memberships.select_related("person").order_by(by_name, "pk")


def shown_outside(circle: Circle) -> QuerySet[Membership]:
    """Give those who chose that everyone may see that they belong."""
    if circle.is_hidden:
        return Membership.objects.none()
    return members_of(circle).filter(shown_outside=True)


def convenors_of(circle: Circle) -> QuerySet[Person]:
    """Give those who speak for a circle; for its members, and for telling them news."""
    return Person.objects.filter(
        memberships__circle=circle, memberships__is_convenor=True, is_active=True
    )


def fellows_in(circle: Circle, *, without: Person | None = None) -> QuerySet[Person]:
    """Give the persons who belong, for telling them news."""
    fellows = Person.objects.filter(memberships__circle=circle, is_active=True)
    return fellows.exclude(pk=without.pk) if without else fellows


def chosen_by(person: Person, circle: Circle) -> QuerySet[ConvenorChoice]:
    """Give whom a member would have speak; nobody but that member sees it."""
    return ConvenorChoice.objects.filter(circle=circle, chooser=person)


def requests_to(circle: Circle) -> QuerySet[JoinRequest]:
    """Give who asks to come in, longest waiting first; for those who speak for the circle."""
    return circle.join_requests.select_related("person").order_by("asked_on", "pk")


def requests_answerable_by(person: Person) -> QuerySet[JoinRequest]:
    """Give the requests that somebody may answer."""
    return JoinRequest.objects.filter(circle__in=spoken_for_by(person)).select_related(
        "circle", "person"
    )


def requests_by(person: Person) -> QuerySet[JoinRequest]:
    """Give where somebody has asked to come in."""
    return JoinRequest.objects.filter(person=person).select_related("circle")


def every_place_kept_for(person: Person) -> QuerySet[KeptPlace]:
    """Give the places kept for a person, those that they passed over too."""
    return (
        KeptPlace.objects.filter(person=person, circle__closed_on=None)
        .select_related("circle", "kept_by")
        .order_by("kept_on", "pk")
    )


def places_kept_for(person: Person) -> QuerySet[KeptPlace]:
    """Give the places that wait for a person, without those that they passed over."""
    return every_place_kept_for(person).filter(passed_over=False)


def places_seen_by_fellows(person: Person) -> QuerySet[KeptPlace]:
    """Give the places kept in the circles that somebody belongs to."""
    return KeptPlace.objects.filter(circle__members=person).select_related("circle")


def places_kept_in(circle: Circle) -> QuerySet[KeptPlace]:
    """Give the places that a circle keeps, whether passed over or not; for its members."""
    return circle.kept_places.select_related("person", "kept_by").order_by("kept_on", "pk")
