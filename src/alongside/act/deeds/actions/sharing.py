"""Show one deed to some, and take it back.

What is shown is a copy. It holds the name of nobody who has not agreed, whoever wrote it in.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.act.deeds.models import Deed, DeedNaming, Whom
from alongside.act.deeds.policy import deeds as policy
from alongside.act.deeds.policy import naming as names
from alongside.act.deeds.queries.deeds import unnamed_in, whom_to_show
from alongside.people import audience, erasures, notices, shares
from alongside.people.audience import To
from alongside.people.models import Circle, Person, Share
from alongside.people.queries.circles import THOSE_CONCERNED

Part, Answer = DeedNaming.Part, DeedNaming.Answer
# Where a deed reaches more people than this it waits on their page of shared deeds, unannounced.
MOST_TOLD = 150


@transaction.atomic
def share(deed: Deed, *, person: Person, to: To, what: str, came_of_it: str) -> Share:
    """Share a deed, in words of one's choice; sharing it anew starts from nothing."""
    policy.require_may_share(person, deed, to)
    _withdraw(deed)
    deed.shown_what, deed.shown_came_of_it = what.strip(), came_of_it.strip()
    asked = _ask_anew(deed)
    made = _copy(deed)
    audience.address(made, to)
    deed.share = made
    deed.save(update_fields=["shown_what", "shown_came_of_it", "share"])
    if policy.kept_from_others_by(deed):
        keep_between_two(deed)
        asked = []
    _tell_those_named(made, asked)
    _tell_those_reached(made, to, without=[one.person for one in asked])
    return made


@transaction.atomic
def take_back(deed: Deed, *, person: Person) -> None:
    """Take a shared deed back from everybody; it stays one's own."""
    policy.require_doer(person, deed)
    take_away(deed)


@transaction.atomic
def take_back_again(code: UUID) -> None:
    """Take back a share that a restored backup brought back."""
    for deed in Deed.objects.filter(share__code=code).select_related("share"):
        _withdraw(deed)


def take_away(deed: Deed) -> None:
    """Take what is shared of a deed away, and ask nobody about it any more."""
    _withdraw(deed)
    for naming in deed.namings.all():
        notices.forget(naming)


def read_anew(deed: Deed) -> None:
    """Bring the words that others see in line with what those named have answered by now."""
    if deed.share is None:
        return
    unnamed = unnamed_in(deed)
    deed.share.what, deed.share.came_of_it = _covered(deed, unnamed)
    changed = ["what", "came_of_it"]
    if deed.share.for_person_id:
        shown = deed.share.for_person
        deed.share.for_whom = _("a colleague") if shown in unnamed else str(shown)
        changed.append("for_whom")
    deed.share.save(update_fields=changed)
    shares.reword_copies(deed.share, deed.share.what)


def cover_circle(circle: Circle) -> None:
    """Say "those concerned" in what is shared already of deeds for a circle that is hidden now."""
    shared = Deed.objects.filter(for_circle=circle, share__isnull=False).values("share")
    Share.objects.filter(pk__in=shared).update(for_whom=str(THOSE_CONCERNED))


def keep_between_two(deed: Deed) -> None:
    """Take a shared deed back from everybody but the person it was for, its other doers too."""
    if deed.share is None:
        return
    only = policy.kept_from_others_by(deed)
    audience.address(deed.share, To(persons=(only,) if only else ()))
    # Those who cannot see it now cannot recognise it; sharing it anew puts them back. Whoever still
    # sees it and was once said to have done it stays on the list: it remains a deed of theirs.
    deed.share.together.set(deed.share.together.filter(pk=only.pk) if only else ())
    notices.forget(deed.share)
    shares.reword_copies(deed.share, "", but_between=[deed.person, only] if only else [])
    for naming in deed.namings.filter(part=Part.TOGETHER):
        notices.forget(naming)


def _withdraw(deed: Deed) -> None:
    if deed.share is None:
        return
    deed.was_asked_about = deed.was_asked_about or shares.was_asked_about(deed.share)
    Deed.objects.filter(pk=deed.pk).update(was_asked_about=deed.was_asked_about)
    erasures.note("share", deed.share.code)
    # Nobody can take their name out of what was said of it any more, so it goes now.
    shares.reword_copies(deed.share, _covered(deed, _everyone_in(deed))[0])
    shares.withdraw(deed.share)
    deed.share = None


def _ask_anew(deed: Deed) -> list[DeedNaming]:
    """Note whom it concerns; who refused stays at that, everybody else is asked about these words.

    Somebody who was once said to have done it too is never taken off the list.
    """
    persons = [(one, Part.TOGETHER) for one in deed.together.all()]
    if deed.for_person:
        persons.append((deed.for_person, Part.FOR))
    for one, part in persons:
        DeedNaming.objects.get_or_create(deed=deed, person=one, part=part)
    deed.namings.exclude(answer=Answer.NOT_AT_ALL).update(answer=Answer.WAITING)
    now = {(one.pk, part) for one, part in persons}
    asked = deed.namings.exclude(answer=Answer.NOT_AT_ALL).select_related("person")
    return [one for one in asked if (one.person_id, one.part) in now]


def _copy(deed: Deed) -> Share:
    unnamed = unnamed_in(deed)
    what, came_of_it = _covered(deed, unnamed)
    made = Share.objects.create(
        owner=deed.person,
        what=what,
        came_of_it=came_of_it,
        for_whom=whom_to_show(deed, unnamed),
        for_person=deed.for_person,
        is_for_one=deed.whom == Whom.PERSON,
        cause=deed.cause,
        features=deed.feature_names,
        scope=deed.scope,
        is_asked_about=deed.was_asked_about,
        done_on=deed.done_on,
        shared_on=timezone.localdate(),
    )
    did_it = deed.namings.filter(part=Part.TOGETHER).values_list("person", flat=True)
    made.together.set(did_it)
    return made


def _covered(deed: Deed, unnamed: Iterable[Person]) -> tuple[str, str]:
    hidden, instead = list(unnamed), _("a colleague")
    return (
        names.cover(deed.shown_what, hidden, placeholder=instead),
        names.cover(deed.shown_came_of_it, hidden, placeholder=instead),
    )


def _everyone_in(deed: Deed) -> list[Person]:
    namings = deed.namings.select_related("person")
    return [deed.person, *(one.person for one in namings)]


def _tell_those_named(made: Share, asked: list[DeedNaming]) -> None:
    for naming in asked:
        kind = "deed.names_you" if naming.part == Part.FOR else "deed.together"
        notices.tell([naming.person], kind, about=naming, words=made.what, sender=made.owner)


def _tell_those_reached(made: Share, to: To, *, without: list[Person]) -> None:
    if to.everyone:
        return
    others = {made.owner_id, *(one.pk for one in without)}
    reached = audience.reached_by(made).exclude(pk__in=others)[: MOST_TOLD + 1]
    persons = list(reached)
    if len(persons) <= MOST_TOLD:
        notices.tell(persons, "deed.shared", about=made, words=made.what, sender=made.owner)
