"""Find views by their tags: one's own, or those of a roll; never a person by a view."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from alongside.advocate.promises.models import Promise, View
from alongside.engines import sealing
from alongside.people.models import Circle, Person


def tag(promise: Promise, *, circle: UUID, person: UUID) -> str:
    """Give the tag for the codes of a circle and a person.

    It differs from circle to circle, or the tags alone would show who belongs to both.
    """
    codes = str(circle), str(promise.code), str(person)
    return sealing.tag(settings.ANONYMITY_KEY, "view", *codes)


def tag_across_circles(promise: Promise, person: UUID) -> str:
    """Give the tag by which a person counts once in a ruling of several circles; never stored."""
    return sealing.tag(settings.ANONYMITY_KEY, "counted", str(promise.code), str(person))


def mark(use: str, value: str) -> str:
    """Give the mark that is kept of what a ruling counted: 80 bits are enough to tell apart."""
    return sealing.tag(settings.ANONYMITY_KEY, "mark", use, value)[:20]


def tag_of(promise: Promise, *, circle: Circle, person: Person) -> str:
    """Give the tag under which a person's view for a circle is kept."""
    return tag(promise, circle=circle.code, person=person.code)


def own_view(promise: Promise, person: Person) -> str:
    """Give what a person answered, for that person's own eyes; empty where they did not."""
    tags = [tag_of(promise, circle=circle, person=person) for circle in promise.circles.all()]
    answers = View.objects.filter(promise=promise, tag__in=tags).values_list("answer", flat=True)
    return answers.first() or ""


def answers_of_roll(
    promise: Promise, *, circle_pk: int, circle: UUID, roll: Iterable[UUID]
) -> dict[str, str]:
    """Give the answers of those on a roll, by the tag that a person has in every circle."""
    rows = View.objects.filter(promise=promise, circle=circle_pk).values_list("tag", "answer")
    given = dict(rows.iterator(chunk_size=5_000))
    if not given:
        return {}
    return {
        tag_across_circles(promise, person): given[found]
        for person in roll
        if (found := tag(promise, circle=circle, person=person)) in given
    }
