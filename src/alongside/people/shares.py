"""Shared deeds: the meeting place of the room that tells them and the one that recognises them.

A room that has a private row copies what its owner agreed to show; nothing here knows the row.
"""

from collections.abc import Callable, Collection, Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.people import notices
from alongside.people.audience import keys_reaching, reaches
from alongside.people.models import Person, Share


def seen_by(person: Person) -> QuerySet[Share]:
    """Give the shared deeds that reach a person, and those of their own."""
    mine = Share.together.through.objects.filter(share_id=OuterRef("pk"), person=person)
    own = Q(owner=person) | Q(Exists(mine)) | Q(for_person=person)
    return Share.objects.filter(reaches(Share, person) | own).select_related("owner", "cause")


def did_it(share: Share, person: Person) -> bool:
    """Say whether somebody is among those who did it; they never recognise it."""
    return share.owner_id == person.pk or share.together.filter(pk=person.pk).exists()


#: How the room that tells deeds gives those who did one too and agreed that it says so.
_WHO_AGREED: list[Callable[[Share], Iterable[Person]]] = []


def learn_who_agreed(who: Callable[[Share], Iterable[Person]]) -> None:
    """Make known who can tell it; said once by a room when its app is ready."""
    if who not in _WHO_AGREED:
        _WHO_AGREED.append(who)


def owned_up_to_by(share: Share) -> list[Person]:
    """Give whoever shared it, and those who did it too and agreed that it says so.

    The others of `together` are said to have done it by its owner alone.
    """
    agreed = {one.pk for who in _WHO_AGREED for one in who(share)} - {share.owner_id}
    together = share.together.filter(pk__in=agreed, is_active=True).order_by("sort_name", "pk")
    return [share.owner, *together]


#: A share, the words that copies of it hold from now on, and between whom they stay as they are.
Rewording = Callable[[Share, str, Collection[Person]], None]

_REWORDINGS: list[Rewording] = []


def on_rewording(rewording: Rewording) -> None:
    """Have a room that copied the words of a shared deed hear of it when they change."""
    if rewording not in _REWORDINGS:
        _REWORDINGS.append(rewording)


def reword_copies(share: Share, words: str, *, but_between: Collection[Person] = ()) -> None:
    """Have every copy of a shared deed hold these words and no others; none, where it is hidden.

    A name that was taken back stands in no copy either. What only some see any more stays with
    what is between those alone. Words that are gone from a copy do not come back.
    """
    for rewording in _REWORDINGS:
        rewording(share, words, but_between)


def note_recognised(share: Share) -> None:
    """Note that somebody whose word it is said in their own name that it helped."""
    Share.objects.filter(pk=share.pk).update(is_recognised=True)


def of_others(person: Person) -> QuerySet[Share]:
    """Give the shared deeds of others that a person sees, the latest first, however many there are.

    The keys of what is meant for few are found once; no row is asked whether it reaches them.
    """
    together = Share.together.through.objects.filter(person=person).values("share")
    concerned = Share.objects.filter(for_person=person).values("pk")
    narrow = keys_reaching(Share, person).union(together, concerned)
    found = Share.objects.filter(Q(everyone=True) | Q(pk__in=narrow)).exclude(owner=person)
    return found.select_related("owner", "cause").order_by("-shared_on", "-pk")


def was_asked_about(share: Share) -> bool:
    """Say whether somebody was asked how it was."""
    return Share.objects.filter(pk=share.pk, is_asked_about=True).exists()


def note_asked_about(share: Share) -> bool:
    """Note that how it was is asked of somebody; of two at once, only the first may."""
    return bool(Share.objects.filter(pk=share.pk, is_asked_about=False).update(is_asked_about=True))


def withdraw(share: Share) -> None:
    """Take a shared deed back from everybody; what others said of it stays theirs."""
    notices.forget(share)
    share.delete()
