"""Change whom an open ask is for: who is new is told of it, and from the others it goes."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from alongside.listen.asks import policy
from alongside.listen.asks.actions.asks import CannotReach
from alongside.listen.asks.actions.telling import known_to, tell_of
from alongside.listen.asks.models import Ask
from alongside.people import audience, limits, notices
from alongside.people.audience import To
from alongside.people.models import Person
from alongside.people.queries.circles import seen_by


class AmongMembers(ValueError):
    """Somebody took it up as a member of a circle; to reach others would show them who."""


@transaction.atomic
def readdress(asked: Ask, *, person: Person, to: To, team: str = "") -> Ask:
    """Change whom an ask is for; nobody learns for whom it was, or that they are no longer.

    Whoever took it up keeps it until they hand it back. Among circles, those that the person may
    not know of keep it: nobody takes away what they cannot see.
    """
    held = Ask.objects.select_for_update().get(pk=asked.pk)  # a round may be telling of it
    policy.require_may_change(person, held)
    before, known = audience.choice_of(held), known_to(held)
    to = _with_unseen(to, before, person)
    is_wider = to.goes_beyond(before)
    if is_wider and policy.stays_among_members(held):
        # Not that they did as a member: whoever changes it may not know of every circle.
        raise AmongMembers(
            _("Somebody took it up among those whom it is for now. To reach others, ask anew.")
        )
    if refused := limits.ask(_named_anew(to, before, known), "ask"):
        raise CannotReach(limits.cannot_be_asked(refused))
    held.team = team if to.persons else ""
    held.save(update_fields=["team"])
    audience.address(held, to)
    if is_wider:
        _erase_questions(held)
    if not to.everyone:
        _forget_among_others(held)
    tell_of(held, known=known)
    return held


def _with_unseen(to: To, before: To, person: Person) -> To:
    """Add to a choice of circles those of before that whoever chooses may not know of."""
    if before.everyone or not to.circles:
        return to
    known = {*seen_by(person).filter(pk__in=[one.pk for one in before.circles])}
    unseen = [one for one in before.circles if one not in known]
    return replace(to, circles=(*to.circles, *unseen))


def _named_anew(to: To, before: To, known: To) -> list[Person]:
    """Give those who are asked by name from now on, and whom it did not reach with everyone else.

    Members of a circle that it reached are among them: to leave them out would tell who belongs.
    """
    return [] if known.everyone else [one for one in to.persons if one not in before.persons]


def _erase_questions(asked: Ask) -> None:
    """Erase what was asked and answered for those alone whom it was for until now."""
    asked.clarifications.all().delete()
    for kind in ("ask.question", "ask.answered"):
        notices.forget(asked, kind=kind)


def _forget_among_others(asked: Ask) -> None:
    reached = audience.reached_by(asked).order_by().values("pk")
    others = Person.objects.exclude(pk__in=reached)
    notices.forget(asked, kind="ask.made", among=others)
    notices.forget(asked, kind="ask.answered", among=others.exclude(takings_up__ask=asked))
