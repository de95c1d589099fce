"""Sharing one deed: with whom one chooses, in words that name nobody who has not agreed."""

import pytest

from alongside.act.deeds.actions import deeds, naming, sharing
from alongside.act.deeds.actions.deeds import Telling
from alongside.people import notices, shares
from alongside.people.actions import circles
from alongside.people.audience import To
from alongside.people.models import Share
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues
from tests.rooms.deeds.told import EVERYONE, WHAT, naming_of, shared, told


def seen_by(person, share):
    return person.opens(f"/act/deeds/shared/{share.code}/")


def test_a_deed_is_seen_by_those_with_whom_it_was_shared_and_nobody_else(
    bo, amara, eli, dana, chen
):
    share = shared(told(bo, amara, what="Gave a colleague the floor"), eli)

    for person in (bo, amara, eli):
        assert "Gave a colleague the floor" in seen_by(person, share)
    for person in (dana, chen):
        assert seen_by(person, share).status == 404
        assert "Gave" not in person.opens("/act/deeds/shared/")


def test_members_of_a_circle_see_it_as_long_as_they_belong(bo, amara, eli, gwen):
    parents = circle("Parents", eli, convenor=amara)
    share = shared(told(bo), to=To(circles=(parents,)))
    assert eli.notices.filter(kind="deed.shared").exists()
    assert seen_by(gwen, share).status == 404

    circles.leave(parents, person=eli)

    assert seen_by(eli, share).status == 404
    assert not eli.notices.exists()


def test_everyone_sees_it_and_nobody_is_told(bo, amara, eli):
    share = shared(told(bo), to=EVERYONE)

    assert WHAT in seen_by(eli, share)
    assert not eli.notices.exists()


def test_a_large_circle_is_not_told(bo, monkeypatch):
    monkeypatch.setattr(sharing, "MOST_TOLD", 5)
    crowd = colleagues(6)

    shared(told(bo), to=To(circles=(circle("Crowd", *crowd),)))

    assert not any(one.notices.exists() for one in crowd)


def test_a_name_is_covered_wherever_the_doer_wrote_it(bo, amara, eli):
    words = "AMARA OSEI spoke; amara's plan, Osei’s words, amara@harbour.example. An amaranth grew."
    share = shared(told(bo, amara, what=words), eli)

    page = seen_by(eli, share).words

    assert "a colleague spoke; a colleague's plan, a colleague’s words, a colleague." in page
    assert "An amaranth grew." in page
    assert "For whom a colleague" in page
    for name in ("Osei", "AMARA", "amara@"):
        assert name not in page


def test_no_notice_holds_the_name_either(bo, amara, eli):
    shared(told(bo, amara), eli, amara)

    assert [one.words for one in eli.notices.all()] == [WHAT.replace("Amara", "a colleague")]


def test_the_form_warns_of_a_name_before_it_is_shared(bo, amara):
    deed = told(bo, amara)

    page = bo.opens(f"/act/deeds/{deed.code}/share/")

    assert "These words name Amara Osei." in page.words


def test_bo_shares_through_the_page_and_takes_it_back(bo, amara, eli):
    deed = told(bo, amara)
    page = bo.posts(
        f"/act/deeds/{deed.code}/share/",
        what="Gave a colleague the floor",
        came_of_it="",
        to="persons",
        persons=eli.email,
    )
    assert "Eli Marchetti" in page.words
    share = Share.objects.get()
    assert share.came_of_it == ""

    assert "Take this deed back?" in bo.opens(f"/act/deeds/{deed.code}/take-back/")
    bo.posts(f"/act/deeds/{deed.code}/take-back/")

    assert not Share.objects.exists()
    assert seen_by(eli, share).status == 404
    assert not eli.notices.exists()
    assert not amara.notices.exists()
    assert "Only you see this." in bo.opens(f"/act/deeds/{deed.code}/").words


def test_a_backup_does_not_bring_a_deed_back_that_was_taken_back(bo, eli):
    share = shared(told(bo), eli)

    sharing.take_back_again(share.code)

    assert not Share.objects.exists()


def test_each_deed_is_shared_by_itself(bo, eli):
    shared(told(bo, what="This one"), eli)
    told(bo, what="Not this one")

    page = eli.opens("/act/deeds/shared/")

    assert "This one" in page
    assert "Not this one" not in page


def test_what_is_shared_reads_as_before_until_it_is_shared_anew(bo, amara, eli):
    deed = told(bo, amara)
    share = shared(deed, eli)
    shares.note_recognised(share)

    telling = Telling("Did everything for Amara", whom="person", for_person=amara)
    deeds.change(deed, telling, person=bo)
    assert "Did everything" not in seen_by(eli, share)

    anew = shared(deed, eli)
    assert anew.code != share.code
    assert not anew.is_recognised
    assert "Did everything for a colleague" in seen_by(eli, anew).words


def test_sharing_anew_asks_anew(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    naming.answer(naming_of(deed, amara), person=amara, answer="named", of=deed.share.code)

    anew = shared(deed, to=EVERYONE)

    assert anew.for_whom == "a colleague"
    assert amara.notices.filter(kind="deed.names_you").exists()


def test_a_hidden_circle_is_named_to_nobody(bo, amara, eli):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    share = shared(told(bo, whom="circle", for_circle=heron), to=EVERYONE)

    page = seen_by(eli, share)

    assert "Night heron" not in page
    assert "those concerned" in page.words


def test_a_deed_for_nobody_says_so(bo, eli):
    share = shared(told(bo, whom="nobody", came_of_it=""), eli)

    page = seen_by(eli, share).words

    assert "It does not say whom it was for." in page
    assert "It does not say what came of it." in page


def test_nobody_shares_the_deed_of_another_or_takes_it_back(bo, amara, eli):
    deed = told(bo, amara)

    with pytest.raises(NotAllowed):
        sharing.share(deed, person=eli, to=EVERYONE, what="", came_of_it="")
    with pytest.raises(NotAllowed):
        sharing.share(deed, person=bo, to=To(), what="", came_of_it="")
    shared(deed, eli)
    with pytest.raises(NotAllowed):
        sharing.take_back(deed, person=amara)


def test_news_of_a_deed_is_gone_once_it_was_opened(bo, eli):
    share = shared(told(bo), eli)
    assert [notices.address_of(one) for one in eli.notices.all()] == [
        f"/act/deeds/shared/{share.code}/"
    ]

    seen_by(eli, share)

    assert not eli.notices.exists()


def test_how_it_was_is_asked_once_a_deed_however_often_it_is_shared(bo, amara, eli):
    deed = told(bo)
    shares.note_asked_about(shared(deed, amara, eli))
    sharing.take_back(deed, person=bo)
    deed.refresh_from_db()

    assert shares.was_asked_about(shared(deed, amara))
    assert not shares.was_asked_about(shared(told(bo), amara))


def test_a_circle_that_is_hidden_later_is_named_in_no_shared_deed(bo, amara, eli):
    night = circle("Night shift", amara, convenor=bo)
    share = shared(told(bo, whom="circle", for_circle=night), eli)
    assert "Night shift" in seen_by(eli, share)

    circles.change_openness(night, person=bo, openness="hidden")

    assert "Night shift" not in seen_by(eli, share)
    assert "those concerned" in seen_by(eli, share)


def test_whoever_says_that_they_did_it_is_led_to_ask_how_it_was(bo, amara, eli, chen):
    deed = told(bo, amara, together=(eli, chen))
    assert "Ask how it was" not in bo.opens(f"/act/deeds/{deed.code}/")

    share = shared(deed, amara)
    naming.answer(naming_of(deed, eli), person=eli, answer="named", of=share.code)
    asks = f"/account/recognition/ask/{share.code}/"

    assert asks in bo.opens(f"/act/deeds/{deed.code}/").links
    assert asks in eli.opens(f"/act/deeds/shared/{share.code}/").links
    for other in (amara, chen):
        assert asks not in other.opens(f"/act/deeds/shared/{share.code}/").links
    assert eli.opens(asks).status == 200
