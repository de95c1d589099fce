"""What somebody sees of deeds: their own in full, and of others' what was shared with them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from alongside.act.deeds.models import Deed, DeedNaming, Whom
from alongside.act.deeds.policy.naming import cover
from alongside.people import shares
from alongside.people.models import Person, Share
from alongside.people.queries.circles import THOSE_CONCERNED
from alongside.people.queries.circles import seen_by as circles_seen_by

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Words


def deeds_of(person: Person) -> QuerySet[Deed]:
    """Give one's own deeds, the latest first; there is no other way to a deed."""
    return (
        Deed.objects.filter(person=person)
        .select_related("share", "for_person", "for_circle", "cause")
        .order_by("-done_on", "-pk")
    )


def shared_with(person: Person) -> QuerySet[Share]:
    """Give what others shared with a person, the latest first."""
    return shares.of_others(person)


def namings_of(person: Person) -> QuerySet[DeedNaming]:
    """Give where a shared deed that they see concerns a person, so that they have a say in it."""
    sees = Q(part=DeedNaming.Part.FOR) | Q(deed__share__together=person)
    return (
        DeedNaming.objects.filter(sees, person=person, deed__share__isnull=False)
        .select_related("deed__share__owner", "deed__for_person")
        .distinct()
    )


def naming_in(share: Share, person: Person) -> DeedNaming | None:
    """Give what a shared deed asks of one person, if it concerns them."""
    return namings_of(person).filter(deed__share=share).order_by("part").first()


def unnamed_in(deed: Deed, *, but: Person | None = None) -> list[Person]:
    """Give whose names a shared deed must not hold: all whom it concerns and who did not agree."""
    waiting = deed.namings.exclude(answer=DeedNaming.Answer.NAMED).select_related("person")
    return [one.person for one in waiting if one.person != but]


def with_name(naming: DeedNaming) -> list[str]:
    """Give the words of a shared deed as they read once somebody agrees to be named in them."""
    unnamed = unnamed_in(naming.deed, but=naming.person)
    words = (naming.deed.shown_what, naming.deed.shown_came_of_it)
    return [cover(one, unnamed, placeholder=_("a colleague")) for one in words]


def named_together(share: Share) -> list[Person]:
    """Give those who did it too, and agreed that it says so."""
    agreed = DeedNaming.objects.filter(
        deed__share=share, part=DeedNaming.Part.TOGETHER, answer=DeedNaming.Answer.NAMED
    )
    return [one.person for one in agreed.select_related("person").order_by("person__name")]


def whom_in_words(deed: Deed) -> "Words":
    """Say, for its doer alone, whom a deed was for."""
    if deed.whom == Whom.PERSON:
        return deed.for_person.name if deed.for_person else _("somebody who has left")
    if deed.whom == Whom.CIRCLE:
        if deed.for_circle and circles_seen_by(deed.person).filter(pk=deed.for_circle.pk).exists():
            return deed.for_circle.name
        return THOSE_CONCERNED
    return _("everyone at the workplace") if deed.whom == Whom.EVERYONE else ""


def whom_to_show(deed: Deed, unnamed: Iterable[Person]) -> str:
    """Say, for those with whom it is shared, whom a deed was for, as far as that may be said."""
    if deed.whom == Whom.PERSON:
        known = deed.for_person and deed.for_person not in unnamed
        return deed.for_person.name if known and deed.for_person else _("a colleague")
    if deed.whom == Whom.CIRCLE:
        # A hidden circle is known to its members only, and a share can reach anybody.
        hidden = deed.for_circle is None or deed.for_circle.is_hidden
        return str(THOSE_CONCERNED) if hidden or not deed.for_circle else deed.for_circle.name
    return _("everyone at the workplace") if deed.whom == Whom.EVERYONE else ""
