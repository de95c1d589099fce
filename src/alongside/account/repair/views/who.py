"""Who will read what is written on the path, as it stands beside each form."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from alongside.account.repair.models import Side
from alongside.account.repair.policy.place import Place

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


def who_reads(place: Place) -> "StrPromise":
    """Say who will read a word of somebody's."""
    if place.called_has_left:
        return _("The person hurt, and whoever carried it or helps")
    if place.side == Side.FACILITATOR:
        return _("The two whom you help, and you")
    if place.calling_in.is_unnamed:
        return _("The facilitator first, who passes it on to the other")
    return _("The other, and whoever carried it or helps you both")
