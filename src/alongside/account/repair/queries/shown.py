"""What one person may see of a calling-in: every page and every export is drawn from this alone.

Where the person hurt is unnamed, nothing that is given to the one called in holds their name,
their code or a way to either.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.account.repair.models import RepairWord, Side, State
from alongside.account.repair.policy.place import SETTLED, Place
from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Said:
    """One word on the path, as one person may read it."""

    code: UUID
    who: str
    kind: str
    label: str
    text: str
    its_effect: str
    what_i_will_do: str
    until: date | None
    done_on: date | None
    said_on: date
    waits: bool
    handed_back_because: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list: with whom, where it stands, since when."""

    code: UUID
    hurt: str
    called: str
    stands: str
    is_open: bool
    on: date | None
    waits_for_me: bool
    called_has_left: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A calling-in as one person may see it."""

    code: UUID
    state: str
    stands: str
    hurt: str
    called: str
    brought_by: str
    facilitator: str
    is_unnamed: bool
    called_has_left: bool
    reads: bool
    what_happened: str
    its_effect: str
    what_would_help: str
    who_sees: str
    handed_back_because: str
    not_accepted_because: str
    on: date | None
    asked_time_until: date | None
    words: tuple[Said, ...]
    flags: tuple[tuple[date, str], ...]


def shown_to(place: Place) -> Shown:
    """Give what a person may see."""
    one, reads = place.calling_in, place.reads
    facing = place.is_called
    return Shown(
        code=one.code,
        state=place.state,
        stands=_stands(place),
        hurt=hurt_as_seen(place),
        called=called_as_seen(place),
        brought_by=_name(one.brought_by) if one.brought_by_id else "",
        facilitator=_facilitator(place),
        is_unnamed=one.is_unnamed,
        called_has_left=place.called_has_left,
        reads=reads,
        what_happened=one.what_happened if reads else "",
        its_effect=one.its_effect if reads else "",
        what_would_help=one.what_would_help if reads else "",
        who_sees=one.who_sees if place.is_hurt else "",
        handed_back_because=one.handed_back_because if place.is_hurt else "",
        not_accepted_because=_not_accepted_because(place),
        on=one.reached_on if facing else one.opened_on,
        asked_time_until=one.asked_time_until,
        words=_words(place) if reads else (),
        flags=_flags(place),
    )


def listed_to(place: Place) -> Listed:
    """Give the line of a list that a person may see."""
    one = place.calling_in
    return Listed(
        code=one.code,
        hurt=hurt_as_seen(place),
        called=called_as_seen(place),
        stands=_stands(place),
        is_open=one.settled_on is None,
        on=one.reached_on if place.is_called else one.opened_on,
        waits_for_me=place.may_read_first or place.may_accept or place.may_rewrite,
        called_has_left=place.called_has_left,
    )


def hurt_as_seen(place: Place) -> str:
    """Name the person hurt to somebody, or not."""
    if place.is_hurt:
        return _("You")
    if place.calling_in.is_unnamed and place.is_called:
        return _("Somebody who is unnamed")
    if place.is_asked_to_help or place.reads:
        return _name(place.calling_in.hurt)
    return _("Somebody")


def called_as_seen(place: Place) -> str:
    """Name the one called in to somebody."""
    return _("You") if place.is_called else _name(place.calling_in.called)


def _name(person: Person | None) -> str:
    return person.name if person else _("Somebody who has left")


def _facilitator(place: Place) -> str:
    helping = place.helping
    if helping is None:
        return ""
    # Before it is their turn, the one called in hears of nobody who may yet hand it back.
    if place.is_called and helping.asked_by == Side.HURT and helping.called_accepted_on is None:
        return helping.facilitator.name if place.turn == Side.CALLED else ""
    if place.is_go_between and not helping.is_agreed:
        return ""
    return _("You") if helping.facilitator_id == place.person.pk else helping.facilitator.name


def _not_accepted_because(place: Place) -> str:
    """Give why the latest facilitator was not accepted, to the side that had proposed them.

    What somebody unnamed writes passes a facilitator first: it never comes straight to the other.
    """
    if place.side not in (Side.HURT, Side.CALLED):
        return ""
    ended = place.calling_in.facilitations.exclude(ended_on=None).order_by("-pk").first()
    if ended is None or ended.asked_by != place.side:
        return ""
    by_unnamed = place.is_called and place.calling_in.is_unnamed and not ended.hurt_accepted_on
    return "" if by_unnamed else ended.ended_because


def _words(place: Place) -> tuple[Said, ...]:
    found = place.calling_in.words.select_related("by")
    return tuple(_said(word, place) for word in found if _may_read(word, place))


def _may_read(word: RepairWord, place: Place) -> bool:
    own = word.side == place.side
    if word.handed_back_because:
        return own
    if place.is_facilitator and not place.helps:
        # The one called in has not accepted them yet: their words are not for them.
        return word.side == Side.HURT
    return word.passed_on is not None or own or place.helps


def _said(word: RepairWord, place: Place) -> Said:
    mine = word.side == place.side
    return Said(
        code=word.code,
        who=_("You") if mine else _speaker(word, place),
        kind=word.say,
        label=word.get_say_display(),
        text=word.text,
        its_effect=word.its_effect,
        what_i_will_do=word.what_i_will_do,
        until=word.until,
        done_on=word.done_on,
        said_on=word.said_on,
        waits=word.passed_on is None and not word.handed_back_because,
        handed_back_because=word.handed_back_because,
        is_mine=mine,
    )


def _speaker(word: RepairWord, place: Place) -> str:
    if word.side == Side.HURT:
        return hurt_as_seen(place)
    if word.side == Side.CALLED:
        return called_as_seen(place)
    return _("%(name)s, facilitator") % {"name": _name(word.by)}


def _flags(place: Place) -> tuple[tuple[date, str], ...]:
    if not (place.is_hurt or place.helps):
        return ()
    return tuple(place.calling_in.flags.values_list("flagged_on", "what"))


def _stands(place: Place) -> str:
    """Say where it stands; to the one called in, never that anybody else is silent."""
    if place.is_called and place.state == State.OFFERED:
        return _("Somebody wants to talk")
    if place.called_has_left and place.state not in SETTLED:
        return _("Nobody is left to answer")
    return str(State(place.state).label)
