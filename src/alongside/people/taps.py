"""Answers of one tap, from a message, without signing in. A room says once what can be tapped.

The question on the page that opens says nothing of who or what it is about, so that a message
that is forwarded gives nothing away; whoever wants to see it first signs in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise as LazyText

from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Tap:
    """One question that can be answered by one press.

    `act` does what the answer says, in the name of the person to whom the message went; it returns
    False where there is nothing to answer any more. `answers` are (value, label on the button).
    """

    name: str
    question: LazyText | str
    answers: tuple[tuple[str, LazyText | str], ...]
    who_sees: LazyText | str
    act: Callable[[Person, UUID, str], bool]
    days: int = 14


_TAPS: dict[str, Tap] = {}


def learn(*taps: Tap) -> None:
    """Make taps known; called once by each room's app when it is ready."""
    for one in taps:
        _TAPS[one.name] = one


def known(name: str) -> Tap | None:
    """Give a tap by its name, if some room still knows it."""
    return _TAPS.get(name)
