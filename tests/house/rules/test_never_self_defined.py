"""Never self-defined: nobody can recognise their own deed, by any road."""

import pytest

from alongside.advocate.promises.actions import evidence, findings, naming, owning, replies
from alongside.advocate.promises.models import EvidenceAnswer
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, shown


def a_promise_to(pride, by, **fields):
    return promised(said(by, causes=[cause("Fair pay", pride)]), by, **fields)


def refuses(note, person, pride):
    """Nothing that this person says makes the evidence more than put forward."""
    with pytest.raises(NotAllowed):
        evidence.answer(note, person=person, circle=pride, accepted=True)
    note.refresh_from_db()
    return note.state == "put_forward" and not EvidenceAnswer.objects.exists()


def test_a_convenor_cannot_accept_what_they_put_forward(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), amara)

    assert refuses(note, amara, pride)


def test_a_convenor_whom_it_names_cannot_accept_it(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), chen, names=[amara])

    assert refuses(note, amara, pride)


def test_not_even_after_showing_again_what_they_hid(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), chen, names=[amara])
    naming.hide(note, person=amara)
    naming.show_again(note, person=amara)

    assert refuses(note, amara, pride)


@pytest.mark.parametrize("role", ["is_leader", "is_steward"])
def test_leaders_and_stewards_accept_nothing_even_as_convenors(amara, bo, chen, role):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), chen)
    setattr(amara, role, True)
    amara.save()

    assert refuses(note, amara, pride)


def test_an_owner_accepts_nothing_for_their_own_promise(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, amara, owner=amara), chen)

    assert refuses(note, amara, pride)


def test_a_convenor_who_takes_the_promise_on_afterwards_accepts_nothing(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    promise = a_promise_to(pride, amara)
    note = shown(promise, chen)
    owning.hand_over(promise, person=amara, to=amara, office="", because="I will see to it.")
    note.refresh_from_db()

    assert refuses(note, amara, pride)


def test_a_speaker_accepts_nothing_for_their_own_words(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    words = said(bo, causes=[cause("Fair pay", pride)], speakers=[amara])
    note = shown(promised(words, bo, owner=chen), chen)

    assert refuses(note, amara, pride)


def test_a_circle_of_the_organisations_own_making_answers_for_nobody_else(amara, bo, chen, dana):
    pride = circle("Pride", bo, convenor=amara)
    promise = a_promise_to(pride, bo, owner=chen)
    note = shown(promise, chen)
    friends = circle("Friends of the board", chen, convenor=dana)

    assert refuses(note, dana, friends)
    assert refuses(note, dana, pride)

    replies.bring_in(promise, person=dana, circle=friends)
    assert refuses(note, dana, friends)


def test_a_member_who_is_no_convenor_accepts_nothing(amara, bo, chen, eli):
    pride = circle("Pride", bo, eli, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), chen)

    assert refuses(note, eli, pride)


def test_a_convenor_of_a_circle_that_is_not_concerned_accepts_nothing(amara, bo, chen, gwen):
    pride, parents = circle("Pride", bo, convenor=amara), circle("Parents", convenor=gwen)
    note = shown(a_promise_to(pride, bo, owner=chen), chen)

    assert refuses(note, gwen, parents)


def test_words_changed_after_they_were_accepted_are_accepted_no_more(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    note = shown(a_promise_to(pride, bo, owner=chen), chen)
    evidence.answer(note, person=amara, circle=pride, accepted=True)

    evidence.edit(note, person=chen, title="Everything was done", done_on=note.done_on)

    note.refresh_from_db()
    assert note.state == "put_forward"


def test_the_organisation_waves_no_promise_away(amara, bo, chen):
    words = said(bo)

    with pytest.raises(NotAllowed):
        findings.reject(words.findings.get(kind="promise"), person=chen)


def test_a_friendly_circle_does_not_drown_out_the_one_it_was_for(amara, bo, chen, hugo):
    pride = circle("Pride", bo, convenor=amara)
    promise = a_promise_to(pride, bo, owner=chen)
    note = shown(promise, chen)
    evidence.answer(note, person=amara, circle=pride, accepted=False)
    friends = circle("Friends of the board", chen, convenor=hugo)
    replies.bring_in(promise, person=hugo, circle=friends)

    evidence.answer(note, person=hugo, circle=friends, accepted=True)

    note.refresh_from_db()
    assert note.state == "put_forward"
