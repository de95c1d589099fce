"""The names of circles as somebody may read them.

Outside a hidden circle not even "those concerned" stands beside other names: it would tell that
there is one. Where nobody else could be named, those concerned are named so, hidden or none.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alongside.advocate.promises.policy.places import Place
from alongside.people.models import Circle
from alongside.people.queries.circles import THOSE_CONCERNED

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Words


def name_of(circle: Circle, place: Place) -> "Words":
    """Name one circle that has to be spoken of."""
    return circle.name if _known(circle, place) else THOSE_CONCERNED


def names_of(circles: Iterable[Circle], place: Place) -> "list[Words]":
    """Name those of several circles that somebody may know of, or those concerned."""
    return [*known_among(circles, place)] or [THOSE_CONCERNED]


def known_among(circles: Iterable[Circle], place: Place) -> list[str]:
    """Name those of several circles that somebody may know of, and say nothing of others."""
    return sorted(circle.name for circle in circles if _known(circle, place))


def _known(circle: Circle, place: Place) -> bool:
    return not circle.is_hidden or circle.pk in place.member_of
