"""Say by name how a colleague's act was, change it, take it back."""

import importlib

import pytest
from django.apps import apps

from alongside.account.recognition.actions import anonymous, giving
from alongside.account.recognition.models import AnonymousRecognition, Recognition
from alongside.people import own
from alongside.people.actions import leaving
from alongside.people.models import Cause, Erasure, Share
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.recognition.acts import WHAT, agrees, shared

MIGRATIONS = "alongside.account.recognition.migrations"


def page_of(share):
    return f"/account/recognition/of/{share.code}/"


def test_amara_says_that_it_helped_and_bo_reads_it_with_her_name(amara, bo):
    cause = Cause.objects.create(name="Fair pay")
    share = shared(bo, amara, cause=cause, features=["listening"], scope="individual")
    amara.posts(page_of(share), answer="helped", words="I was heard", how="signed")

    said = Recognition.objects.get()
    copied = (said.what, said.cause, said.features, said.scope)
    assert copied == (WHAT, cause, ["listening"], "individual")
    share.refresh_from_db()
    assert share.is_recognised
    assert "Amara Osei has said" in bo.opens("/today/").words
    assert "I was heard" in bo.opens(f"/account/recognition/{said.code}/")
    assert "I was heard" in bo.opens("/account/recognition/")
    assert not bo.notices.exists()


def test_nobody_else_finds_it(amara, bo, eli, dana, chen):
    share = shared(bo, everyone=True)
    said = giving.give(share, person=amara, answer="worse", words="It hurt")

    for other in (eli, dana, chen):
        assert other.opens(f"/account/recognition/{said.code}/").status == 404
        assert "It hurt" not in other.opens("/account/recognition/")


def test_all_who_did_it_together_and_say_so_see_it(amara, bo, eli):
    share = shared(bo, everyone=True, together=[eli])
    agrees(share, eli)
    assert "Bo Lindqvist and Eli Marchetti" in amara.opens(page_of(share)).words
    said = giving.give(share, person=amara, answer="helped")

    for doer in (bo, eli):
        assert doer.notices.get().about_code == said.code
        assert WHAT in doer.opens("/account/recognition/")


def test_what_is_signed_reaches_nobody_whom_only_the_doer_says_to_have_done_it(amara, bo, chen):
    share = shared(bo, everyone=True, together=[chen])
    page = amara.opens(page_of(share))
    said = giving.give(share, person=amara, answer="worse", words="It hurt")

    assert "Bo Lindqvist" in page.words
    assert chen.name not in page
    assert not chen.notices.exists()
    assert chen.opens(f"/account/recognition/{said.code}/").status == 404
    assert "It hurt" not in chen.opens("/account/recognition/")
    assert "It hurt" not in str(own.about(chen))
    assert "It hurt" in bo.opens(f"/account/recognition/{said.code}/")


def test_who_agrees_afterwards_does_not_read_what_was_said_before(amara, bo, eli):
    share = shared(bo, everyone=True, together=[eli])
    said = giving.give(share, person=amara, answer="worse", words="It hurt")
    agrees(share, eli)
    giving.give(share, person=amara, answer="helped")

    assert eli.opens(f"/account/recognition/{said.code}/").status == 404


def test_said_twice_it_is_changed(amara, bo):
    share = shared(bo, amara)
    giving.give(share, person=amara, answer="helped", words="Yes")
    giving.give(share, person=amara, answer="worse")

    said = Recognition.objects.get()
    assert (said.answer, said.words) == ("worse", "Yes")
    share.refresh_from_db()
    assert not share.is_recognised


def test_saying_it_by_name_takes_back_what_was_anonymous(amara, bo, eli):
    share = shared(bo, amara, eli)
    anonymous.give(share, person=amara, answer="worse")
    giving.give(share, person=amara, answer="helped")

    assert not AnonymousRecognition.objects.exists()
    with pytest.raises(NotAllowed):
        anonymous.give(share, person=amara, answer="worse")


def test_amara_changes_it_and_takes_it_back_through_the_pages(amara, bo):
    share = shared(bo, amara)
    said = giving.give(share, person=amara, answer="helped")
    address = f"/account/recognition/{said.code}/"

    amara.posts(f"{address}change/", answer="no_difference", words="On reflection")
    assert "On reflection" in bo.opens(address)
    share.refresh_from_db()
    assert not share.is_recognised

    assert "It goes for good" in amara.opens(f"{address}take-back/")
    assert bo.posts(f"{address}take-back/").status == 403
    amara.posts(f"{address}take-back/")

    assert bo.opens(address).status == 404
    assert not bo.notices.exists()
    assert Erasure.objects.get().code == said.code


def test_a_deed_stays_recognised_while_another_says_that_it_helped(amara, bo, eli):
    share = shared(bo, everyone=True)
    said = giving.give(share, person=amara, answer="helped")
    giving.give(share, person=eli, answer="helped")
    giving.take_back(said, person=amara)

    share.refresh_from_db()
    assert share.is_recognised


def test_what_a_share_no_longer_says_stays_with_what_was_said_of_it(amara, bo):
    share = shared(bo, amara)
    giving.give(share, person=amara, answer="helped")
    share.delete()

    assert WHAT in amara.opens("/account/recognition/")


def test_a_share_that_is_not_for_somebody_looks_as_if_it_never_was(amara, bo, eli):
    assert eli.opens(page_of(shared(bo, amara))).status == 404


def test_unasked_a_colleague_is_told_what_they_did(amara, bo):
    page = amara.posts(
        "/account/recognition/say/",
        doer="Bo Lindqvist",
        what="Took my shift when school rang",
        answer="helped",
        how="signed",
        scope="individual",
    )

    assert "Took my shift" in page
    assert bo.notices.get().kind == "recognition.given"
    assert "Took my shift" in bo.opens("/account/recognition/")


def test_what_is_signed_says_what_was_done(amara, bo):
    page = amara.posts("/account/recognition/say/", doer=bo.email, answer="helped", how="signed")

    assert "Say in a few words what they did." in page
    assert not Recognition.objects.exists()


def test_bo_puts_away_what_came_and_nobody_is_told(amara, bo, eli):
    share = shared(bo, amara, together=[eli])
    agrees(share, eli)
    said = giving.give(share, person=amara, answer="worse", words="It hurt")
    before = amara.opens(f"/account/recognition/{said.code}/").words

    bo.posts(f"/account/recognition/{said.code}/put-away/")

    assert "It hurt" not in bo.opens("/account/recognition/")
    assert "It hurt" in eli.opens("/account/recognition/")
    assert amara.opens(f"/account/recognition/{said.code}/").words == before


def test_leaving_takes_along_what_was_signed(amara, bo):
    share = shared(bo, amara)
    giving.give(share, person=amara, answer="helped", words="I was heard")
    leaving.leave(amara)

    assert not Recognition.objects.exists()
    assert not bo.notices.exists()
    share.refresh_from_db()
    assert not share.is_recognised


def test_what_was_done_together_stays_when_one_of_them_leaves(amara, bo, eli):
    share = shared(eli, amara, together=[bo])
    agrees(share, bo)
    giving.give(share, person=amara, answer="helped")
    leaving.leave(eli)

    assert list(Recognition.objects.get().doers.all()) == [bo]
    leaving.leave(bo)
    assert not Recognition.objects.exists()


def test_what_was_said_to_one_alone_goes_with_them_whoever_they_say_did_it_too(amara, bo, eli):
    giving.give(shared(eli, amara, together=[bo]), person=amara, answer="helped")

    page = eli.opens("/yours/leave/").words
    goes, stays = page.split("What stays, without your name")
    assert "what they said to you alone, and what was pooled for you" in goes
    assert "What colleagues said, by name, to you and others together: it stays theirs." in stays
    leaving.leave(eli)

    assert not Recognition.objects.exists()


@pytest.mark.parametrize(
    ("answers", "is_recognised"),
    [
        ({"eli": "helped"}, False),
        ({"eli": "helped", "amara": "worse"}, False),
        ({"eli": "worse", "amara": "helped"}, True),
    ],
)
def test_deeds_for_one_that_others_had_recognised_before_read_told_again(
    answers, is_recognised, amara, bo, eli
):
    people = {"amara": amara, "eli": eli}
    for_one = shared(bo, everyone=True, is_for_one=True, for_person=amara)
    for_all = shared(bo, everyone=True)
    for name, answer in answers.items():
        giving.give(for_one, person=people[name], answer=answer)
    Share.objects.update(is_recognised=True)
    module = importlib.import_module(f"{MIGRATIONS}.0002_recognised_by_whom_it_was_for")

    module.restate(apps, None)

    for share, stands in ((for_one, is_recognised), (for_all, True)):
        share.refresh_from_db()
        assert share.is_recognised == stands


def test_everything_about_a_person_holds_what_they_said_and_were_told(amara, bo, eli):
    giving.give(shared(bo, amara), person=amara, answer="helped", words="I was heard")
    anonymous.say(person=eli, doer=bo, answer="worse", words="Not for me")

    assert own.about(amara)["recognition"]["said_by_me"][0]["to"] == ["Bo Lindqvist"]
    assert own.about(bo)["recognition"]["said_to_me"][0]["by"] == "Amara Osei"
    assert own.about(eli)["recognition"]["said_by_me_anonymously"][0]["words"] == "Not for me"
    assert "Not for me" not in str(own.about(bo))


def test_a_backup_does_not_bring_back_what_was_taken_back(amara, bo):
    said = giving.give(shared(bo, amara), person=amara, answer="helped")
    giving.take_back_again(said.code)

    assert not Recognition.objects.exists()


def test_pages_cost_the_same_however_much_was_said(amara, bo, django_assert_max_num_queries):
    night = circle("Night shift", amara, bo)
    for number in range(60):
        share = shared(bo, circles=[night], what=f"Deed {number}")
        giving.give(share, person=amara, answer="helped")
    for person in (amara, bo):
        person.opens("/account/recognition/")
        with django_assert_max_num_queries(10):
            first = person.opens("/account/recognition/")
        assert ("Deed 59" in first, "Deed 3<" in first) == (True, False)
    assert "Deed 3<" in bo.opens("/account/recognition/", page="2")
    assert "60" not in bo.opens("/account/recognition/").words


def test_names_of_readers_stand_apart_whichever_way_each_is_written(amara, bo, eli):
    amara.name = "Amara <עמרה>"
    amara.save()
    share = shared(amara, bo)

    raw = bo.browser.get(f"/account/recognition/of/{share.code}/").content.decode()

    assert "<bdi>Amara &lt;עמרה&gt;</bdi>, with your name" in raw
