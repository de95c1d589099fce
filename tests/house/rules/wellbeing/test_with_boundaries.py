"""With boundaries: pauses, limits and quiet hours hold; an answer to oneself leaves no trace."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from alongside.account.wellbeing.actions import check_ins, pace
from alongside.people import limits, messages, notices
from alongside.people.models import RecordEntry
from tests.house import rows
from tests.people import circle

pytestmark = pytest.mark.django_db

MARKED = "I told nobody."
HEAVY = {"carried": "too-much", "left_with": "stayed", "somebody": "nobody"}


def marked(person, words=MARKED):
    return check_ins.answer(person, month=timezone.localdate(), words=words, **HEAVY)


def test_an_answer_leaves_no_trace_but_its_own_row(amara):
    circle("Ramps", convenor=amara)
    check_ins.wish(amara)
    before = rows.every()

    marked(amara)

    new = {name for name, _columns in rows.every() - before}
    assert new - {"sqlite_sequence"} == {"wellbeing_checkin"}
    assert RecordEntry.objects.count() == 0


def test_an_answer_puts_nothing_on_anybody_s_today(amara, bo, dana, chen):
    circle("Ramps", bo, convenor=amara)

    marked(amara)

    for person in (amara, bo, dana, chen):
        assert not person.notices.exists()


def test_while_amara_pauses_nothing_reaches_her(amara):
    made = circle("Ramps", convenor=amara)
    check_ins.wish(amara)
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert messages.may_reach(amara, noon)
    amara.paused_until = noon.date() + timedelta(days=7)
    amara.save()

    check_ins.remind(noon.date())
    notices.tell([amara], "circle.closed", about=made, words="Ramps")

    amara.refresh_from_db()
    assert limits.ask([amara], "ask", on=noon.date()) == [amara]
    assert not messages.may_reach(amara, noon)
    assert amara.next_message_at.date() >= amara.paused_until
    assert [one.kind for one in amara.notices.all()] == ["circle.closed"]


def test_after_a_pause_the_quiet_hours_hold(amara):
    notices.tell([amara], "circle.closed", about=circle("Ramps", convenor=amara), words="Ramps")
    pace.pause(amara, lasting=pace.For.WEEK)

    pace.resume(amara)

    amara.refresh_from_db()
    assert amara.next_message_at is not None
    assert not messages.quiet_hours_of(amara).cover(amara.next_message_at)


def test_a_limit_holds_however_many_ask_and_nobody_reads_why(amara, bo):
    amara.most_asks = 2
    amara.save()
    bo.paused_until = timezone.localdate() + timedelta(days=1)
    bo.save()

    refused = [limits.ask([amara, bo], "ask") for _time in range(5)]

    assert limits.asked_this_month(amara) == 2
    assert refused == [[bo], [bo], [amara, bo], [amara, bo], [amara, bo]]


def test_a_pause_shows_on_no_page_of_others(amara, bo, dana):
    made = circle("Ramps", bo, convenor=amara)
    pages = (f"/people/{amara.code}/", f"/circles/{made.code}/", f"/circles/{made.code}/members/")
    before = [bo.opens(page).words for page in pages]
    card = dana.opens(pages[0]).words

    pace.pause(amara, lasting=pace.For.TWO_WEEKS)

    assert [bo.opens(page).words for page in pages] == before
    assert dana.opens(pages[0]).words == card


def test_places_to_get_help_are_one_link_from_a_heavy_answer(amara):
    marked(amara)

    assert "/account/wellbeing/help/" in amara.opens("/account/wellbeing/check-in/").links
