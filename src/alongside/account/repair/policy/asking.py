"""Refuse, in one sentence, whoever may not."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.account.repair.models import CallingIn, RepairWord, State
from alongside.account.repair.policy.place import SETTLED, Place, place_of
from alongside.people.models import Person
from alongside.people.policy import NotAllowed

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

AT_MOST_IN_A_MONTH = 3
SOMEBODY_ELSE = gettext_lazy(
    "Somebody else is proposed by now. Nothing was answered; read first who it is."
)

WHO_MAY: dict[str, "StrPromise"] = {
    "may_read_first": gettext_lazy("Only whoever was asked, and has not answered yet, does this."),
    "may_answer": gettext_lazy("Only the one called in answers, while it is open."),
    "may_ask_time": gettext_lazy("The one called in asks for time once, while it is open."),
    "may_make_good": gettext_lazy("Only the one called in apologises and mends."),
    "may_say": gettext_lazy("Only the person hurt and the facilitator say something here."),
    "may_pass_on": gettext_lazy("Only a facilitator whom both accepted passes words on."),
    "may_say_mended": gettext_lazy("Only the person hurt says that it is mended."),
    "may_leave_open": gettext_lazy("Only the person hurt leaves it open."),
    "may_go_on": gettext_lazy("Only the person hurt takes back what they said of it."),
    "may_propose": gettext_lazy("One of the two brings a facilitator in, while there is none."),
    "may_accept": gettext_lazy("Nobody waits for your answer about a facilitator here."),
    "may_step_back": gettext_lazy("Only whoever helps can step back."),
    "may_flag": gettext_lazy("Only the person hurt flags retaliation."),
    "may_rewrite": gettext_lazy("Only what was handed back is changed, by whoever wrote it."),
    "may_give_name": gettext_lazy("Only whoever is unnamed can give their name."),
    "may_withdraw": gettext_lazy("Only the person hurt withdraws this."),
}


def require_may(person: Person, calling_in: CallingIn, may: str) -> Place:
    """Refuse whoever may not, judged by the row as it is now; call it inside the transaction."""
    fresh = CallingIn.objects.select_for_update()
    calling_in.refresh_from_db(from_queryset=fresh)
    place = place_of(person, calling_in)
    if not getattr(place, may):
        raise NotAllowed(str(WHO_MAY[may]))
    return place


def require_proposed(place: Place, whom: UUID | None) -> None:
    """Let an answer that was given about one facilitator count for nobody who came since."""
    if place.whom != whom:
        raise NotAllowed(str(SOMEBODY_ELSE))


def require_waits(word: RepairWord) -> None:
    """Refuse a word that was passed on or handed back meanwhile."""
    word.refresh_from_db(fields=["passed_on", "handed_back_because"])
    if word.passed_on or word.handed_back_because:
        raise NotAllowed(_("This was passed on or handed back already."))


def require_may_call_in(person: Person, called: Person, *, begun_this_month: int) -> None:
    """Hold the sender to their limits, and say what to do instead."""
    if person == called:
        raise NotAllowed(_("You cannot call yourself in; write it in your journal."))
    ended = (*SETTLED, State.WITHDRAWN)
    if CallingIn.objects.filter(hurt=person, called=called).exclude(state__in=ended).exists():
        raise NotAllowed(
            _(
                "You have called this colleague in already, and it is still open. Say more there, "
                "bring in a facilitator, or take one of the formal routes."
            )
        )
    if begun_this_month >= AT_MOST_IN_A_MONTH:
        raise NotAllowed(
            _(
                "You have begun three of these this month. If more is going on, a facilitator or "
                "one of the formal routes will serve you better."
            )
        )


def require_may_help(person: Person, calling_in: CallingIn, facilitator: Person) -> None:
    """Refuse somebody as a facilitator who is one of the two.

    Only what whoever proposes knows anyway is refused: that they propose themselves or the one
    called in. Were the person hurt refused too, a guess would tell who is unnamed.
    """
    known = {person.pk, calling_in.called_id}
    if not calling_in.is_unnamed:
        known.add(calling_in.hurt_id)
    if facilitator.pk in known:
        raise NotAllowed(_("A facilitator is somebody other than the two of you."))


def require_other_than_both(person: Person, called: Person | None, helper: Person) -> None:
    """Refuse to ask one of the two to carry it between them."""
    if helper in (person, called):
        raise NotAllowed(_("Ask somebody other than the two of you."))


def require_may_enter_routes(person: Person) -> None:
    """Refuse whoever is not a steward."""
    if not may_enter_routes(person):
        raise NotAllowed(_("Only stewards enter the formal routes of the workplace."))


def may_enter_routes(person: Person) -> bool:
    """Stewards say which formal routes the workplace has."""
    return person.is_active and person.is_steward
