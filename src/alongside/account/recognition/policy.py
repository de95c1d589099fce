"""Who may say how a deed was for them, who may ask, and who may be asked.

Nobody recognises what they did themselves, alone or together. Whoever cannot be asked is not said
to have refused: one sentence covers a refusal, a pause, a limit, and not being reached.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.account.recognition.models import (
    FeltRound,
    PooledRecognition,
    Recognition,
)
from alongside.people import shares
from alongside.people.audience import reached_by
from alongside.people.models import Membership, Person, Share
from alongside.people.policy import NotAllowed


def may_recognise(person: Person, share: Share) -> bool:
    """Whoever did not do it may say how it was."""
    return person.is_active and not shares.did_it(share, person)


def require_may_recognise(person: Person, share: Share) -> None:
    """Refuse whoever did it, alone or together with others."""
    if not may_recognise(person, share):
        raise NotAllowed(not_ones_own())


def require_did_not_do_it(person: Person, doer: Person) -> None:
    """Refuse whoever names themselves, and anybody who is gone."""
    if not (person.is_active and doer.is_active) or person.pk == doer.pk:
        raise NotAllowed(not_ones_own())


def not_ones_own() -> str:
    """Say why somebody may not recognise a deed."""
    return _("Nobody recognises what they did themselves, alone or together with others.")


def would_give_away(share: Share) -> bool:
    """Say whether whoever did it would know who answered: it was for one, or reached only one."""
    if share.is_for_one:
        return True
    doers = {share.owner_id, *share.together.values_list("pk", flat=True)}
    return len(reached_by(share).exclude(pk__in=doers).order_by("pk")[:2]) < 2


def has_signed(person: Person, share: Share) -> bool:
    """Say whether somebody has already said it in their own name."""
    return Recognition.objects.filter(giver=person, share_code=share.code).exists()


def why_not_anonymous(person: Person, share: Share) -> str:
    """Say why somebody cannot say it anonymously; nothing, where they can."""
    if has_signed(person, share):
        return _("You have said so in your own name; take that back first, or change it.")
    return anonymity_would_fail() if would_give_away(share) else ""


def require_may_be_anonymous(person: Person, share: Share) -> None:
    """Refuse to pretend that nobody would know."""
    require_may_recognise(person, share)
    if why_not := why_not_anonymous(person, share):
        raise NotAllowed(why_not)


def anonymity_would_fail() -> str:
    """Say why the anonymous way is not offered."""
    return _(
        "Anonymity would fail here: it was for one person, or only one can see it, so whoever did "
        "it would know who answered. Say it in your own name, or do not send anything."
    )


def require_gave(person: Person, recognition: Recognition) -> None:
    """Refuse whoever did not say it."""
    if recognition.giver_id != person.pk:
        raise NotAllowed(_("Only whoever said it can change it or take it back."))


def require_received(person: Person, recognition: Recognition) -> None:
    """Refuse whoever it was not said to."""
    if not recognition.doers.filter(pk=person.pk).exists():
        raise NotAllowed(_("Only whoever it was said to can put it away."))


def require_may_ask(person: Person, share: Share) -> None:
    """Refuse whoever did not do it or does not say so, and a second asking."""
    if not shares.did_it(share, person):
        raise NotAllowed(_("Only whoever did it asks how it was."))
    if person not in shares.owned_up_to_by(share):
        raise NotAllowed(_("Say first that this deed may name you; then you can ask how it was."))
    if shares.was_asked_about(share):
        raise NotAllowed(_("How this was is asked once, and that was done."))


def may_be_asked(share: Share, asked: Person, *, by: Person) -> bool:
    """Say whether somebody lets themselves be asked, and saw the deed; limits come beside that."""
    if not asked.may_be_asked_for_feedback or shares.did_it(share, asked):
        return False
    return _is_known_to_be_reached(share, asked, by)


def whom_one_knows_it_was_for(share: Share, *, by: Person) -> Person | None:
    """Give whom a deed was for to whoever shared it, and to others only where it says so."""
    one = share.for_person
    told = by.pk == share.owner_id or (one is not None and share.for_whom == one.name)
    return one if told else None


def _is_known_to_be_reached(share: Share, asked: Person, by: Person) -> bool:
    """Whoever asks must know it anyway, or being able to ask would tell who is in a circle."""
    if share.everyone or whom_one_knows_it_was_for(share, by=by) == asked:
        return True
    if share.persons.filter(pk=asked.pk).exists():
        return True
    shared = Membership.objects.filter(person=by, circle__in=share.circles.all()).values("circle")
    return Membership.objects.filter(person=asked, circle__in=shared).exists()


def require_pooled_for(person: Person, pool: PooledRecognition) -> None:
    """Refuse whoever it was not pooled for."""
    if pool.doer_id != person.pk:
        raise NotAllowed(_("Only whoever it is about sees it, and can erase it."))


def require_may_answer(person: Person, felt: FeltRound) -> None:
    """Refuse an answer to a round that is over."""
    if not person.is_active or felt.closed_on or felt.closes_on < timezone.localdate():
        raise NotAllowed(_("This question is closed; it comes again in half a year."))
