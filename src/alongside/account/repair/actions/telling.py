"""Tell those on the path that something moved; a notice holds no name and no word of it."""

from alongside.account.repair.models import CallingIn, RepairWord, Side
from alongside.account.repair.policy.place import place_of
from alongside.people import notices
from alongside.people.models import Person


def tell(person: Person | None, kind: str, calling_in: CallingIn) -> None:
    """Tell one person, if they are still here."""
    if person is not None:
        notices.tell([person], kind, about=calling_in)


def tell_called(kind: str, calling_in: CallingIn) -> None:
    """Tell the one called in, once it has reached them; during their pause they hear nothing."""
    if calling_in.reached_on is not None:
        tell(calling_in.called, kind, calling_in)


def tell_others(calling_in: CallingIn, *, but: Side) -> None:
    """Tell the other side, and the facilitator if both have accepted one."""
    helping = place_of(calling_in.hurt, calling_in).helping
    if but != Side.HURT:
        tell(calling_in.hurt, "callingin.moved", calling_in)
    if but != Side.CALLED:
        tell_called("callingin.moved", calling_in)
    if but != Side.FACILITATOR and helping and helping.is_agreed:
        tell(helping.facilitator, "callingin.moved", calling_in)


def tell_of_word(word: RepairWord) -> None:
    """Tell those who may read a word; one that waits, the facilitator alone."""
    if word.passed_on:
        tell_others(word.calling_in, but=Side(word.side))
        return
    helping = place_of(word.calling_in.hurt, word.calling_in).helping
    if helping and helping.is_agreed:
        tell(helping.facilitator, "callingin.to_pass_on", word.calling_in)
