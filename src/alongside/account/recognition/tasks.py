"""What this room does by the clock, by one tap and when somebody leaves; nothing here is called."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.account.recognition.actions import anonymous, asking, copies, felt, giving, pools
from alongside.account.recognition.models import Answer
from alongside.account.recognition.policy import may_recognise
from alongside.account.recognition.queries.felt import open_rounds
from alongside.account.recognition.queries.own import own_part
from alongside.people import leaving, notices, own, shares, taps
from alongside.people import rounds as by_the_clock
from alongside.people.models import Person

# Said to whoever is about to leave, beside what is done then.
GOES = (
    _(
        "What you said of what colleagues did, by name, and anonymously while it is not pooled "
        "yet; what they said to you alone, and what was pooled for you."
    ),
    _(
        "Whether a colleague supported you, while that question is open. What was released "
        "already stays, and tells of nobody."
    ),
)
STAYS = (_("What colleagues said, by name, to you and others together: it stays theirs."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what can be tapped."""
    by_the_clock.every_day(let_askings_go)
    by_the_clock.every_month(close_and_ask)
    leaving.on_leaving(giving.forget_all)
    leaving.on_leaving(anonymous.forget_all)
    leaving.on_leaving(felt.forget_all)
    leaving.on_leaving(asking.forget_all)
    own.tells("recognition", own_part)
    shares.on_rewording(copies.reword)
    leaving.tells("recognition", goes=GOES, stays=STAYS)
    taps.learn(HOW_IT_WAS, FELT)


def let_askings_go(now: datetime) -> None:
    """Let askings run out, and close rounds of asking whether people were supported."""
    today = timezone.localdate(now)
    asking.expire(today)
    felt.daily(today)


def close_and_ask(now: datetime) -> None:
    """Close the quarter that ended; in March and September, ask whether people were supported."""
    today = timezone.localdate(now)
    pools.close_quarters(today)
    felt.monthly(today)


def say_how_it_was(person: Person, code: UUID, answer: str) -> bool:
    """Say in the name of whoever tapped how a shared deed was for them."""
    share = shares.seen_by(person).filter(code=code).first()
    if share is None or answer not in Answer.values or not may_recognise(person, share):
        return False
    giving.give(share, person=person, answer=answer)
    return True


def say_if_felt(person: Person, code: UUID, answer: str) -> bool:
    """Answer for whoever tapped whether they were supported, anonymously."""
    found = open_rounds().filter(code=code).first()
    if found is None or answer not in {"yes", "no", felt.RATHER_NOT}:
        return False
    felt.answer(found, person=person, answer=answer)
    # As the page does when it is opened; whatever was answered, or that it was, stands nowhere.
    notices.read(person, about=found)
    return True


HOW_IT_WAS = taps.Tap(
    name="recognition.wanted",
    question=_("How was it for you?"),
    answers=tuple(Answer.choices),
    who_sees=_(
        "whoever shared it, and whoever did it with them and agreed to be named; with your name"
    ),
    act=say_how_it_was,
    days=asking.DAYS,
)
FELT = taps.Tap(
    name="felt.asked",
    question=_("In the last half-year, did something that a colleague did support you?"),
    answers=(("yes", _("Yes")), ("no", _("No")), (felt.RATHER_NOT, _("I would rather not say"))),
    who_sees=_("nobody; only how many said yes or no, where enough people did"),
    act=say_if_felt,
    days=felt.DAYS,
)
