"""Write what was promised: dates as exactly as they were given, and no more so."""

from django import template
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Promise, Revision
from alongside.engines import promises as engine

register = template.Library()


@register.filter
def due_words(promise: Promise | Revision) -> str:
    """Write the date of a promise: a day, a month, a quarter or a year; empty without one."""
    if promise.due is None:
        return ""
    match promise.due_precision:
        case Promise.Precision.MONTH:
            return formats.date_format(promise.due, "YEAR_MONTH_FORMAT")
        case Promise.Precision.QUARTER:
            quarter = (promise.due.month - 1) // 3 + 1
            return _("quarter %(quarter)s of %(year)s") % {
                "quarter": quarter,
                "year": promise.due.year,
            }
        case Promise.Precision.YEAR:
            return str(promise.due.year)
    return formats.date_format(promise.due, "DATE_FORMAT")


@register.filter
def calendar_says(promise: Promise) -> str:
    """Give the sign of the calendar's fact.

    A date that passed after a promise was kept, or let go in the open, has passed: only a promise
    that still stands can be late.
    """
    says = standing(promise).calendar
    settled = says is engine.CalendarSays.LATE and not promise.falls_late(timezone.localdate())
    return "passed" if settled else says.value


@register.filter
def standing(promise: Promise) -> engine.Standing:
    """Give the three facts of a promise as of today: owner, calendar and circle, never mixed."""
    dates = engine.Promise(due=promise.due, let_go_on=promise.let_go_on)
    ruling = engine.Ruling(engine.CircleSays(promise.circle_says), promise.last_moved_on)
    return engine.weigh(dates, ruling=ruling, on=timezone.localdate())
