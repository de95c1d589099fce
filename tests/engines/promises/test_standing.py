"""How a promise stands: three facts, never mixed, and because of what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.promises import (
    CalendarSays,
    CircleSays,
    Evidence,
    Fact,
    Ground,
    OwnerSays,
    Promise,
    Reason,
    Ruling,
    majority,
    weigh,
)

TODAY = date(2026, 6, 1)
BEFORE, AFTER = date(2026, 5, 1), date(2026, 7, 1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_a_promise_without_anything_is_open_without_date_and_not_known() -> None:
    standing = weigh(Promise(), on=TODAY)

    assert (standing.owner, standing.calendar, standing.circle, standing.because) == (
        OwnerSays.OPEN,
        CalendarSays.NO_DATE,
        CircleSays.NOT_KNOWN,
        (),
    )


def test_it_is_due_on_its_last_day_and_late_the_day_after() -> None:
    promise = Promise(due=TODAY)

    assert weigh(promise, on=TODAY).calendar is CalendarSays.DUE
    assert weigh(promise, on=date(2026, 6, 2)).calendar is CalendarSays.LATE


def test_a_promise_that_the_circle_says_is_kept_may_still_be_late() -> None:
    standing = weigh(Promise(due=BEFORE), [], Ruling(CircleSays.KEPT, BEFORE, "r1"), on=TODAY)

    assert (standing.calendar, standing.circle) == (CalendarSays.LATE, CircleSays.KEPT)
    assert standing.because == (
        Reason(Fact.CALENDAR, Ground.DUE_DATE, BEFORE),
        Reason(Fact.CIRCLE, Ground.RULING, BEFORE, "r1"),
    )


def test_letting_go_moves_neither_the_calendar_nor_the_circle() -> None:
    ruling = Ruling(CircleSays.UNDER_WAY, BEFORE)
    open_, let_go = Promise(due=AFTER), Promise(due=AFTER, let_go_on=BEFORE)

    before, after = (weigh(promise, [], ruling, on=TODAY) for promise in (open_, let_go))

    assert (before.calendar, before.circle) == (after.calendar, after.circle)
    assert (before.owner, after.owner) == (OwnerSays.OPEN, OwnerSays.LET_GO)


def test_evidence_alone_never_makes_a_promise_kept() -> None:
    standing = weigh(Promise(), [Evidence(BEFORE, accepted_on=BEFORE, ref="e1")], on=TODAY)

    assert standing.circle is CircleSays.NOT_KNOWN
    assert standing.because == (Reason(Fact.CIRCLE, Ground.EVIDENCE_ACCEPTED, BEFORE, "e1"),)


def test_evidence_is_put_forward_until_the_circle_accepts_it() -> None:
    standing = weigh(Promise(), [Evidence(BEFORE, accepted_on=AFTER, ref="e1")], on=TODAY)

    assert standing.because == (Reason(Fact.CIRCLE, Ground.EVIDENCE_PUT_FORWARD, BEFORE, "e1"),)


@given(due=DAYS, let_go=DAYS, shown=DAYS, ruled=DAYS, on=DAYS)
def test_what_happens_later_never_changes_how_a_promise_stood(
    due: date, let_go: date, shown: date, ruled: date, on: date
) -> None:
    everything = weigh(
        Promise(due=due, let_go_on=let_go),
        [Evidence(shown)],
        Ruling(CircleSays.BROKEN, ruled),
        on=on,
    )
    by_then = weigh(
        Promise(due=due, let_go_on=let_go if let_go <= on else None),
        [Evidence(shown)] if shown <= on else [],
        Ruling(CircleSays.BROKEN, ruled) if ruled <= on else None,
        on=on,
    )

    assert everything == by_then


@pytest.mark.parametrize(
    ("kept", "under_way", "broken", "says"),
    [
        (4, 0, 0, CircleSays.NOT_KNOWN),
        (5, 0, 0, CircleSays.KEPT),
        (1, 4, 0, CircleSays.UNDER_WAY),
        (2, 0, 3, CircleSays.BROKEN),
        (3, 0, 3, CircleSays.DIVIDED),
        (2, 2, 2, CircleSays.DIVIDED),
        (3, 2, 2, CircleSays.DIVIDED),
    ],
)
def test_a_circle_says_what_more_than_half_of_at_least_five_say(
    kept: int, under_way: int, broken: int, says: CircleSays
) -> None:
    assert majority(kept=kept, under_way=under_way, broken=broken) is says


def test_a_count_below_nought_is_refused() -> None:
    with pytest.raises(ValueError, match="below nought"):
        majority(kept=-1, under_way=9, broken=0)
