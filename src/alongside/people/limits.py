"""How often something may be asked of a person, by their own choice; refused without saying why.

A pause, a limit that is reached and a limit of none all read the same to whoever asks.
"""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from alongside.people.models import Asking, Person


def asked_this_month(person: Person, *, on: date | None = None, kind: str = "") -> int:
    """Say how many things were asked of a person in the month of a day; for that person alone."""
    found = Asking.objects.filter(person=person, **_month(on or timezone.localdate()))
    return found.filter(kind=kind).count() if kind else found.count()


def open_to_more(
    persons: Iterable[Person], *, kind: str = "", at_most: int | None = None, on: date | None = None
) -> list[Person]:
    """Give those of whom something more may be asked now: not paused, and not at their limit.

    `at_most` is a limit of the kind itself, beside the person's own over everything.
    """
    day = on or timezone.localdate()
    month = {f"askings__{name}": value for name, value in _month(day).items()}
    of_kind = Q(**month) & Q(askings__kind=kind)
    counted = Person.objects.filter(pk__in=[one.pk for one in persons], is_active=True).annotate(
        all_asked=Count("askings", filter=Q(**month)),
        kind_asked=Count("askings", filter=of_kind),
    )
    return [
        one
        for one in counted.order_by("pk")
        if not is_paused(one, day)
        and (one.most_asks is None or one.all_asked < one.most_asks)
        and (at_most is None or one.kind_asked < at_most)
    ]


@transaction.atomic
def ask(
    persons: Iterable[Person], kind: str, *, at_most: int | None = None, on: date | None = None
) -> list[Person]:
    """Note that something is asked of those who are open to it; give the others, never why not.

    Two that ask at once are weighed one after the other: PostgreSQL locks the persons' rows, and on
    SQLite a transaction that writes is alone from its beginning. No limit is passed by either.
    """
    wanted = list(persons)
    rows = Person.objects.select_for_update().filter(pk__in=[one.pk for one in wanted])
    list(rows.order_by("pk").values_list("pk", flat=True))
    able = open_to_more(wanted, kind=kind, at_most=at_most, on=on)
    note(able, kind, on=on)
    return [one for one in wanted if one not in able]


def is_reached(on: date) -> Q:
    """Give the condition on persons that their own limit leaves no room in the month of a day."""
    asked = Asking.objects.filter(person=OuterRef("pk"), **_month(on)).order_by().values("person")
    counted = Coalesce(Subquery(asked.annotate(number=Count("pk")).values("number")), 0)
    return Q(most_asks=0) | Q(most_asks__isnull=False, most_asks__lte=counted)


def cannot_be_asked(persons: Iterable[Person]) -> str:
    """Say the one sentence that gives no reason, in every room."""
    names = get_text_list([one.name for one in persons], _("and"))
    return _("Cannot be asked just now: %(names)s. Nothing was sent.") % {"names": names}


def is_paused(person: Person, on: date) -> bool:
    """Say whether a person chose that nothing reaches them until later."""
    return person.paused_until is not None and on < person.paused_until


def note(persons: Iterable[Person], kind: str, *, on: date | None = None) -> None:
    """Note that something was asked of persons; who asked is not kept."""
    day = on or timezone.localdate()
    Asking.objects.bulk_create(Asking(person=one, kind=kind, on=day) for one in persons)


def forget_old(today: date) -> None:
    """Forget what was asked before last month began."""
    Asking.objects.filter(on__lt=_month_before(today)).delete()


def _month(day: date) -> dict[str, date]:
    first = day.replace(day=1)
    after = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return {"on__gte": first, "on__lt": after}


def _month_before(day: date) -> date:
    first = day.replace(day=1)
    return first.replace(
        year=first.year - (first.month == 1), month=12 if first.month == 1 else first.month - 1
    )
