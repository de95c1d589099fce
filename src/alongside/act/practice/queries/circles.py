"""What circles add: seen by everyone, or by members alone; of hidden circles always the latter."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from alongside.act.practice.models import Annotation, CircleAction
from alongside.act.practice.queries.catalogue import Wish
from alongside.people.models import Circle, Membership, Person
from alongside.people.queries.circles import spoken_for_by

A_PAGE = 50


def actions_seen_by(person: Person) -> QuerySet[CircleAction]:
    """Give the actions of circles that a person may see."""
    return (
        CircleAction.objects.filter(_seen_by(person))
        .select_related("circle")
        .order_by("title", "pk")
    )


def found(person: Person, wish: Wish) -> QuerySet[CircleAction]:
    """Give those of them that fit what somebody looks for.

    Circles say nothing of groups, places, axes and minutes: whoever asks for those gets none.
    """
    seen = actions_seen_by(person)
    if wish.group or wish.fits or wish.axis or wish.minutes or wish.feature:
        return seen.none()
    for word in wish.words.split():
        seen = seen.filter(Q(title__icontains=word) | Q(in_short__icontains=word))
    asked = {"scope": wish.scope, "stance": wish.stance}
    return seen.filter(**{name: value for name, value in asked.items() if value})


def annotations_of(action: str, person: Person) -> QuerySet[Annotation]:
    """Give what circles say of an action, as far as a person may read it, latest first."""
    mine = Membership.objects.filter(circle=OuterRef("circle"), person=person, is_convenor=True)
    return (
        Annotation.objects.filter(_seen_by(person), action=action)
        .annotate(is_ours=Q(Exists(mine)) & Q(circle__closed_on=None))
        .select_related("circle")
        .order_by(F("said_on").desc(), "-pk")
    )


def said_to(person: Person) -> QuerySet[Annotation]:
    """Give everything that circles say of actions, as far as a person may read it."""
    return Annotation.objects.filter(_seen_by(person))


def annotations_edited_by(person: Person) -> QuerySet[Annotation]:
    """Give what the circles that a person speaks for have said."""
    return Annotation.objects.filter(circle__in=spoken_for_by(person)).select_related("circle")


def _seen_by(person: Person) -> Q:
    member = Membership.objects.filter(circle=OuterRef("circle"), person=person)
    plain = Q(members_only=False) & ~Q(circle__openness=Circle.Openness.HIDDEN)
    return plain | Q(Exists(member))
