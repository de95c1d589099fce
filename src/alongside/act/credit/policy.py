"""Who may give credit, carry it further, and put it right. Nobody credits themselves."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from alongside.act.credit.models import Correction, Credit
from alongside.people import audience
from alongside.people.audience import To
from alongside.people.models import Person
from alongside.people.policy import NotAllowed
from alongside.people.policy.circles import is_member_of

State = Credit.State
OPEN = (State.AGREED, State.CARRIED)


def may_give(person: Person, whose: Person, also: Iterable[Person]) -> bool:
    """Anyone gives credit to others, and to nobody who gives it."""
    return person.is_active and person not in {whose, *also}


def may_go_to(whose: Person, to: To) -> bool:
    """It is proposed for persons and circles; a hidden one only where its member is credited."""
    hidden = (circle for circle in to.circles if circle.is_hidden)
    return not to.everyone and all(is_member_of(whose, circle) for circle in hidden)


def may_withdraw(person: Person, credit: Credit) -> bool:
    """Whoever gave it takes it back until it goes further; whether it was kept makes no odds.

    Otherwise the button alone would tell them whether whom it names has answered.
    """
    between_two = credit.state in (State.WAITING, State.KEPT)
    return credit.said_by_id == person.pk and between_two


def chose(person: Person, credit: Credit) -> bool:
    """Whom it goes to is proposed by whoever gave it, and chosen by whom it names."""
    return person.pk == (credit.whose_id if credit.state in OPEN else credit.said_by_id)


def may_answer(person: Person, credit: Credit) -> bool:
    """Whom it names answers it, and can think again as long as nobody else was told."""
    return credit.whose_id == person.pk and credit.state not in OPEN


def may_carry(person: Person, credit: Credit, to: To) -> bool:
    """Whom it names carries it as far as was proposed, or less far."""
    if not may_answer(person, credit) or to.is_nobody or to.everyone:
        return False
    circles = {one.pk for one in credit.circles.all()}
    persons = {one.pk for one in credit.persons.all()}
    return {one.pk for one in to.circles} <= circles and {one.pk for one in to.persons} <= persons


def may_take_back(person: Person, credit: Credit) -> bool:
    """Whom it names keeps to themselves again what was carried further."""
    return credit.whose_id == person.pk and credit.state in OPEN


def may_stand_beside(person: Person, credit: Credit) -> bool:
    """Whoever was wrongly credited has one sentence."""
    return credit.credited_to_id == person.pk and credit.state in OPEN


def may_say_also(person: Person, credit: Credit) -> bool:
    """Whoever it names beside another says whether it may."""
    return credit.state in OPEN and credit.also.filter(person=person).exists()


def may_correct(person: Person, credit: Credit) -> bool:
    """Anyone whom a credit reached, or whom it concerns, puts it right."""
    if credit.state != State.CARRIED:
        return False
    concerned = {credit.said_by_id, credit.whose_id, credit.credited_to_id}
    return person.pk in concerned or audience.reached_by(credit).filter(pk=person.pk).exists()


def may_answer_correction(person: Person, correction: Correction) -> bool:
    """Whose it now is agrees; what somebody claims for themselves, somebody else agrees to."""
    if not correction.is_own_claim:
        return correction.whose_id == person.pk
    credit = correction.credit
    return person.pk in {credit.whose_id, credit.said_by_id} - {correction.said_by_id}


def is_stale(correction: Correction, *, agrees: bool, read: str) -> bool:
    """Say whether somebody agrees to words that are not those that stand there."""
    # By words alone: a browser sends the ends of lines in its own way.
    return agrees and read.split() != correction.words.split()


def require_may_give(person: Person, whose: Person, also: Iterable[Person], to: To) -> None:
    """Refuse credit to oneself, and a hidden circle that whom it names may not know of."""
    if not may_give(person, whose, also):
        raise NotAllowed(_("Credit is given to others; nobody gives it to themselves."))
    if not may_go_to(whose, to):
        raise NotAllowed(_("It can go to people and circles that whoever it names may know of."))


def require_may_withdraw(person: Person, credit: Credit) -> None:
    """Refuse whoever did not give it, and what goes further."""
    if not may_withdraw(person, credit):
        raise NotAllowed(_("Only whoever gave this credit takes it back, until it goes further."))


def require_may_answer(person: Person, credit: Credit) -> None:
    """Refuse whom it does not name."""
    if not may_answer(person, credit):
        raise NotAllowed(_("Only whoever this names may answer it."))


def require_may_carry(person: Person, credit: Credit, to: To) -> None:
    """Refuse whom it does not name, and a wider reach than was proposed."""
    if not may_carry(person, credit, to):
        raise NotAllowed(_("Only whoever this names carries it on, no further than was proposed."))


def require_may_take_back(person: Person, credit: Credit) -> None:
    """Refuse whom it does not name."""
    if not may_take_back(person, credit):
        raise NotAllowed(_("Only whoever this names takes it back from others."))


def require_may_stand_beside(person: Person, credit: Credit) -> None:
    """Refuse whoever was not wrongly credited."""
    if not may_stand_beside(person, credit):
        raise NotAllowed(_("Only whoever it stood under before adds a sentence here."))


def require_may_say_also(person: Person, credit: Credit) -> None:
    """Refuse whoever is not named beside another."""
    if not may_say_also(person, credit):
        raise NotAllowed(_("Only whoever this names may answer it."))


def require_may_correct(person: Person, credit: Credit) -> None:
    """Refuse whom it did not reach."""
    if not may_correct(person, credit):
        raise NotAllowed(_("Only those whom this credit reached put it right."))


def require_may_answer_correction(person: Person, correction: Correction) -> None:
    """Refuse whoever has no say in it, the one who claims it for themselves among them."""
    if not may_answer_correction(person, correction):
        raise NotAllowed(_("Somebody else answers this: nobody agrees to their own claim."))


def require_read(correction: Correction, *, agrees: bool, read: str) -> None:
    """Refuse a yes to words that were changed since."""
    if is_stale(correction, agrees=agrees, read=read):
        raise NotAllowed(reads_otherwise())


def reads_otherwise() -> str:
    """Say why a yes does not count."""
    return _("This reads otherwise since you opened it. Here it is as it stands now.")
