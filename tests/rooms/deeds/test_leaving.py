"""Leaving, and what a person takes along."""

from datetime import date

from alongside.act.deeds.models import Deed, DeedNaming
from alongside.act.deeds.queries import report
from alongside.people import own
from alongside.people.actions import leaving
from alongside.people.models import Cause, Notice, Share
from tests.rooms.deeds.told import WHAT, naming_of, shared, told


def test_a_person_who_leaves_takes_their_deeds_along(bo, amara, eli):
    shared(told(bo, amara), eli)

    leaving.leave(bo)

    assert not Deed.objects.exists()
    assert not Share.objects.exists()
    assert not Notice.objects.exists()


def test_a_name_goes_out_of_the_deeds_of_others(bo, amara, eli, gwen):
    deed = told(bo, amara, together=(eli,), what="Eli and I gave Amara the floor")
    shared(deed, gwen)
    for someone in (amara, eli):
        asked = naming_of(deed, someone)
        someone.posts(f"/act/deeds/names-you/{asked.code}/", answer="named", share=deed.share.code)
    page = f"/act/deeds/shared/{Share.objects.get().code}/"
    assert "Eli and I gave Amara" in gwen.opens(page)

    leaving.leave(amara)
    leaving.leave(eli)

    for address in (page, f"/act/deeds/{deed.code}/"):
        someone = gwen if "shared" in address else bo
        words = someone.opens(address).words
        assert "a colleague and I gave a colleague the floor" in words
        assert not [name for name in ("Amara", "Osei", "Eli", "Marchetti") if name in words]
    assert not DeedNaming.objects.exists()


def test_a_name_goes_however_it_was_spelled(bo, amara, gwen):
    deed = told(bo, amara, what="Read @amara_osei and Ámaras plan aloud")
    shared(deed, gwen)

    leaving.leave(amara)

    deed.refresh_from_db()
    assert deed.what == "Read @a colleague and a colleagues plan aloud"
    assert deed.share.what == deed.what


def test_a_person_takes_along_what_they_told_and_what_concerns_them(bo, amara, eli):
    shared(told(bo, amara), eli)

    assert own.about(bo)["deeds"]["told"][0]["what"] == WHAT
    concerned = own.about(amara)["deeds"]["that_concern_me"]
    assert [(one["part"], one["answer"]) for one in concerned] == [("for", "waiting")]
    assert own.about(eli)["deeds"] == {"told": [], "that_concern_me": []}


def test_counts_name_nobody_and_say_how_many_they_rest_on(bo, amara, eli):
    pay = Cause.objects.create(name="Fair pay")
    told(bo, amara, cause=pay, features=("action", "listening"), scope="individual")
    told(bo, amara, features=("amplification",), scope="systemic")
    told(eli, amara, features=("action",), scope="individual")
    today = Deed.objects.first().told_on

    assert report.in_all(today, today) == report.Told("", 3, 2)
    assert set(report.by_cause(today, today)) == {
        report.Told("", 2, 2),
        report.Told("Fair pay", 1, 1),
    }
    assert set(report.by_scope(today, today)) == {
        report.Told("individual", 2, 2),
        report.Told("systemic", 1, 1),
    }
    features = {one.heading: (one.deeds, one.doers) for one in report.by_feature(today, today)}
    assert features == {
        "listening": (1, 1),
        "accountability": (0, 0),
        "action": (2, 2),
        "amplification": (1, 1),
        "risk-taking": (0, 0),
    }
    assert report.in_all(date(2020, 1, 1), date(2020, 12, 31)) == report.Told("", 0, 0)
