"""Take an ask up, alone or together, and hand it back without a reason."""

from django.db import transaction
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions.telling import tell_voices
from alongside.listen.asks.models import Ask, TakingUp
from alongside.people import notices
from alongside.people.models import Person


@transaction.atomic
def take_up(asked: Ask, *, person: Person) -> TakingUp:
    """Take an ask up; those who ask, and those who took it up too, see that one did."""
    policy.require_may_take_up(person, asked)
    taken, _made = TakingUp.objects.get_or_create(
        ask=asked, person=person, defaults={"since": timezone.localdate()}
    )
    notices.read(person, about=asked)
    tell_voices(asked, "ask.taken_up", sender=person)
    return taken


@transaction.atomic
def hand_back(asked: Ask, *, person: Person) -> None:
    """Hand an ask back; that one had taken it up is kept nowhere."""
    policy.require_took_up(person, asked)
    asked.takings_up.filter(person=person).delete()
    notices.read(person, about=asked)
    if asked.is_open:
        tell_voices(asked, "ask.handed_back")
