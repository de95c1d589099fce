"""Say anonymously how a colleague's act was; read it only pooled, and only from five people on."""

import re
from datetime import date

import pytest

from alongside.account.recognition.actions import anonymous, giving, pools
from alongside.account.recognition.models import (
    AnonymousRecognition,
    PooledRecognition,
    Recognition,
)
from alongside.account.recognition.queries import marks
from alongside.act.deeds.models import DeedNaming
from alongside.people.actions import leaving
from alongside.people.models import Notice
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues
from tests.rooms.recognition.acts import agrees, close_the_quarter, shared


def page_of(share):
    return f"/account/recognition/of/{share.code}/"


def say(givers, doer, answer="helped", **fields):
    for giver in givers:
        anonymous.say(person=giver, doer=doer, answer=answer, **fields)


def test_an_anonymous_answer_is_seen_by_its_giver_alone_and_can_be_changed(amara, bo, eli):
    share = shared(bo, amara, eli)
    page = amara.posts(page_of(share), answer="worse", words="It hurt", how="anonymous")

    assert "You have said anonymously: Made it worse." in page.words
    assert "anonymously: " not in eli.opens(page_of(share)).words
    assert not bo.notices.exists()
    assert "It hurt" not in bo.opens("/account/recognition/")

    amara.posts(page_of(share), answer="helped", words="Rather not", how="anonymous")
    assert AnonymousRecognition.objects.get().answer == "helped"

    amara.posts(f"/account/recognition/of/{share.code}/take-back/")
    assert not AnonymousRecognition.objects.exists()


def test_it_never_makes_a_deed_recognised(amara, bo, eli):
    share = shared(bo, amara, eli)
    anonymous.give(share, person=amara, answer="helped")

    share.refresh_from_db()
    assert not share.is_recognised


def test_a_circle_or_a_list_of_two_of_whom_one_did_it_gives_away_as_much(amara, bo, eli):
    pair = circle("Night shift", amara, bo)
    for share in (
        shared(bo, circles=[pair]),
        shared(bo, amara, bo),
        shared(bo, amara, eli, together=[eli]),
    ):
        assert "Anonymity would fail here" in amara.opens(page_of(share)).words
        with pytest.raises(NotAllowed):
            anonymous.give(share, person=amara, answer="worse")

    assert not AnonymousRecognition.objects.exists()


@pytest.mark.parametrize("how", ["said to be for one", "shared with one alone"])
def test_where_it_was_for_one_the_form_says_that_anonymity_would_fail(amara, bo, eli, how):
    for_one = how == "said to be for one"
    share = shared(bo, amara, *([eli] if for_one else []), is_for_one=for_one)
    page = amara.opens(page_of(share))

    assert "Anonymity would fail here" in page.words
    assert "Say it in my own name" in page
    assert "Do not send anything" in page
    assert "anonymous" not in page.split("<form", 1)[1].split("</form>")[0]
    with pytest.raises(NotAllowed):
        anonymous.give(share, person=amara, answer="worse")
    amara.posts(page_of(share), answer="worse", how="anonymous")
    assert not AnonymousRecognition.objects.exists()


def test_what_was_meant_to_be_anonymous_is_never_signed_when_somebody_left_meanwhile(
    amara, bo, eli
):
    share = shared(bo, amara, eli)
    form = {"answer": "worse", "words": "It hurt", "how": "anonymous"}
    assert "Anonymity would fail here" not in amara.opens(page_of(share)).words
    leaving.leave(eli)

    page = amara.posts(page_of(share), **form)

    assert not Recognition.objects.exists()
    assert not AnonymousRecognition.objects.exists()
    assert not bo.notices.exists()
    assert "Anonymity would fail here" in page.words
    assert ">It hurt</textarea>" in re.sub(r">\s+", ">", page)
    assert "It hurt" not in bo.opens("/account/recognition/")

    amara.posts(page_of(share), **form | {"how": "signed"})
    assert Recognition.objects.get().words == "It hurt"


def test_an_anonymous_answer_changes_nothing_of_one_that_was_signed_meanwhile(amara, bo, eli):
    share = shared(bo, amara, eli)
    giving.give(share, person=amara, answer="helped", words="Thank you")

    page = amara.posts(page_of(share), answer="worse", words="It hurt", how="anonymous")

    said = Recognition.objects.get()
    assert (said.answer, said.words) == ("helped", "Thank you")
    assert "take that back first, or change it" in page.words
    assert ">It hurt</textarea>" in re.sub(r">\s+", ">", page)


def test_what_does_not_say_that_it_is_signed_is_not_signed(amara, bo):
    share = shared(bo, amara)

    page = amara.posts(page_of(share), answer="worse", words="It hurt")

    assert not Recognition.objects.exists()
    assert "It hurt" in page


def test_unasked_too_whoever_it_was_for_alone_is_told_so(amara, bo):
    page = amara.posts(
        "/account/recognition/say/",
        doer=bo.email,
        answer="worse",
        how="anonymous",
        for_me_alone="on",
    )

    assert "Anonymity would fail here" in page.words
    assert not AnonymousRecognition.objects.exists()


def test_unasked_what_was_done_is_not_kept_with_an_anonymous_answer(amara, bo):
    page = amara.posts(
        "/account/recognition/say/",
        doer=bo.email,
        what="On Monday at nine",
        answer="worse",
        words="Please listen",
        how="anonymous",
    )

    assert page.address == "/account/recognition/say/kept/"
    row = AnonymousRecognition.objects.get()
    assert (row.words, "Monday" in str(vars(row))) == ("Please listen", False)
    assert not Recognition.objects.exists()


def test_unasked_it_counts_once_a_quarter_and_can_be_taken_back_by_naming_the_doer(amara, bo, eli):
    say([amara], bo, "helped")
    say([amara], bo, "worse")
    assert AnonymousRecognition.objects.get().answer == "worse"

    address = "/account/recognition/say/take-back/"
    of_eli = amara.posts(address, whom=eli.email)
    assert AnonymousRecognition.objects.exists()
    of_bo = amara.posts(address, whom=bo.email)

    assert not AnonymousRecognition.objects.exists()
    assert of_eli.words == of_bo.words


def test_four_people_reach_nobody_and_leave_nothing(bo, workplace):
    say(colleagues(4), bo, words="Listen more")
    before = bo.opens("/account/recognition/").words
    close_the_quarter()

    assert not PooledRecognition.objects.exists()
    assert not AnonymousRecognition.objects.exists()
    assert not Notice.objects.exists()
    assert bo.opens("/account/recognition/").words == before


def test_four_people_with_many_answers_are_still_four(amara, bo, workplace):
    crew = colleagues(4)
    for number in range(3):
        share = shared(bo, everyone=True, what=f"Deed {number}")
        for giver in crew:
            anonymous.give(share, person=giver, answer="helped")
    assert AnonymousRecognition.objects.count() == 12
    close_the_quarter()

    assert not PooledRecognition.objects.exists()


def test_from_five_on_the_doer_alone_reads_them_together(bo, amara, workplace):
    crew = colleagues(12)
    for number, giver in enumerate(crew):
        answer = "helped" if number < 7 else "worse"
        anonymous.say(person=giver, doer=bo, answer=answer, words=f"Word {number}")
    close_the_quarter()

    pool = PooledRecognition.objects.get()
    address = f"/account/recognition/quarters/{pool.code}/"
    assert "put together" in bo.opens("/today/").words
    page = bo.opens(address)
    assert "12 people said anonymously" in page.words
    assert pool.says["answers"] == {"helped": 7, "no_difference": None, "worse": None}
    assert [word for word in pool.says["words"] if word in page] == pool.says["words"]
    assert pool.says["words"] != [f"Word {number}" for number in range(12)]
    assert {amara.opens(address).status, crew[0].opens(address).status} == {404}


def test_each_counts_once_with_the_gravest_that_they_said(bo, workplace):
    crew = colleagues(6)
    say(crew, bo, "helped")
    share = shared(bo, everyone=True)
    for giver in crew:
        anonymous.give(share, person=giver, answer="worse")
    close_the_quarter()

    assert PooledRecognition.objects.get().says["people"] == 6


def test_one_colleague_beside_five_who_agree_cannot_be_told_apart(bo, workplace):
    crew = colleagues(6)
    say(crew[:5], bo, "helped")
    say(crew[5:], bo, "worse")
    close_the_quarter()

    says = PooledRecognition.objects.get().says
    assert set(says["answers"].values()) == {None}
    assert says["people"] == 6


def test_a_higher_floor_of_the_workplace_holds_here_too(bo, workplace):
    workplace.floor = 8
    workplace.save()
    say(colleagues(7), bo)
    close_the_quarter()

    assert not PooledRecognition.objects.exists()


def test_nothing_later_changes_a_pool(bo, workplace):
    crew = colleagues(6)
    say(crew, bo)
    close_the_quarter()
    before = PooledRecognition.objects.get().says
    leaving.leave(crew[0])
    close_the_quarter(seed=2)

    assert PooledRecognition.objects.get().says == before


def test_of_a_deed_done_together_the_words_go_to_whoever_shared_it(bo, eli, workplace):
    share = shared(bo, everyone=True, together=[eli])
    agrees(share, eli)
    for number, giver in enumerate(colleagues(5)):
        anonymous.give(share, person=giver, answer="helped", words=f"Word {number}")
    close_the_quarter()

    pooled = {pool.doer.name: len(pool.says["words"]) for pool in PooledRecognition.objects.all()}
    assert pooled == {"Bo Lindqvist": 5, "Eli Marchetti": 0}


def test_it_is_pooled_for_nobody_whom_the_doer_alone_says_to_have_done_it_too(
    bo, eli, farah, workplace
):
    share = shared(bo, everyone=True, together=[eli, farah])
    agrees(share, farah)
    for giver in colleagues(5):
        anonymous.give(share, person=giver, answer="worse")
    close_the_quarter()

    pooled = PooledRecognition.objects.values_list("doer__name", flat=True)
    assert set(pooled) == {bo.name, farah.name}


def test_what_is_said_otherwise_leaves_nothing_with_whoever_is_not_named_any_more(
    amara, bo, dana, eli
):
    share = shared(bo, amara, dana, together=[eli])
    agrees(share, eli)
    anonymous.give(share, person=amara, answer="worse")
    agrees(share, eli, answer=DeedNaming.Answer.COLLEAGUE)

    anonymous.give(share, person=amara, answer="helped")

    assert list(AnonymousRecognition.objects.values_list("doer", "answer")) == [(bo.pk, "helped")]


def test_taking_back_finds_what_went_to_somebody_who_is_not_named_any_more(amara, bo, dana, eli):
    share = shared(bo, amara, dana, together=[eli])
    agrees(share, eli)
    anonymous.give(share, person=amara, answer="worse")
    assert AnonymousRecognition.objects.count() == 2
    agrees(share, eli, answer=DeedNaming.Answer.COLLEAGUE)

    anonymous.take_back(share, person=amara)

    assert not AnonymousRecognition.objects.exists()


def test_a_pool_is_erased_by_whom_it_is_about(bo, workplace):
    say(colleagues(5), bo, words="Listen")
    close_the_quarter()
    pool = PooledRecognition.objects.get()
    address = f"/account/recognition/quarters/{pool.code}/erase/"

    assert "gone for good" in bo.opens(address)
    bo.posts(address)

    assert not PooledRecognition.objects.exists()
    assert not bo.notices.exists()


def test_leaving_takes_along_what_was_said_anonymously(amara, bo, eli):
    say([amara, eli], bo)
    anonymous.give(shared(bo, everyone=True), person=amara, answer="worse")
    leaving.leave(amara)

    left = AnonymousRecognition.objects.get()
    assert marks.giver_of(left) == marks.mark_of(str(eli.code), left.quarter)


def test_no_two_rows_of_one_giver_look_alike(amara, bo, eli):
    say([amara], bo)
    say([amara], eli)
    one, other = AnonymousRecognition.objects.all()

    assert one.giver != other.giver
    assert marks.giver_of(one) == marks.giver_of(other)


def test_a_quarter_is_not_closed_while_it_lasts(bo, workplace):
    say(colleagues(5), bo)
    row = AnonymousRecognition.objects.first()
    pools.close_quarters(row.quarter.replace(day=28))

    assert AnonymousRecognition.objects.count() == 5


def test_a_quarter_that_was_missed_is_closed_later(bo, workplace):
    say(colleagues(5), bo)
    AnonymousRecognition.objects.update(quarter=date(2024, 1, 1))
    for row in AnonymousRecognition.objects.all():
        row.giver = marks.masked(row.tag[:8], row.tag)
        row.save()
    pools.close_quarters(date(2024, 11, 1))

    assert PooledRecognition.objects.get().quarter == date(2024, 1, 1)


def test_named_and_anonymous_go_side_by_side_and_only_the_second_is_pooled(bo, workplace):
    crew = colleagues(5)
    say(crew[:4], bo)
    giving.say(person=crew[4], doer=bo, what="Listened", answer="helped")
    close_the_quarter()

    assert not PooledRecognition.objects.exists()


def test_sending_the_form_again_does_not_sign_what_was_anonymous(amara, bo, eli):
    share = shared(bo, amara, eli)
    anonymous.give(share, person=amara, answer="worse", words="It hurt")
    form = amara.opens(page_of(share)).split('class="after"')[1]

    chosen = [tag for tag in form.split("<input") if "checked" in tag.split(">")[0]]
    assert ['value="worse"' in chosen[0], 'value="anonymous"' in chosen[1]] == [True, True]
    assert "It hurt" in form


def test_the_form_names_the_floor_of_the_workplace(amara, bo, eli, workplace):
    workplace.floor = 8
    workplace.save()
    page = amara.opens(page_of(shared(bo, amara, eli)))

    assert "only if at least 8 people gave one" in page.words
    assert "nobody until 8 people have answered" in page.words
