"""Find views by their tags: one's own, or those of a roll; never a person by a view."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.conf import settings

from alongside.advocate.promises.models import Promise, View
from alongside.engines import sealing
from alongside.people.models import Circle, Person

AT_ONCE = 500


def tag_of(promise: Promise, *, circle: Circle, person: Person) -> str:
    """Give the tag under which a person's view for a circle is kept.

    It differs from circle to circle, or the tags alone would show who belongs to both.
    """
    return _tag(promise.code, circle.code, person.code)


def _tag(promise: UUID, circle: UUID, person: UUID) -> str:
    codes = str(circle), str(promise), str(person)
    return sealing.tag(settings.ANONYMITY_KEY, "view", *codes)


def tag_across_circles(promise: Promise, person: UUID) -> str:
    """Give the tag by which a person counts once in a ruling of several circles; never stored."""
    return sealing.tag(settings.ANONYMITY_KEY, "counted", str(promise.code), str(person))


def mark(use: str, value: str) -> str:
    """Give the mark that is kept of what a ruling counted: 80 bits are enough to tell apart."""
    return sealing.tag(settings.ANONYMITY_KEY, "mark", use, value)[:20]


def own_view(promise: Promise, person: Person) -> str:
    """Give what a person answered, for that person's own eyes; empty where they did not."""
    tags = [tag_of(promise, circle=circle, person=person) for circle in promise.circles.all()]
    answers = View.objects.filter(promise=promise, tag__in=tags).values_list("answer", flat=True)
    return answers.first() or ""


def own_tags(person: Person) -> Iterator[str]:
    """Give, for every promise and circle with views, the tag that would be a person's own.

    The key has to try each, since no row says whose it is.
    """
    pairs = View.objects.order_by().values_list("promise__code", "circle__code").distinct()
    for promise, circle in pairs:
        yield _tag(promise, circle, person.code)


def own_words(person: Person) -> dict[str, Any]:
    """Give all views that a person has given and the promises that they follow, for them alone."""
    tags, given = own_tags(person), list[View]()
    while few := list(islice(tags, AT_ONCE)):
        given += View.objects.filter(tag__in=few).select_related("promise", "circle")
    following = Promise.objects.filter(follows__person=person).order_by("pk")
    return {
        "views": [
            {"promise": view.promise.wording, "circle": view.circle.name, "answer": view.answer}
            for view in given
        ],
        "follows": [promise.wording for promise in following],
    }


def answers_of_roll(promise: Promise, circle: Circle, roll: Iterable[UUID]) -> dict[str, str]:
    """Give the answers of those on a roll, by the tag that a person has in every circle."""
    rows = View.objects.filter(promise=promise, circle=circle).values_list("tag", "answer")
    given = dict(rows.iterator(chunk_size=5_000))
    if not given:
        return {}
    return {
        tag_across_circles(promise, person): given[found]
        for person in roll
        if (found := _tag(promise.code, circle.code, person)) in given
    }
