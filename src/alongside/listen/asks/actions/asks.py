"""Ask, change what is asked, and say what became of it: each by those who ask, and nobody else."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions.telling import tell_of, tell_takers
from alongside.listen.asks.models import Ask, State, state_by
from alongside.people import audience, erasures, limits, notices
from alongside.people.audience import To
from alongside.people.models import Circle, Notice, Person


class CannotReach(ValueError):
    """Something asked of them now would reach somebody who is left in peace; not said why."""


@transaction.atomic
def ask(
    *,
    person: Person,
    to: To,
    words: str,
    avoid: str = "",
    team: str = "",
    until: date | None = None,
    action: str = "",
    circle: Circle | None = None,
    tells_stewards: bool = False,
) -> Ask:
    """Say what support looks like right now, in one's own name or in that of one's circle."""
    policy.require_may_ask(person, circle)
    if refused := limits.ask(to.persons, "ask"):
        raise CannotReach(limits.cannot_be_asked(refused))
    made = Ask.objects.create(
        asker=person,
        circle=circle,
        words=words,
        avoid=avoid,
        team=team if to.persons else "",
        until=until,
        action=action,
        tells_stewards=tells_stewards,
        made_on=timezone.localdate(),
    )
    audience.address(made, to)
    tell_of(made)
    return made


@transaction.atomic
def change(
    asked: Ask,
    *,
    person: Person,
    words: str,
    avoid: str,
    team: str,
    until: date | None,
    action: str,
    tells_stewards: bool,
) -> Ask:
    """Say it otherwise; what waits for others says it anew, and who took it up is told."""
    policy.require_may_change(person, asked)
    asked.words, asked.avoid, asked.team = words, avoid, team
    asked.until, asked.action, asked.tells_stewards = until, action, tells_stewards
    asked.doubted_on = None
    asked.save(
        update_fields=[
            "words",
            "avoid",
            "team",
            "until",
            "action",
            "tells_stewards",
            "doubted_on",
        ]
    )
    notices.forget(asked, kind="ask.run_out")
    _reword_what_waits(asked)
    tell_takers(asked, "ask.changed")
    return asked


@transaction.atomic
def keep_open(asked: Ask, *, person: Person) -> Ask:
    """Say that it is still wanted, from now on without a last day; nobody else is asked it."""
    policy.require_may_change(person, asked)
    asked.until = asked.doubted_on = None
    asked.save(update_fields=["until", "doubted_on"])
    notices.read(person, about=asked)
    # One of those who speak for a circle answers for all of them.
    notices.forget(asked, kind="ask.run_out")
    return asked


@transaction.atomic
def settle(asked: Ask, *, person: Person, helped: bool, closing: str = "") -> Ask:
    """Say that it is done, or that it did not help; who took it up hears it, and nobody else."""
    policy.require_may_settle(person, asked)
    asked.state = state_by(helped=helped)
    asked.settled_on, asked.closing = timezone.localdate(), closing
    asked.save(update_fields=["state", "settled_on", "closing"])
    notices.forget(asked)
    tell_takers(asked, "ask.settled")
    return asked


@transaction.atomic
def withdraw(asked: Ask, *, person: Person) -> Ask:
    """Take an ask back without a reason; its words are erased, settled or not."""
    policy.require_speaks_for(person, asked)
    take_back(asked)
    return asked


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase the words of an ask that a restored backup brought back."""
    for asked in Ask.objects.filter(code=code).exclude(words=""):
        take_back(asked)


def take_back(asked: Ask) -> None:
    """Erase the words of an ask and whom it was for; that there was one stays, for its number."""
    was_open = asked.is_open
    if was_open:
        asked.state, asked.settled_on = State.WITHDRAWN, timezone.localdate()
    asked.words = asked.avoid = asked.team = asked.closing = asked.action = ""
    asked.tells_stewards = False
    asked.save()
    audience.address(asked, To())
    asked.clarifications.all().delete()
    notices.forget(asked)
    erasures.note("ask", asked.code)
    if was_open:
        tell_takers(asked, "ask.withdrawn")


def _reword_what_waits(asked: Ask) -> None:
    # Words that were changed, perhaps because they said too much, wait for nobody any longer.
    about = {"about_kind": notices.kind_name(asked), "about_code": asked.code}
    Notice.objects.filter(**about).update(words=asked.words[:240])
