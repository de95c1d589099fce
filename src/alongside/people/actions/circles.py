"""What is done in circles: found, change, close, come in, leave, be shown.

Nobody outside a circle adds members to it. Nothing about a hidden circle enters the public record.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.people import hiding, leaving, notices, record
from alongside.people.actions import convening
from alongside.people.models import Circle, JoinRequest, Membership, Person
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries


class NameTaken(ValueError):
    """A circle that everyone can see has this name already; hidden ones take no name."""


class StaysHidden(ValueError):
    """A hidden circle cannot be shown: its members came in because nobody would know."""


@transaction.atomic
def found(
    *, person: Person, name: str, purpose: str = "", axis: str = "", openness: str = "open"
) -> Circle:
    """Found a circle; its founder is its first member, and speaks for it until members choose."""
    today = timezone.localdate()
    circle = Circle(
        name=name.strip(),
        purpose=purpose.strip(),
        axis=axis.strip(),
        openness=Circle.Openness(openness),
        founded_by=person,
        founded_on=today,
    )
    _save(circle)
    Membership.objects.create(circle=circle, person=person, since=today, is_convenor=True)
    if not circle.is_hidden:
        record.enter("circle.founded", person=person, about=circle, name=circle.name)
    return circle


@transaction.atomic
def edit(circle: Circle, *, person: Person, name: str, purpose: str, axis: str) -> Circle:
    """Say anew what a circle is called, what it is for, and around which axis it stands."""
    policy.require_speaks_for(person, circle)
    renamed = circle.name != name.strip()
    circle.name, circle.purpose, circle.axis = name.strip(), purpose.strip(), axis.strip()
    _save(circle)
    if renamed and not circle.is_hidden:
        record.enter("circle.renamed", person=person, about=circle, name=circle.name)
    return circle


@transaction.atomic
def change_openness(circle: Circle, *, person: Person, openness: str) -> Circle:
    """Change who can find a circle and how one comes in; hiding cannot be undone.

    Hiding takes the circle's words out of the public record, and every trace out of the notices
    and requests of people outside. What somebody saw before, they may remember.
    """
    policy.require_speaks_for(person, circle)
    wanted = Circle.Openness(openness)
    if circle.is_hidden and wanted != Circle.Openness.HIDDEN:
        raise StaysHidden(_("A hidden circle stays hidden; found another that is open."))
    circle.openness = wanted
    circle.save(update_fields=["openness"])
    if wanted == Circle.Openness.OPEN:
        _let_all_in(circle)
    if wanted == Circle.Openness.HIDDEN:
        _cover_traces(circle)
    notices.tell(
        queries.fellows_in(circle, without=person),
        "circle.openness",
        about=circle,
        words=circle.name,
    )
    return circle


@transaction.atomic
def close(circle: Circle, *, person: Person) -> Circle:
    """Close a circle for good: nobody comes in any more, and it says nothing more."""
    policy.require_speaks_for(person, circle)
    _shut(circle, person)
    notices.tell(
        queries.fellows_in(circle, without=person), "circle.closed", about=circle, words=circle.name
    )
    return circle


@transaction.atomic
def join(circle: Circle, *, person: Person) -> Membership:
    """Walk into an open circle."""
    policy.require_may_join(person, circle)
    return bring_in(circle, person)


def bring_in(circle: Circle, person: Person) -> Membership:
    """Let somebody belong who asked to, or was asked to and agreed; there is no other way in."""
    membership, _made = Membership.objects.get_or_create(
        circle=circle, person=person, defaults={"since": timezone.localdate()}
    )
    for request in circle.join_requests.filter(person=person):
        notices.forget(request)
        request.delete()
    for place in circle.kept_places.filter(person=person):
        notices.forget(place)
        place.delete()
    return membership


@transaction.atomic
def leave(circle: Circle, *, person: Person) -> None:
    """Leave a circle, at any time and without a reason; the last to leave closes it."""
    policy.require_member(person, circle)
    Membership.objects.filter(circle=circle, person=person).delete()
    convening.take_out(circle, person)
    if circle.closed_on is None and not circle.memberships.exists():
        _shut(circle, None)
    if circle.is_hidden:
        person.notices.filter(about_kind="circle", about_code=circle.code).delete()
    leaving.part(circle, person)


def leave_all(person: Person) -> None:
    """Leave every circle, as somebody does who leaves the workplace."""
    for circle in Circle.objects.filter(memberships__person=person):
        leave(circle, person=person)


@transaction.atomic
def show_outside(circle: Circle, *, person: Person, shown: bool) -> None:
    """Let everyone see that one belongs, or no longer; in a hidden circle there is no outside."""
    policy.require_member(person, circle)
    Membership.objects.filter(circle=circle, person=person).update(
        shown_outside=shown and not circle.is_hidden
    )


def _save(circle: Circle) -> None:
    # The constraint leaves hidden circles out, so this can only ever meet a name in plain sight.
    try:
        with transaction.atomic():
            circle.save()
    except IntegrityError:
        raise NameTaken(
            _("There is a circle of this name already; join it, or choose another name.")
        ) from None


def _shut(circle: Circle, person: Person | None) -> None:
    circle.closed_on = timezone.localdate()
    circle.save(update_fields=["closed_on"])
    _forget_who_waits(circle)
    for place in circle.kept_places.all():
        notices.forget(place)
        place.delete()
    if not circle.is_hidden:
        record.enter("circle.closed", person=person, about=circle, name=circle.name)


def _cover_traces(circle: Circle) -> None:
    record.erase_words(circle)
    _forget_who_waits(circle)
    notices.forget(circle)
    circle.memberships.update(shown_outside=False)
    hiding.cover(circle)


def _forget_who_waits(circle: Circle) -> None:
    for request in circle.join_requests.all():
        notices.forget(request)
        request.delete()


def _let_all_in(circle: Circle) -> None:
    for request in JoinRequest.objects.filter(circle=circle).select_related("person"):
        bring_in(circle, request.person)
