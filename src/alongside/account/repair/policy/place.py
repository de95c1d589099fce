"""What somebody is to a calling-in, found once and asked often.

Nobody gets a place by an office: a steward, a leader or a manager has none.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from alongside.account.repair.models import CallingIn, Facilitation, Side, State
from alongside.account.repair.policy.turns import whose_turn
from alongside.people.models import Person

SETTLED = (State.MENDED, State.LEFT_OPEN)


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody beside a calling-in, with the facilitation that has not ended, if there is one."""

    person: Person
    calling_in: CallingIn
    helping: Facilitation | None

    @property
    def state(self) -> str:
        """Where it stands; that the one called in pauses shows in nothing."""
        if self.calling_in.state != State.WAITING:
            return self.calling_in.state
        return State.OFFERED if self.calling_in.is_unnamed else State.OPEN

    @property
    def turn(self) -> Side | None:
        """Who is asked next about a facilitator."""
        if self.helping is None:
            return None
        return whose_turn(self.helping, is_unnamed=self.calling_in.is_unnamed)

    @property
    def whom(self) -> UUID | None:
        """Whom an answer about the facilitator would be about."""
        return self.helping.facilitator.code if self.helping else None

    @property
    def is_hurt(self) -> bool:
        """Whether it is theirs."""
        return self.calling_in.hurt_id == self.person.pk

    @property
    def is_called(self) -> bool:
        """Whether they are called in, and it has reached them."""
        reached = self.calling_in.reached_on is not None
        return reached and self.calling_in.called_id == self.person.pk

    @property
    def called_has_left(self) -> bool:
        """Whether nobody is left who could answer, accept a facilitator or mend it."""
        return self.calling_in.called_id is None

    @property
    def is_go_between(self) -> bool:
        """Whether they carry it, or are asked to."""
        return self.calling_in.brought_by_id == self.person.pk and not self.is_hurt

    @property
    def is_asked_to_help(self) -> bool:
        """Whether it is their turn to say yes or no as a facilitator."""
        mine = self.helping is not None and self.helping.facilitator_id == self.person.pk
        return mine and self.turn == Side.FACILITATOR and not self.is_hurt

    @property
    def is_facilitator(self) -> bool:
        """Whether they help, and have said yes to it."""
        if self.helping is None or self.is_hurt:
            return False
        mine = self.helping.facilitator_id == self.person.pk
        return mine and self.helping.accepted_on is not None

    @property
    def helps(self) -> bool:
        """Whether both have accepted them, too."""
        return self.is_facilitator and self.helping is not None and self.helping.is_agreed

    @property
    def reads(self) -> bool:
        """Whether they see what happened."""
        if self.state == State.WITHDRAWN:
            return False
        if self.is_called:
            return self.calling_in.shown_on is not None
        asked = self.is_asked_to_help and self.calling_in.is_unnamed
        return self.is_hurt or self.is_go_between or self.is_facilitator or asked

    @property
    def side(self) -> Side | None:
        """On whose side they speak."""
        if self.is_hurt:
            return Side.HURT
        if self.is_called:
            return Side.CALLED
        return Side.FACILITATOR if self.is_facilitator else None

    @property
    def may_read_first(self) -> bool:
        """The go-between says whether they carry it, an asked facilitator whether they help."""
        carries = self.is_go_between and self.state == State.READ_FIRST
        return carries or self.is_asked_to_help

    @property
    def may_answer(self) -> bool:
        """Whoever was called in acknowledges, disagrees or asks, while it is open."""
        return self.is_called and self.state == State.OPEN

    @property
    def may_ask_time(self) -> bool:
        """Time is asked for once."""
        return self.may_answer and self.calling_in.asked_time_until is None

    @property
    def may_make_good(self) -> bool:
        """An apology, and mending, are welcome even where it was left open."""
        open_to_it = self.state in (State.OPEN, State.LEFT_OPEN)
        return self.is_called and open_to_it and self.calling_in.shown_on is not None

    @property
    def may_say(self) -> bool:
        """The person hurt and the facilitator say something while somebody is there to read it."""
        is_read = not self.called_has_left or (self.helping is not None and self.helping.is_agreed)
        return (self.is_hurt or self.helps) and self.state == State.OPEN and is_read

    @property
    def may_pass_on(self) -> bool:
        """Where somebody is unnamed, an agreed facilitator passes words on, or hands them back."""
        return self.helps and self.calling_in.is_unnamed

    @property
    def may_say_mended(self) -> bool:
        """The person hurt alone, and nobody by any other road."""
        shown = self.calling_in.shown_on is not None
        # A pause must not show here either: by name, it counts as shown once it was sent.
        sent_by_name = self.calling_in.reached_on is None and not self.calling_in.is_unnamed
        may = self.state in (State.OPEN, State.LEFT_OPEN) and (shown or sent_by_name)
        return self.is_hurt and may

    @property
    def may_leave_open(self) -> bool:
        """The person hurt alone leaves it open, a search for a facilitator included."""
        return self.is_hurt and self.state in (State.OPEN, State.OFFERED, State.MENDED)

    @property
    def may_go_on(self) -> bool:
        """The person hurt takes back what they said of it."""
        return self.is_hurt and self.state in SETTLED

    @property
    def may_say_how_it_stands(self) -> bool:
        """Whether anything can be said of it now."""
        return self.may_say_mended or self.may_leave_open or self.may_go_on

    @property
    def may_propose(self) -> bool:
        """Either of the two brings somebody in, while nobody is and both can accept them."""
        begun = self.state in (State.OPEN, State.OFFERED) and not self.called_has_left
        return (self.is_hurt or self.is_called) and begun and self.helping is None

    @property
    def may_accept(self) -> bool:
        """Each of the two says yes or no to a facilitator when it is their turn."""
        mine = (self.is_hurt and self.turn == Side.HURT) or (
            self.is_called and self.turn == Side.CALLED
        )
        return mine and self.state in (State.OPEN, State.OFFERED)

    @property
    def may_step_back(self) -> bool:
        """Whoever helps or carries may stop at any time, without a reason."""
        carried = self.is_go_between and self.state != State.READ_FIRST
        return (self.is_facilitator or carried) and self.state != State.WITHDRAWN

    @property
    def may_flag(self) -> bool:
        """The person hurt says that they are made to pay for it."""
        return self.is_hurt and self.state in (State.OFFERED, State.OPEN, *SETTLED)

    @property
    def may_rewrite(self) -> bool:
        """The person hurt puts right what was handed back, and sends it again."""
        return self.is_hurt and self.state == State.HANDED_BACK and not self.called_has_left

    @property
    def may_give_name(self) -> bool:
        """Whoever is unnamed may say their name and go on without a facilitator."""
        begun = self.state in (State.HANDED_BACK, State.OFFERED, State.OPEN, State.LEFT_OPEN)
        unnamed = self.calling_in.is_unnamed and not self.called_has_left
        return self.is_hurt and unnamed and begun

    @property
    def may_withdraw(self) -> bool:
        """Everything can be withdrawn by the person hurt, at any time, without a reason."""
        return self.is_hurt and self.state != State.WITHDRAWN


def places_of(person: Person, found: QuerySet[CallingIn]) -> list[Place]:
    """Find what a person is to each of several, with a query or two for all of them."""
    now = Facilitation.objects.filter(ended_on=None).select_related("facilitator")
    with_help = found.select_related("hurt", "called", "brought_by").prefetch_related(
        Prefetch("facilitations", queryset=now, to_attr="helping_now")
    )
    return [Place(person, one, next(iter(one.helping_now), None)) for one in with_help]


def place_of(person: Person, calling_in: CallingIn) -> Place:
    """Find what a person is to a calling-in."""
    helping = calling_in.facilitations.filter(ended_on=None).select_related("facilitator").first()
    return Place(person, calling_in, helping)
