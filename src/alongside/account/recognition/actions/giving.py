"""Say in one's own name how a colleague's act was, change it, take it back; and put it away."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.account.recognition import policy
from alongside.account.recognition.actions import anonymous
from alongside.account.recognition.models import Answer, Recognition
from alongside.account.recognition.queries import recognitions
from alongside.people import erasures, notices, shares
from alongside.people.models import Cause, Person, Share

GIVEN = "recognition.given"


@transaction.atomic
def give(share: Share, *, person: Person, answer: str, words: str | None = None) -> Recognition:
    """Say how a shared deed was; whoever said so before changes it. Without words, theirs stay."""
    policy.require_may_recognise(person, share)
    anonymous.take_back(share, person=person)
    said = {"answer": Answer(answer)} | ({} if words is None else {"words": words})
    copied = {
        "what": share.what,
        "shared_by": share.owner,
        "given_on": timezone.localdate(),
        "features": share.features,
        "scope": share.scope,
        "cause": share.cause,
    }
    recognition, is_new = Recognition.objects.update_or_create(
        giver=person, share_code=share.code, defaults=said, create_defaults=said | copied
    )
    if is_new:
        # Whoever agrees later that they did it too does not read what was said to others.
        recognition.doers.set(shares.owned_up_to_by(share))
    _restate(share.code)
    # Answered by a press in a message, it would otherwise go on waiting on Today.
    notices.read(person, about=share)
    _tell(recognition, person)
    return recognition


@transaction.atomic
def say(
    *,
    person: Person,
    doer: Person,
    what: str,
    answer: str,
    words: str = "",
    features: list[str] | None = None,
    scope: str = "",
    cause: Cause | None = None,
) -> Recognition:
    """Say unasked how something was that a colleague did."""
    policy.require_did_not_do_it(person, doer)
    recognition = Recognition.objects.create(
        giver=person,
        what=what,
        answer=Answer(answer),
        words=words,
        given_on=timezone.localdate(),
        features=features or [],
        scope=scope,
        cause=cause,
    )
    recognition.doers.set([doer])
    _tell(recognition, person)
    return recognition


@transaction.atomic
def change(recognition: Recognition, *, person: Person, answer: str, words: str) -> None:
    """Say otherwise; it stands with the day on which it was first said."""
    policy.require_gave(person, recognition)
    recognition.answer, recognition.words = Answer(answer), words
    recognition.save(update_fields=["answer", "words"])
    _restate(recognition.share_code)
    _tell(recognition, person)


@transaction.atomic
def take_back(recognition: Recognition, *, person: Person) -> None:
    """Take back for good what one said."""
    policy.require_gave(person, recognition)
    _erase(recognition)


@transaction.atomic
def put_away(recognition: Recognition, *, person: Person) -> None:
    """Have what came no longer stand on one's page; whoever said it is not told."""
    policy.require_received(person, recognition)
    recognition.put_away_by.add(person)
    notices.read(person, about=recognition)


@transaction.atomic
def take_back_again(code: UUID) -> None:
    """Take back what a restored backup brought back."""
    for recognition in Recognition.objects.filter(code=code):
        _erase(recognition)


@transaction.atomic
def forget_all(person: Person) -> None:
    """Erase what somebody who leaves said by name, and what was said to them alone.

    A signed word without its name would be the single anonymous answer that reaches nobody here.
    """
    for recognition in Recognition.objects.filter(giver=person):
        _erase(recognition)
    for recognition in Recognition.objects.filter(doers=person).prefetch_related("doers"):
        if len(recognition.doers.all()) == 1:
            _erase(recognition)


def _erase(recognition: Recognition) -> None:
    code = recognition.share_code
    notices.forget(recognition)
    erasures.note("recognition", recognition.code)
    recognition.delete()
    _restate(code)


def _restate(code: UUID | None) -> None:
    """Have a share say that it is recognised as long as somebody whose word it is says so."""
    share = Share.objects.filter(code=code).first() if code else None
    if share is None:
        return
    if recognitions.that_recognise(share).exists():
        shares.note_recognised(share)
    else:
        Share.objects.filter(pk=share.pk).update(is_recognised=False)


def _tell(recognition: Recognition, person: Person) -> None:
    doers = recognition.doers.exclude(pk__in=recognition.put_away_by.values("pk"))
    notices.tell(doers, GIVEN, about=recognition, words=person.name, sender=person)
