"""What is put forward, who may answer it, and whom it names."""

import pytest

from alongside.advocate.promises.actions import evidence, naming
from alongside.advocate.promises.queries.evidence import evidence_seen_by, put_forward_for
from alongside.people.models import RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, said_to, shown


@pytest.fixture
def pride(amara, bo, eli):
    return circle("Pride", bo, eli, convenor=amara)


@pytest.fixture
def promise(pride, bo, chen):
    return promised(said(bo, causes=[cause("Fair pay", pride)]), bo, owner=chen)


def test_what_management_shows_reads_put_forward_until_the_circle_accepts_it(
    promise, pride, amara, chen
):
    note = shown(promise, chen)
    assert (note.state, note.for_organisation) == ("put_forward", True)
    assert amara.notices.get(kind="evidence.to_judge").about_code == note.code

    evidence.answer(note, person=amara, circle=pride, accepted=True)

    note.refresh_from_db()
    assert note.state == "accepted"


def test_members_of_a_circle_concerned_put_forward_for_themselves(promise, eli):
    assert not shown(promise, eli).for_organisation


def test_somebody_whom_it_does_not_concern_puts_nothing_forward(promise, farah):
    with pytest.raises(NotAllowed):
        shown(promise, farah)


def test_a_change_needs_to_be_accepted_anew(promise, pride, amara, chen):
    note = shown(promise, chen)
    evidence.answer(note, person=amara, circle=pride, accepted=True)

    evidence.edit(note, person=chen, title="Pay of all grades", done_on=note.done_on)

    assert note.state == "put_forward"
    assert not note.answers.exists()


def test_only_whoever_put_it_forward_changes_or_withdraws_it(promise, amara, chen, dana):
    note = shown(promise, chen)

    for person in (amara, dana):
        with pytest.raises(NotAllowed):
            evidence.withdraw(note, person=person)

    assert evidence.withdraw(note, person=chen).withdrawn_on


def test_where_circles_differ_it_stays_put_forward(promise, pride, amara, chen, gwen):
    parents = circle("Parents", convenor=gwen)
    promise.circles.add(parents)
    note = shown(promise, chen)

    evidence.answer(note, person=gwen, circle=parents, accepted=False, words="Not for us.")
    note.refresh_from_db()
    assert note.state == "not_accepted"

    evidence.answer(note, person=amara, circle=pride, accepted=True)
    note.refresh_from_db()
    assert note.state == "put_forward"

    evidence.answer(note, person=gwen, circle=parents, accepted=True)
    note.refresh_from_db()
    assert note.state == "accepted"


def test_whom_it_names_is_told_and_can_hide_it_from_everybody(promise, chen, farah, gwen):
    note = shown(promise, chen, title="Farah reads every exit interview", names=[farah])
    assert farah.notices.get().kind == "evidence.names_you"

    naming.hide(note, person=farah)

    for person in (chen, farah, gwen):
        assert put_forward_for(promise, person).get().hidden
    assert not farah.notices.exists()
    assert "Farah" not in str(list(RecordEntry.objects.values_list("payload", flat=True)))
    assert not RecordEntry.objects.filter(person=farah).exists()


def test_hidden_words_do_not_come_back_into_the_record(promise, chen, farah):
    note = shown(promise, chen, names=[farah])
    naming.hide(note, person=farah)

    evidence.edit(note, person=chen, title="Farah did it", done_on=note.done_on)

    assert put_forward_for(promise, chen).get().hidden
    assert "Farah" not in str(list(RecordEntry.objects.values_list("payload", flat=True)))


def test_it_stays_hidden_while_anybody_whom_it_names_wants_that(promise, chen, farah, gwen):
    note = shown(promise, chen, names=[farah, gwen])
    naming.hide(note, person=farah)
    naming.hide(note, person=gwen)

    naming.show_again(note, person=farah)
    assert put_forward_for(promise, chen).get().hidden

    naming.show_again(note, person=gwen)
    assert not put_forward_for(promise, chen).get().hidden


def test_somebody_not_named_hides_nothing(promise, chen, farah, gwen):
    note = shown(promise, chen, names=[farah])

    with pytest.raises(NotAllowed):
        naming.hide(note, person=gwen)


def test_whoever_finds_their_name_in_it_can_say_so(promise, chen, eli, farah):
    note = shown(promise, eli, text="Then Farah opened the room.")

    naming.say_it_names_me(note, person=farah)

    assert put_forward_for(promise, eli).get().hidden


@pytest.mark.parametrize("words", ["Faràh’s plan", "farahs plan", "@farah_haddad", "Ｆａｒａｈ"])
def test_they_find_their_name_however_it_is_spelled(promise, eli, farah, words):
    note = shown(promise, eli, text=words)

    naming.say_it_names_me(note, person=farah)

    assert put_forward_for(promise, eli).get().hidden


def test_nobody_hides_what_does_not_suit_them_by_saying_that_it_names_them(promise, chen, eli):
    note = shown(promise, eli, title="The review never took place")

    with pytest.raises(NotAllowed):
        naming.say_it_names_me(note, person=chen)


def test_nobody_adds_words_to_their_name_by_which_to_hide_evidence(promise, chen, eli):
    chen.name = "Chen Wei, Operations Team (she/her)"
    chen.save()
    note = shown(promise, eli, title="She asked the team in operations, and nobody came")

    with pytest.raises(NotAllowed):
        naming.say_it_names_me(note, person=chen)


def test_a_leader_cannot_claim_to_be_named_in_a_document(promise, chen, eli, farah):
    minutes = evidence.Document("minutes.txt", "text/plain", b"Nobody came.")
    note = shown(promise, eli, document=minutes)

    with pytest.raises(NotAllowed):
        naming.say_it_names_me(note, person=chen)
    assert naming.say_it_names_me(note, person=farah)


def test_whom_it_names_sees_it_even_where_the_words_did_not_reach_them(amara, bo, chen, farah):
    quiet = circle("Quiet ones", amara, bo, openness="hidden")
    promise = promised(said_to(bo, quiet), bo, owner=chen)
    note = shown(promise, chen, names=[farah])

    assert list(evidence_seen_by(farah)) == [note]
    assert not evidence_seen_by(farah).exclude(pk=note.pk).exists()
