"""What may be seen of promises: those in statements that reached whoever asks."""

from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Substr

from alongside.advocate.promises.models import Evidence, Follow, Promise, Reply, Statement
from alongside.advocate.promises.policy.places import place_of
from alongside.advocate.promises.policy.promises import Party
from alongside.advocate.promises.policy.seeing import may_see, reached
from alongside.advocate.promises.queries.editions import edition_of
from alongside.people.models import Notice, Person


def promises_seen_by(person: Person) -> QuerySet[Promise]:
    """Give the promises of all statements that reached a person, taken back ones included."""
    return Promise.objects.filter(reached(person, by="statement__"))


def page_of(person: Person, code: UUID) -> Party | None:
    """Give what a person is to a promise, with all that its page asks for, if it reached them.

    The condition by which words reach people is composed only where nothing nearer tells: that
    takes longer than to ask by it.
    """
    found = _with_all(Promise.objects.filter(code=code), person).first()
    if found is None:
        return None
    party = party_of(person, found)
    nearer = party.place.is_addressed or party.owns or party.spoke
    return party if nearer or may_see(person, found.statement) else None


def for_page(person: Person) -> QuerySet[Promise]:
    """Give promises with all that their page and its policies ask for.

    Each has the `sentence` of its statement that it was made of, and the `edition` of its page.
    """
    return _with_all(promises_seen_by(person), person)


def _with_all(promises: QuerySet[Promise], person: Person) -> QuerySet[Promise]:
    spoke = Statement.speakers.through.objects.filter(person=person)
    naming = Evidence.objects.filter(promise=OuterRef("pk"), named__person=person)
    told = Notice.objects.filter(person=person, about_kind="promise")
    length = F("finding__end") - F("finding__start")
    return (
        promises.select_related("statement", "owner", "finding")
        .defer("statement__text")
        .prefetch_related("circles")
        .annotate(
            sentence=Substr("statement__text", F("finding__start") + 1, length),
            i_spoke=Exists(spoke.filter(statement=OuterRef("statement"))),
            i_am_named=Exists(naming),
            i_follow=Exists(Follow.objects.filter(promise=OuterRef("pk"), person=person)),
            i_replied=Exists(Reply.objects.filter(promise=OuterRef("pk"), person=person)),
            edition=edition_of("statement__code"),
            i_was_told=Exists(told.filter(about_code=OuterRef("code"))),
        )
    )


def party_of(person: Person, promise: Promise) -> Party:
    """Say what a person is to a promise that came from `for_page`."""
    return Party(
        person=person,
        promise=promise,
        place=place_of(person, beside=promise.statement),
        sees=True,
        spoke=promise.i_spoke,  # type: ignore[attr-defined]
        is_named=promise.i_am_named,  # type: ignore[attr-defined]
    )


def replies_by(person: Person) -> QuerySet[Reply]:
    """Give a person's own replies."""
    return Reply.objects.filter(person=person).select_related("promise")
