"""When minutes, days, weeks and months begin, by the clock of the workplace."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from alongside.people.rounds import Rhythm, beginning


@pytest.mark.parametrize(
    ("rhythm", "begun"),
    [
        (Rhythm.MINUTE, datetime(2026, 10, 28, 23, 30, tzinfo=UTC)),
        (Rhythm.QUARTER, datetime(2026, 10, 28, 23, 30, tzinfo=UTC)),
        (Rhythm.DAY, datetime(2026, 10, 28, 23, 0, tzinfo=UTC)),
        (Rhythm.WEEK, datetime(2026, 10, 25, 23, 0, tzinfo=UTC)),
        (Rhythm.MONTH, datetime(2026, 9, 30, 22, 0, tzinfo=UTC)),
    ],
)
def test_they_begin_where_the_workplace_is(rhythm, begun):
    now = datetime(2026, 10, 28, 23, 30, 12, tzinfo=UTC)  # half past midnight in Berlin

    assert beginning(rhythm, now, ZoneInfo("Europe/Berlin")) == begun


def test_a_day_whose_midnight_clocks_jump_over_begins_after_the_jump():
    now = datetime(2026, 4, 24, 9, tzinfo=UTC)

    begun = beginning(Rhythm.DAY, now, ZoneInfo("Africa/Cairo"))

    assert begun == datetime(2026, 4, 23, 22, tzinfo=UTC)


def test_a_quarter_of_an_hour_begins_wherever_on_earth_a_day_does():
    now = datetime(2026, 6, 3, 18, 29, 59, tzinfo=UTC)  # past midnight in Kathmandu

    begun = beginning(Rhythm.QUARTER, now, ZoneInfo("UTC"))

    assert begun == datetime(2026, 6, 3, 18, 15, tzinfo=UTC)
    assert begun == beginning(Rhythm.DAY, now, ZoneInfo("Asia/Kathmandu"))
