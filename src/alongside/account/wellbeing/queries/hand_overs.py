"""What is left in a circle, as far as a member of it may read, and what the site knows is open."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.account.wellbeing import policy
from alongside.account.wellbeing.models import HandOver
from alongside.people.models import Cause, Circle, JoinRequest, KeptPlace, Membership, Person
from alongside.people.queries.circles import places_kept_in, requests_to

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Open:
    """What the site itself knows is open in a circle; requests are for those who speak for it."""

    requests: tuple[JoinRequest, ...]
    places: tuple[KeptPlace, ...]
    causes: tuple[Cause, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing at all is open."""
        return not (self.requests or self.places or self.causes)


def seen_by(person: Person) -> QuerySet[HandOver]:
    """Give the hand-overs that a person may read, in every circle that they belong to."""
    place = Membership.objects.filter(circle=OuterRef("circle"), person=person)
    may = Q(for_all_members=True) | Q(written_by=person) | Exists(place.filter(is_convenor=True))
    return (
        HandOver.objects.filter(Exists(place) & may)
        .select_related("circle", "written_by")
        .order_by("-written_on", "-pk")
    )


def left_in(circle: Circle, *, reader: Person) -> list[HandOver]:
    """Give what is left in a circle, as far as a member may read it."""
    return list(seen_by(reader).filter(circle=circle)[:A_PAGE])


def written_by(person: Person, circle: Circle) -> HandOver | None:
    """Give what a person left in a circle, if they did."""
    return HandOver.objects.filter(circle=circle, written_by=person).first()


def open_in(circle: Circle, *, reader: Person) -> Open:
    """Draw up what is open in a circle now, from what its reader may see anyway."""
    requests = requests_to(circle)[:A_PAGE] if policy.reads_all(reader, circle) else ()
    return Open(
        tuple(requests),
        tuple(places_kept_in(circle)[:A_PAGE]),
        tuple(circle.causes.order_by("name")[:A_PAGE]),
    )


def readers_of(left: HandOver) -> QuerySet[Person]:
    """Give those whom a hand-over is for, apart from whoever wrote it."""
    place = Membership.objects.filter(circle=left.circle, person=OuterRef("pk"))
    place = place if left.for_all_members else place.filter(is_convenor=True)
    return Person.objects.filter(Exists(place), is_active=True).exclude(pk=left.written_by_id or 0)
