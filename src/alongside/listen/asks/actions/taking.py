"""Take an ask up, alone or together, and hand it back without a reason."""

from django.db import transaction
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions.reading import held, require_read
from alongside.listen.asks.actions.telling import tell_voices
from alongside.listen.asks.models import Ask, TakingUp
from alongside.people import notices
from alongside.people.models import Person


@transaction.atomic
def take_up(asked: Ask, *, person: Person, read: str | None = None) -> TakingUp:
    """Take an ask up; those who ask, and those who took it up too, see that one did.

    Whoever took it up already has it as it is, and nobody is told again. From a page comes `read`,
    the mark of whom it said that the ask is for: one's name is for those alone.
    """
    asked = held(asked)
    if before := asked.takings_up.filter(person=person).first():
        return before
    policy.require_may_take_up(person, asked)
    require_read(asked, person=person, read=read)
    taken, made = TakingUp.objects.get_or_create(
        ask=asked, person=person, defaults={"since": timezone.localdate()}
    )
    notices.read(person, about=asked)
    if made:
        tell_voices(asked, "ask.taken_up", sender=person)
    return taken


@transaction.atomic
def hand_back(asked: Ask, *, person: Person) -> bool:
    """Hand an open ask back, and say whether one had it; that one had is kept nowhere.

    So whoever could take it up is answered as whoever handed it back a moment ago: it is done.
    """
    if not policy.has_taken_up(person, asked):
        policy.require_may_take_up(person, asked)
        return False
    policy.require_may_hand_back(person, asked)
    asked.takings_up.filter(person=person).delete()
    notices.read(person, about=asked)
    tell_voices(asked, "ask.handed_back")
    return True
