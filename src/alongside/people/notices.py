"""News for persons. A room that has news says its kind once, and tells; a door renders.

A kind carries its sentence, the name of the address that it leads to, and its weight: asks come
first (10), then what is due (30), then what moved (50).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, Protocol
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise as LazyText

from alongside.people import days, messages
from alongside.people.models import Muted, Notice, Person

MOST_ON_TODAY = 5
MOST_AT_A_GLANCE = 60
AT_ONCE = 5_000


class Remembered(Protocol):
    """Anything with a public code and a model name."""

    code: UUID


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of news: its sentence (with `%(words)s`), where it leads, and how soon it comes.

    It leads nowhere (an empty `leads_to`) where what it tells of is gone, and no page is left.
    `why` says why it comes now and `serves` in whose interest; both stand beside it on Today.
    `group` is what a person can mute in their mailbox. `tap` names the answer of one tap
    (`people.taps`) that a message may offer.
    """

    name: str
    sentence: LazyText | str
    leads_to: str
    weight: int = 50
    button: LazyText | str = ""
    why: LazyText | str = ""
    serves: LazyText | str = ""
    group: str = "other"
    tap: str = ""


_KINDS: dict[str, Kind] = {}


def learn(*kinds: Kind) -> None:
    """Make kinds known; called once by each room's app when it is ready."""
    for kind in kinds:
        _KINDS[kind.name] = kind


def kind_of(notice: Notice) -> Kind:
    """Give the kind of a notice; one that no room knows any more is a KeyError."""
    return _KINDS[notice.kind]


def kind_name(about: Remembered) -> str:
    """Give the short name under which the record and the notices know a thing."""
    return type(about).__name__.lower()


@dataclass(frozen=True, slots=True)
class Tiding:
    """One piece of news for one person; `words` are copied, so show only what they may see."""

    person: Person
    about: Remembered
    words: str = ""
    due: date | None = None
    sender: Person | None = None


def tell(
    persons: Iterable[Person],
    kind: str,
    *,
    about: Remembered,
    words: str = "",
    due: date | None = None,
    sender: Person | None = None,
) -> None:
    """Tell persons that something has news; who was told already is told again as one notice."""
    tell_each(kind, (Tiding(person, about, words, due, sender) for person in persons))


def tell_each(kind: str, tidings: Iterable[Tiding]) -> None:
    """Tell each of several persons news of their own, a few thousand at a time."""
    waiting = iter(tidings)
    while few := list(islice(waiting, AT_ONCE)):
        _tell_some(_KINDS[kind], few)


def _tell_some(kind: Kind, tidings: list[Tiding]) -> None:
    now = timezone.now()
    rows = [
        Notice(
            person=one.person,
            kind=kind.name,
            about_kind=kind_name(one.about),
            about_code=one.about.code,
            words=one.words[:240],
            sender=one.sender,
            weight=kind.weight,
            due=one.due,
            made_at=now,
        )
        for one in tidings
    ]
    Notice.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=("person", "kind", "about_kind", "about_code"),
        update_fields=("words", "sender", "due", "made_at", "put_aside_at"),
    )
    messages.expect(_not_muted(kind, rows), now=now)


def _not_muted(kind: Kind, rows: list[Notice]) -> list[int]:
    """Give those who want e-mail about this kind of news; for the others it waits on the site."""
    ids = [row.person_id for row in rows]
    muted = set(
        Muted.objects.filter(group=kind.group, person__in=ids).values_list("person_id", flat=True)
    )
    return [one for one in ids if one not in muted]


def few_waiting_for(person: Person) -> list[Notice]:
    """Give all that waits for a person, asks first; where it is very much, a few of each kind.

    For most people that is one plain query, which costs less to put together than `waiting_for`.
    """
    first = list(_in_order(person.notices.filter(put_aside_at=None))[: MOST_AT_A_GLANCE + 1])
    if len(first) > MOST_AT_A_GLANCE:
        return list(waiting_for(person))
    return [one for one in first if one.kind in _KINDS]


def waiting_for(person: Person, *, of_a_kind: int = MOST_ON_TODAY + 1) -> QuerySet[Notice]:
    """Give a few notices of each kind: asks first, then what is due, then what moved.

    Of each kind, because a hundred of one would otherwise hide the others; and one more than Today
    shows, so that it can say that others wait.
    """
    place = Window(RowNumber(), partition_by="kind", order_by=("made_at", "pk"))
    return _in_order(all_waiting_for(person).annotate(place=place).filter(place__lte=of_a_kind))


def _in_order(found: QuerySet[Notice]) -> QuerySet[Notice]:
    return found.annotate(sender_name=F("sender__name")).order_by("weight", "made_at", "pk")


def all_waiting_for(person: Person) -> QuerySet[Notice]:
    """Give everything that waits for a person, of the kinds that some room still knows."""
    return person.notices.filter(put_aside_at=None, kind__in=_KINDS)


def known_kinds() -> list[str]:
    """Give the names of the kinds that some room still knows."""
    return list(_KINDS)


def known_groups() -> set[str]:
    """Give the groups of news that some room has, as a person can mute them."""
    return {kind.group for kind in _KINDS.values()}


def kinds_with_a_tap() -> dict[str, str]:
    """Give the kinds that a message may offer to answer by one press, with the tap of each."""
    return {kind.name: kind.tap for kind in _KINDS.values() if kind.tap}


def group_of(kind: str) -> str:
    """Give the group of a kind by its name."""
    return _KINDS[kind].group


def read(person: Person, *, about: Remembered) -> None:
    """Purge what a person has now seen; where there is nothing, nothing is written."""
    seen = person.notices.filter(about_kind=kind_name(about), about_code=about.code)
    if seen.exists():
        seen.delete()


def put_aside(person: Person, notice: int) -> bool:
    """Take a notice out of its own reader's sight; say whether there was one."""
    return bool(all_waiting_for(person).filter(pk=notice).update(put_aside_at=timezone.now()))


def take_back(person: Person, notice: int) -> bool:
    """Bring back what its reader put aside; say whether it was still there."""
    return bool(person.notices.filter(pk=notice).update(put_aside_at=None))


def purge_put_aside(now: datetime) -> None:
    """Delete what was put aside a day ago or longer."""
    Notice.objects.filter(put_aside_at__lte=now - timedelta(days=1)).delete()


def forget(
    about: Remembered, *, among: QuerySet[Person] | None = None, kind: str | None = None
) -> None:
    """Purge every notice about a thing that is gone, settled, or may no longer be seen.

    Or of one `kind` alone, as when somebody has answered what several were asked.
    """
    found = Notice.objects.filter(about_kind=kind_name(about), about_code=about.code)
    found = found if kind is None else found.filter(kind=kind)
    (found if among is None else found.filter(person__in=among)).delete()


def forget_unseen(person: Person, kind: str, seen: QuerySet[Any]) -> None:
    """Purge a person's notices about things of a kind that they see no more, as after leaving."""
    about = person.notices.filter(about_kind=kind)
    told = list(about.values_list("about_code", flat=True))
    if told:
        still = seen.filter(code__in=told).values_list("code", flat=True)
        about.exclude(about_code__in=list(still)).delete()


def let_expire(kind: str, *, before: date) -> None:
    """Purge notices of a kind that were due before a day, read or not."""
    Notice.objects.filter(kind=kind, due__lt=before).delete()


def let_days_pass(kind: str, now: datetime) -> None:
    """Purge notices of a kind whose day is over where their reader is, read or not."""
    overdue = Notice.objects.filter(kind=kind, due__lt=days.furthest_on(now))
    for zone in overdue.order_by().values_list("person__time_zone", flat=True).distinct():
        today = now.astimezone(days.zone_named(zone)).date()
        overdue.filter(person__time_zone=zone, due__lt=today).delete()


def address_of(notice: Notice) -> str:
    """Give the page that a notice leads to; NoReverseMatch where its kind leads nowhere."""
    return reverse(kind_of(notice).leads_to, args=[notice.about_code])
