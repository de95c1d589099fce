"""Numbers for stewards and for the report: never a name, never fewer than the floor."""

from datetime import date, timedelta

from django.utils import timezone

from alongside.listen.asks.actions import asks, taking
from alongside.listen.asks.queries import report
from alongside.listen.asks.queries.report import Counted
from tests.people import colleagues
from tests.rooms.asks.asked import WORDS, asked_everyone, made_long_ago, page_of

LONG = date(2026, 1, 10)
LATER = date(2026, 6, 15)


def test_stewards_hear_of_five_people_and_not_of_four(amara, bo, dana):
    crew = colleagues(5)
    for one in crew[:4]:
        made_long_ago(asked_everyone(one), LONG)
        made_long_ago(asked_everyone(one), LONG)
    assert report.people_whose_asks_nobody_took_up(LATER) is None

    made_long_ago(asked_everyone(crew[4]), LONG)
    assert report.people_whose_asks_nobody_took_up(LATER) == 5


def test_the_number_stands_still_within_a_month(workplace):
    crew = colleagues(6)
    for one in crew[:5]:
        made_long_ago(asked_everyone(one), LONG)
    made_long_ago(asked_everyone(crew[5]), LATER - timedelta(days=40))

    assert {report.people_whose_asks_nobody_took_up(date(2026, 6, day)) for day in (1, 10, 30)} == {
        5
    }
    assert report.people_whose_asks_nobody_took_up(date(2026, 7, 1)) == 6


def test_what_was_taken_up_or_settled_is_not_counted(amara, bo):
    crew = colleagues(6)
    made = [made_long_ago(asked_everyone(one), LONG) for one in crew]
    taking.take_up(made[0], person=amara)
    made[0].takings_up.update(since=LONG)
    assert report.people_whose_asks_nobody_took_up(LATER) == 5

    asks.settle(made[1], person=crew[1], helped=True)
    made[1].settled_on = LONG
    made[1].save()
    assert report.people_whose_asks_nobody_took_up(LATER) is None


def test_a_steward_reads_only_what_its_asker_wants_shown(amara, bo, dana):
    old = timezone.localdate() - timedelta(days=31)
    made_long_ago(asked_everyone(bo, words="Not for stewards' lists"), old)
    shown = made_long_ago(asked_everyone(amara, tells_stewards=True), old)

    page = dana.opens("/listen/asks/untaken/").words
    assert WORDS in page
    assert "Not for stewards' lists" not in page
    assert "Not told" in page
    assert bo.opens("/listen/asks/untaken/").status == 403
    taking.take_up(shown, person=bo)
    assert WORDS not in dana.opens("/listen/asks/untaken/")


def test_a_steward_is_not_shown_who_did_not_take_it_up(amara, bo, dana):
    from tests.rooms.asks.asked import asked

    ask = asked(amara, bo, tells_stewards=True)
    assert dana.opens(page_of(ask)).status == 404
    made_long_ago(ask, timezone.localdate() - timedelta(days=30))

    page = dana.opens(page_of(ask))
    assert WORDS in page
    assert "Bo Lindqvist" not in page


def test_the_report_counts_asks_and_how_many_people_each_number_rests_on(amara, bo, eli):
    today = timezone.localdate()
    done, no_help, left, withdrawn = (asked_everyone(one) for one in (amara, amara, bo, eli))
    for one in (done, no_help):
        taking.take_up(one, person=eli)
    asks.settle(done, person=amara, helped=True)
    asks.settle(no_help, person=amara, helped=False)
    asks.withdraw(withdrawn, person=eli)

    assert report.between(today, today) == {
        "made": Counted(4, 3),
        "taken_up": Counted(2, 1),
        "done": Counted(1, 1),
        "did_not_help": Counted(1, 1),
        "nobody_took_up": Counted(1, 1),
    }
    assert report.between(today + timedelta(days=1), today + timedelta(days=2))["made"].asks == 0
    assert left.is_open
