"""Who will see what is written, as it stands beside the form and is kept with what was written."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from alongside.account.repair.models import Road

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

WHO_SEES: dict[str, "StrPromise"] = {
    Road.BY_NAME: _("The colleague whom you call in, and nobody else unless you both bring one in"),
    Road.THROUGH: _("Whoever you ask to carry it, and then the colleague whom you call in"),
    Road.UNNAMED: _(
        "The facilitator, who knows that it is you, and then, without your name, the colleague "
        "whom you call in"
    ),
}
