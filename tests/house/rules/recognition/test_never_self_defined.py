"""Never self-defined: nobody recognises what they did, by any road that this room has."""

import pytest

from alongside.account.recognition.actions import anonymous, giving
from alongside.account.recognition.models import AnonymousRecognition, Recognition
from alongside.people import own, taps
from alongside.people.actions import leaving
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.recognition.acts import agrees, shared

pytestmark = pytest.mark.django_db


def nothing_was_said():
    return not (Recognition.objects.exists() or AnonymousRecognition.objects.exists())


def by_every_road(person, share):
    """Try each way to say something of a shared deed; give those that were not refused."""
    refused = 0
    for give in (giving.give, anonymous.give):
        with pytest.raises(NotAllowed):
            give(share, person=person, answer="helped")
        refused += 1
    for how in ("signed", "anonymous"):
        address = f"/account/recognition/of/{share.code}/"
        page = person.posts(address, answer="helped", how=how)
        refused += page.status in {403, 404}
    refused += not taps.known("recognition.wanted").act(person, share.code, "helped")
    share.refresh_from_db()
    return (refused, share.is_recognised)


def test_a_road_that_is_open_to_another_would_have_been_found(amara, bo):
    share = shared(bo, everyone=True)
    assert taps.known("recognition.wanted").act(amara, share.code, "helped")

    share.refresh_from_db()
    assert share.is_recognised


def test_not_a_deed_of_their_own(bo):
    assert by_every_road(bo, shared(bo, everyone=True)) == (5, False)
    assert nothing_was_said()


def test_not_one_that_they_did_together(bo, eli):
    share = shared(bo, everyone=True, together=[eli])

    assert by_every_road(eli, share) == (5, False)
    assert by_every_road(bo, share) == (5, False)
    assert nothing_was_said()


def test_not_as_a_member_of_the_circle_that_it_was_for(bo, eli):
    share = shared(bo, circles=[circle("Night shift", bo, eli)])

    assert by_every_road(bo, share) == (5, False)
    assert nothing_was_said()


def test_not_as_the_person_whom_they_say_it_was_for(bo):
    share = shared(bo, bo, for_person=bo, is_for_one=True)

    assert by_every_road(bo, share) == (5, False)
    assert nothing_was_said()


@pytest.mark.parametrize("how", ["signed", "anonymous"])
@pytest.mark.parametrize("as_written", ["Bo Lindqvist", "bo@harbour.example", "BO@harbour.example"])
def test_not_unasked_by_naming_themselves(bo, how, as_written):
    page = bo.posts(
        "/account/recognition/say/", doer=as_written, what="Was kind", answer="helped", how=how
    )

    assert "Nobody recognises what they did themselves" in page.words
    assert nothing_was_said()


def test_not_unasked_by_the_acts_behind_the_page(bo):
    with pytest.raises(NotAllowed):
        giving.say(person=bo, doer=bo, what="Was kind", answer="helped")
    with pytest.raises(NotAllowed):
        anonymous.say(person=bo, doer=bo, answer="helped")

    assert nothing_was_said()


def test_a_deed_that_only_its_doer_told_of_is_not_recognised(bo):
    assert not shared(bo, everyone=True).is_recognised


def test_what_was_for_one_person_is_recognised_by_that_person_alone(amara, bo, eli):
    share = shared(bo, everyone=True, for_person=amara, is_for_one=True, for_whom="a colleague")
    bystander = giving.give(share, person=eli, answer="helped")

    share.refresh_from_db()
    assert not share.is_recognised
    assert "nobody else" in eli.opens(f"/act/deeds/shared/{share.code}/").words
    assert bo.opens(f"/account/recognition/{bystander.code}/").status == 200

    said = giving.give(share, person=amara, answer="helped")
    share.refresh_from_db()
    assert share.is_recognised
    assert "Whoever it was for says that it helped" in eli.opens(f"/act/deeds/shared/{share.code}/")

    giving.change(said, person=amara, answer="worse", words="")
    share.refresh_from_db()
    assert not share.is_recognised


def test_of_a_deed_for_several_it_is_not_said_that_whom_it_was_for_says_so(amara, bo, eli):
    night = circle("Night shift", eli)
    share = shared(bo, everyone=True, for_whom=night.name)
    giving.give(share, person=amara, answer="helped")

    page = amara.opens(f"/act/deeds/shared/{share.code}/").words
    assert "Somebody who did not do it says that it helped." in page
    assert "it was for says" not in page


def test_nobody_reads_who_did_it_too_and_agrees_no_longer_to_be_named(amara, bo, eli, farah):
    share = shared(bo, amara, together=[eli, farah])
    agrees(share, eli, farah)
    said = giving.give(share, person=amara, answer="helped", words="It did")
    agrees(share, eli, farah, answer="colleague")

    for address in ("/account/recognition/", f"/account/recognition/{said.code}/"):
        page = amara.opens(address)
        assert "Bo Lindqvist" in page
        assert eli.name not in page
        assert farah.name not in page
    page = eli.opens(f"/account/recognition/{said.code}/")
    assert "It did" in page
    assert farah.name not in page
    assert [one["to"] for one in own.about(amara)["recognition"]["said_by_me"]] == [[bo.name]]


def test_who_shared_it_and_has_left_is_named_by_nobody_else_either(amara, bo, eli):
    share = shared(bo, amara, together=[eli])
    agrees(share, eli)
    said = giving.give(share, person=amara, answer="helped")
    leaving.leave(bo)

    page = amara.opens(f"/account/recognition/{said.code}/")
    assert "Somebody who has left" in page
    assert eli.name not in page
