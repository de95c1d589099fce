"""Follow a promise: hear that it moved or stalled, never who moved it."""

from collections.abc import Iterator
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Follow, Promise, Telling
from alongside.advocate.promises.policy import seeing
from alongside.people import notices
from alongside.people.models import Person
from alongside.people.policy import NotAllowed

AT_ONCE = 5_000

#: With more followers than this, a round tells them; whoever moved the promise need not wait.
MANY = 500


@transaction.atomic
def follow(promise: Promise, *, person: Person) -> None:
    """Be told from now on when a promise moves or stalls."""
    if not seeing.may_see(person, promise.statement):
        raise NotAllowed(_("Promises are followed by those whom their words reached."))
    Follow.objects.get_or_create(promise=promise, person=person)


@transaction.atomic
def unfollow(promise: Promise, *, person: Person) -> None:
    """Be told no longer; what was told and not yet read goes too."""
    Follow.objects.filter(promise=promise, person=person).delete()
    told = person.notices.filter(about_kind="promise", about_code=promise.code)
    told.filter(kind__in=("promise.moved", "promise.stalled", "promise.late")).delete()


def tell_followers(promise: Promise, kind: str) -> None:
    """Tell those who follow a promise, and whom its words still reach, that it has news."""
    if followers_of(promise)[MANY : MANY + 1].exists():
        Telling.objects.get_or_create(promise=promise, kind=kind)
    else:
        _tell(promise, kind)


def tell_those_waiting() -> None:
    """Tell the followers of promises that many follow; each promise in its own transaction."""
    for telling in Telling.objects.select_related("promise__statement").order_by("pk"):
        with transaction.atomic():
            _tell(telling.promise, telling.kind)
            telling.delete()


def followers_of(promise: Promise) -> QuerySet[Person]:
    """Give those who follow a promise and whom its words reach."""
    following = Follow.objects.filter(promise=promise).values("person")
    return Person.objects.filter(seeing.readers_of(promise.statement), pk__in=following)


def _tell(promise: Promise, kind: str) -> None:
    for few in _in_batches(followers_of(promise).only("pk").iterator(chunk_size=AT_ONCE)):
        notices.tell(few, kind, about=promise, words=promise.wording)


def _in_batches(persons: Iterator[Person]) -> Iterator[list[Person]]:
    while few := list(islice(persons, AT_ONCE)):
        yield few
