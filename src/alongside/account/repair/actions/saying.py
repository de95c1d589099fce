"""Answer, apologise, mend, and say something on the path."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.telling import tell, tell_of_word, tell_others
from alongside.account.repair.models import CallingIn, RepairWord, Say, Side
from alongside.account.repair.policy import asking as policy
from alongside.account.repair.policy.place import Place
from alongside.people.models import Person


@transaction.atomic
def answer(calling_in: CallingIn, *, person: Person, say: str, text: str = "") -> RepairWord:
    """Acknowledge, disagree, or ask; a disagreement closes nothing."""
    place = policy.require_may(person, calling_in, "may_answer")
    return _say(place, say=say, text=text)


@transaction.atomic
def ask_time(calling_in: CallingIn, *, person: Person, until: date, text: str = "") -> RepairWord:
    """Ask for time until a day, and be reminded once when it comes."""
    place = policy.require_may(person, calling_in, "may_ask_time")
    calling_in.asked_time_until = until
    calling_in.save(update_fields=["asked_time_until"])
    return _say(place, say=Say.ASKS_TIME, text=text, until=until)


@transaction.atomic
def apologise(
    calling_in: CallingIn, *, person: Person, what_i_did: str, its_effect: str, what_i_will_do: str
) -> RepairWord:
    """Apologise: what I did, what it did to you, what I will do."""
    place = policy.require_may(person, calling_in, "may_make_good")
    return _say(
        place,
        say=Say.APOLOGISES,
        text=what_i_did,
        its_effect=its_effect,
        what_i_will_do=what_i_will_do,
    )


@transaction.atomic
def mend(calling_in: CallingIn, *, person: Person, what: str, done_on: date) -> RepairWord:
    """Tell what one has done about it; whether that mends it, the person hurt says."""
    place = policy.require_may(person, calling_in, "may_make_good")
    return _say(place, say=Say.MENDS, text=what, done_on=done_on)


@transaction.atomic
def say(calling_in: CallingIn, *, person: Person, text: str) -> RepairWord:
    """Say something as the person hurt, who never has to, or as the facilitator."""
    place = policy.require_may(person, calling_in, "may_say")
    return _say(place, say=Say.SAYS, text=text)


@transaction.atomic
def pass_on(word: RepairWord, *, person: Person) -> None:
    """Pass a word on, as the facilitator whom both accepted."""
    policy.require_may(person, word.calling_in, "may_pass_on")
    policy.require_waits(word)
    word.passed_on = timezone.localdate()
    word.save(update_fields=["passed_on"])
    tell_others(word.calling_in, but=Side(word.side))


@transaction.atomic
def hand_word_back(word: RepairWord, *, person: Person, because: str) -> None:
    """Hand a word back to whoever wrote it, with a word; the other never sees it."""
    policy.require_may(person, word.calling_in, "may_pass_on")
    policy.require_waits(word)
    one = word.calling_in
    if word.side == Side.CALLED and one.called_id is None:
        word.delete()  # whoever wrote it has left: nobody could read it any more
        return
    word.handed_back_because = because
    word.save(update_fields=["handed_back_because"])
    writer = one.hurt if word.side == Side.HURT else one.called
    tell(writer, "callingin.handed_back", one)


def _say(
    place: Place,
    *,
    say: str,
    text: str,
    its_effect: str = "",
    what_i_will_do: str = "",
    until: date | None = None,
    done_on: date | None = None,
) -> RepairWord:
    side = place.side
    assert side is not None
    today = timezone.localdate()
    waits = place.calling_in.is_unnamed and side != Side.FACILITATOR and not place.called_has_left
    word = RepairWord.objects.create(
        calling_in=place.calling_in,
        side=side,
        by=place.person,
        say=say,
        text=text,
        its_effect=its_effect,
        what_i_will_do=what_i_will_do,
        until=until,
        done_on=done_on,
        said_on=today,
        passed_on=None if waits else today,
    )
    tell_of_word(word)
    return word
