"""The programme's own report: released once a quarter, the same for all, nobody singled out."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.act.deeds.models import Deed
from alongside.doors.web import figures as door
from alongside.people import figures
from alongside.people.models import ProgrammeFigure
from tests.people import colleagues

pytestmark = pytest.mark.django_db


@pytest.fixture
def last_quarter():
    [first] = figures.latest_quarters(timezone.localdate(), 1)
    return first


def told(persons, on, *, scope="individual", features=("listening",), times=1):
    for person in persons:
        for _ in range(times):
            Deed.objects.create(
                person=person,
                what="Heron on the wall",
                done_on=on,
                told_on=on,
                scope=scope,
                features=list(features),
            )


def release():
    door.release_last_quarter(timezone.now())


def test_effort_on_individuals_stands_beside_effort_on_the_system(bo, last_quarter):
    crowd = colleagues(12)
    told(crowd, last_quarter, times=2)
    told(crowd[:7], last_quarter, scope="systemic")
    release()

    page = bo.opens("/account/report/")

    assert "31 in all, told by 12 people." in page.words
    assert "For particular people 24 To change how the place works 7" in page.words


def test_what_four_people_told_is_withheld_and_so_is_what_would_give_it_away(bo, last_quarter):
    crowd = colleagues(12)
    told(crowd, last_quarter, times=2)
    told(crowd[:4], last_quarter, scope="systemic")
    release()

    one = ProgrammeFigure.objects.get(part="deeds_by_scope")
    assert set(one.cells.values()) == {None}
    assert "withheld" in bo.opens("/account/report/").words.lower()


def test_no_word_and_no_name_of_a_deed_is_in_it(bo, last_quarter):
    crowd = colleagues(6)
    told(crowd, last_quarter)
    release()

    for address in ("/account/report/", "/account/report/file/"):
        page = bo.opens(address)
        assert "Heron" not in page
        assert [one.name for one in crowd if one.name in page] == []


def test_what_is_told_later_changes_no_number_of_a_quarter_that_ended(bo, last_quarter):
    crowd = colleagues(6)
    told(crowd, last_quarter)
    release()
    before = bo.opens("/account/report/").words

    told(crowd[:1], last_quarter)
    release()

    assert bo.opens("/account/report/").words == before


def test_the_quarter_that_goes_on_is_not_counted(last_quarter):
    told(colleagues(6), timezone.localdate())
    release()

    assert ProgrammeFigure.objects.get(part="deeds_by_scope").total is None


def test_everybody_reads_the_same(bo, chen, dana, last_quarter):
    told(colleagues(6), last_quarter)
    release()
    pages = [one.opens("/account/report/").words for one in (bo, chen, dana)]
    mains = {page.partition("What came of it")[2].partition("What was said")[0] for page in pages}

    assert len(mains) == 1


def test_the_file_says_withheld_where_the_page_does(bo, last_quarter):
    told(colleagues(4), last_quarter)
    release()

    lines = bo.opens("/account/report/file/").splitlines()

    assert lines[0] == "quarter,part,what,number,rests_on"
    assert f"{last_quarter},deeds_by_scope,For particular people,withheld," in lines


def test_before_any_quarter_has_ended_the_page_says_what_to_wait_for(bo):
    page = bo.opens("/account/report/")

    assert "The first numbers come when a quarter has ended" in page


def test_opening_it_costs_the_same_however_much_there_is(
    bo, last_quarter, django_assert_max_num_queries
):
    crowd = colleagues(8)
    told(crowd, last_quarter, times=5)
    release()
    bo.opens("/account/")  # signed in, which has a cost of its own

    with django_assert_max_num_queries(14):
        bo.opens("/account/report/")


def test_the_way_in_leads_to_every_room(bo):
    page = bo.opens("/account/")

    for address in ("/account/report/", "/account/recognition/", "/account/repair/"):
        assert address in page.links


def test_a_quarter_that_was_missed_is_counted_when_the_clock_ticks_again(last_quarter):
    told(colleagues(6), last_quarter)
    door.release_quarter(*figures.quarter_before(last_quarter))
    release()

    quarters = set(ProgrammeFigure.objects.values_list("quarter", flat=True))
    assert quarters == {last_quarter, figures.quarter_before(last_quarter)[0]}
    assert date.today() not in quarters


def test_it_opens_on_the_last_day_of_a_february_too(bo, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_args: date(2028, 2, 29))

    assert bo.opens("/account/report/").status == 200
