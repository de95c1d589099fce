"""Which time a page of words and deeds shows: whole months, the present one last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MONTHS = (12, 24, 60)
USUAL = 24


@dataclass(frozen=True, slots=True)
class Window:
    """The months shown; `asked` is what stands in the address, empty for the usual two years."""

    first: date
    last: date
    asked: str

    @property
    def months(self) -> int:
        """How many months it has."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def words(self) -> str:
        """Say which time it is."""
        ends = {
            "first": date_format(self.first, "YEAR_MONTH_FORMAT"),
            "last": date_format(self.last, "YEAR_MONTH_FORMAT"),
        }
        return _("%(first)s to %(last)s") % ends


def window(asked: str, *, today: date, earliest: date | None) -> Window:
    """Give the months that an address asks for; what it cannot ask for is the usual window."""
    last = _last_day(today)
    if asked == "all":
        return Window(min(earliest or last, last).replace(day=1), last, "all")
    months = int(asked) if asked in {str(number) for number in MONTHS} else USUAL
    return Window(_months_before(today, months - 1), last, "" if months == USUAL else str(months))


def windows(shown: Window, query: Mapping[str, str]) -> list[dict[str, object]]:
    """Give the other times that can be shown, as links."""
    kept = "&print=1" if query.get("print") else ""
    each = [
        (
            "" if number == USUAL else str(number),
            ngettext("%(years)s year", "%(years)s years", number // 12) % {"years": number // 12},
        )
        for number in MONTHS
    ]
    return [
        {"url": f"?months={asked}{kept}", "label": label, "current": asked == shown.asked}
        for asked, label in [*each, ("all", _("Since the first words"))]
    ]


def _months_before(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def _last_day(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
