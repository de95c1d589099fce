"""Say in short sentences what the standing of a promise rests on."""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.advocate.promises.models import Promise


def grounds(promise: Promise, today: date) -> list[str]:
    """Give what a promise that `queries.causes` has read rests on, one sentence each."""
    said = [_ruling(promise), _deeds(promise)]
    if promise.is_late and promise.due:
        said.append(_late(promise.due, today))
    if promise.let_go_on:
        because = Truncator(promise.let_go_because).chars(80)
        said.append(_("Let go in the open: %(because)s") % {"because": because})
    return said


def _ruling(promise: Promise) -> str:
    views: int | None = promise.views  # type: ignore[attr-defined]
    if views is None:
        return _("No ruling yet")
    month = date_format(promise.ruled_for, "YEAR_MONTH_FORMAT")  # type: ignore[attr-defined]
    sentence = ngettext("%(views)s view, %(month)s", "%(views)s views, %(month)s", views)
    return sentence % {"views": views, "month": month}


def _deeds(promise: Promise) -> str:
    shown: int = promise.deeds_shown  # type: ignore[attr-defined]
    accepted: int = promise.deeds_accepted  # type: ignore[attr-defined]
    if not shown:
        return _("Nothing shown")
    sentence = ngettext(
        "%(shown)s deed shown, %(accepted)s accepted",
        "%(shown)s deeds shown, %(accepted)s accepted",
        shown,
    )
    return sentence % {"shown": shown, "accepted": accepted}


def _late(due: date, today: date) -> str:
    months = (today.year - due.year) * 12 + today.month - due.month
    if not months:
        return _("The date passed this month")
    return ngettext(
        "The date passed %(months)s month ago", "The date passed %(months)s months ago", months
    ) % {"months": months}
