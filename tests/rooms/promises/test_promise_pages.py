"""The page of a promise, and what is done on it."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import owning, replies, rulings, views
from alongside.advocate.promises.models import Ruling
from alongside.people.actions import convening
from tests.people import circle, colleagues
from tests.rooms.promises import words
from tests.rooms.promises.said import cause, page_of, promised, said


@pytest.fixture
def pride(amara, bo, eli):
    return circle("Pride", bo, eli, convenor=amara)


@pytest.fixture
def promise(pride, bo, chen):
    return promised(said(bo, causes=[cause("Fair pay", pride)]), bo, owner=chen)


def test_the_owner_changes_lets_go_and_takes_up(promise, chen, eli):
    change = {"wording": "Publish most pay", "due_precision": "day", "because": "It takes longer."}
    page = chen.posts(f"{page_of(promise)}change/", **change)
    assert "It read: “Publish the pay of every grade”" in page.words

    page = chen.posts(f"{page_of(promise)}let-go/", because="No budget.")
    assert "No budget." in page.words

    page = chen.posts(f"{page_of(promise)}take-up/", because="Money came.")
    page = eli.opens(page_of(promise))
    assert "Money came." in page.words
    assert "It takes longer." in page.words


def test_the_owner_changes_what_it_costs(pride, bo, chen, eli):
    promise = promised(said(bo), bo, owner=chen, cost_money="2 million", cost_power="A seat")
    form = chen.opens(f"{page_of(promise)}change/")
    assert 'value="2 million"' in form

    change = {"wording": promise.wording, "due_precision": "day", "because": "It takes longer."}
    chen.posts(f"{page_of(promise)}change/", **change, cost_money="1 million")

    page = eli.opens(page_of(promise))
    assert "Money: 1 million" in page.words
    assert "Money: 2 million Power: A seat" in page.words
    assert page.words.count("Power:") == 1


def test_a_reply_for_a_hidden_circle_names_neither_it_nor_its_convenor(amara, bo, chen, farah):
    quiet = circle("Quiet ones", convenor=amara, openness="hidden")
    promise = promised(said(bo), bo, owner=chen)
    replies.bring_in(promise, person=amara, circle=quiet)
    replies.reply(promise, person=amara, text="We still wait.", circle=quiet)

    page = farah.opens(page_of(promise))
    assert "those concerned" in page.words
    assert "We still wait." in page.words
    assert "Quiet ones" not in page
    assert "Amara" not in page

    assert "Quiet ones" in amara.opens(page_of(promise)).words


def test_a_hidden_circle_beside_others_leaves_no_trace(amara, bo, chen, eli, farah):
    pride = circle("Pride", eli)
    quiet = circle("Quiet ones", amara, openness="hidden")
    promise = promised(said(bo, causes=[cause("Fair pay", pride, quiet)]), bo, owner=chen)

    page = farah.opens(page_of(promise))

    assert "Pride" in page.words
    assert "those concerned" not in page.words
    assert "Quiet ones" not in page


def test_the_news_is_read_once_the_page_is_opened(promise, chen):
    assert chen.notices.filter(kind="promise.yours").exists()

    chen.opens(page_of(promise))

    assert not chen.notices.exists()


def test_a_reply_is_taken_back_after_being_asked_once(promise, chen):
    given = replies.reply(promise, person=chen, text="Sorry, later.")
    assert "Sorry, later." in chen.opens(f"/advocate/replies/{given.code}/take-back/").words

    page = chen.posts(f"/advocate/replies/{given.code}/take-back/")

    assert "Sorry, later." not in page


def test_a_promise_is_handed_over(promise, chen, bo):
    page = chen.posts(f"{page_of(promise)}hand-over/", to="", office="Board", because="Not mine.")
    assert "Board answers for it; nobody by name." in page.words

    page = bo.posts(f"{page_of(promise)}hand-over/", to="Chen Wei", office="", because="Hers.")
    assert "Head of Operations answers for it: Chen Wei." in page.words


def test_a_convenor_brings_a_circle_in_and_steps_back(promise, gwen):
    parents = circle("Parents", convenor=gwen)
    page = gwen.posts(f"{page_of(promise)}concern/", circle=parents.code, does="yes")
    assert "Parents" in page.words

    gwen.posts(f"{page_of(promise)}concern/", circle=parents.code, does="no")
    assert parents not in promise.circles.all()


def test_the_promise_let_go_is_open_to_take_up_only_by_its_owner(promise, chen, eli):
    owning.let_go(promise, person=chen, because="No budget.")

    assert eli.opens(f"{page_of(promise)}take-up/").status == 403
    assert eli.posts(f"{page_of(promise)}take-up/", because="Please.").status == 403


def test_a_convenor_replies_for_the_circle_unless_they_choose_their_own_name(promise, pride, amara):
    page = amara.opens(f"{page_of(promise)}reply/")

    assert f'<option value="{pride.code}" selected' in page
    assert "By name, others can work out that you speak for a circle concerned." in page.words


def test_a_joint_ruling_does_not_tell_of_a_hidden_circle(amara, bo, farah):
    people = colleagues(6)
    pride = circle("Pride", *people[:3])
    quiet = circle("Quiet ones", *people[3:], amara, openness="hidden")
    parents = circle("Parents", *people[:3])
    alone = words.promise(words.statement(), pride, quiet)
    together = words.promise(words.statement(), pride, parents, quiet)
    for promise in (alone, together):
        for person in people:
            views.give_view(promise, person=person, answer="broken")
    rulings.rule(date(2030, 1, 1), on=date(2030, 2, 1))
    assert {ruling.circles.count() for ruling in Ruling.objects.all()} == {2, 3}

    assert "jointly" not in farah.opens(page_of(alone)).words
    assert "Pride" in farah.opens(page_of(alone)).words
    assert "several circles jointly: Parents, Pride ·" in farah.opens(page_of(together)).words
    assert "several circles jointly: Pride, Quiet ones ·" in amara.opens(page_of(alone)).words


def test_a_promise_pushed_onto_a_colleague_is_refused_on_the_form(promise, chen, eli):
    page = chen.posts(f"{page_of(promise)}hand-over/", to=eli.name, office="", because="Busy.")

    assert "A promise can be given to a leader" in page.words
    promise.refresh_from_db()
    assert promise.owner == chen


def test_a_reply_as_a_circle_never_becomes_one_by_name(amara, bo):
    pride = circle("Pride", bo, convenor=amara)
    statement = said(bo, causes=[cause("Fair pay", pride)], speakers=[amara])
    promise = promised(statement, bo)
    convening.step_down(pride, person=amara)

    page = amara.posts(f"{page_of(promise)}reply/", text="We wait.", circle=pride.code)

    assert "“Speak as” is not open to you any more" in page.words
    assert "We wait.</textarea>" in page
    assert not promise.replies.exists()
