"""What goes when somebody leaves: their deeds whole, and their name out of those of others."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from alongside.act.deeds.actions.sharing import take_away
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.act.deeds.policy.naming import cover
from alongside.people import notices, shares
from alongside.people.models import Circle, Person

WORDS = ("what", "came_of_it")
SHOWN = ("shown_what", "shown_came_of_it")


@transaction.atomic
def erase_theirs(person: Person) -> None:
    """Erase somebody's deeds and shares, and take their name off what others told."""
    for deed in Deed.objects.filter(person=person).select_related("share"):
        take_away(deed)
        deed.delete()
    _cover_name(person)


def forget_what_reached_them(circle: Circle, person: Person) -> None:
    """Purge the news of somebody who left a circle about deeds that reach them no more."""
    notices.forget_unseen(person, "share", shares.seen_by(person))


def _cover_name(person: Person) -> None:
    concerned = Q(for_person=person) | Q(together=person) | Q(namings__person=person)
    for deed in Deed.objects.filter(concerned).distinct().select_related("share"):
        _cover(deed, person, (*WORDS, *SHOWN))
        if deed.share:
            if deed.share.for_person_id == person.pk:
                deed.share.for_whom = _("a colleague")
                deed.share.save(update_fields=["for_whom"])
            _cover(deed.share, person, WORDS)
            shares.reword_copies(deed.share, deed.share.what)
            notices.forget(deed.share)
    for naming in DeedNaming.objects.filter(person=person):
        notices.forget(naming)


def _cover(thing: object, person: Person, fields: Iterable[str]) -> None:
    changed = list(fields)
    for field in changed:
        words = cover(getattr(thing, field), [person], placeholder=_("a colleague"))
        setattr(thing, field, words)
    thing.save(update_fields=changed)  # type: ignore[attr-defined]
