"""Entering what was said, and deciding what is a promise in it."""

import pytest
from django.core.exceptions import ValidationError

from alongside.advocate.promises.actions import findings, promises, statements
from alongside.advocate.promises.models import Finding, Promise
from alongside.advocate.promises.queries.statements import statements_seen_by
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises.said import PROMISE, SAID, cause, promised, said, said_to


def test_what_the_reader_finds_is_only_proposed(amara):
    statement = said(amara)

    found = [(one.kind, one.state, SAID[one.start : one.end]) for one in statement.findings.all()]

    assert ("promise", "proposed", PROMISE) in found
    assert {state for _, state, _ in found} == {"proposed"}
    assert not Promise.objects.exists()
    assert not statement.has_promise


def test_offsets_count_characters_of_any_script(amara):
    text = "Ẃê ștand 👩🏾‍🦽 together, ok‍?\n\n" + PROMISE + " Zurück 🏳️‍🌈."

    found = said(amara, text=text).findings.get(kind="promise")

    assert text[found.start : found.end] == PROMISE


def test_words_in_a_language_that_the_reader_does_not_know_are_kept_without_findings(amara):
    statement = said(amara, text="Wir werden die Gehälter veröffentlichen.", language="de")

    assert statement.findings.count() == 0


def test_lines_that_end_as_in_windows_do_not_shift_the_marks(amara):
    statement = said(amara, text="Hello\r\n\r\n" + PROMISE)

    found = statement.findings.get(kind="promise")

    assert statement.text[found.start : found.end] == PROMISE


def test_a_long_statement_is_read_whole(amara):
    text = (SAID + "\n\n") * 1_300

    statement = said(amara, text=text)

    assert len(text) > 150_000
    assert statement.findings.filter(kind="promise").count() == 1_300


def test_a_person_confirms_and_it_becomes_a_promise(amara, chen):
    pride = circle("Pride", amara)
    statement = said(amara, causes=[cause("Fair pay", pride)])

    promise = promises.confirm(
        statement.findings.get(kind="promise"), person=amara, wording="Publish pay", owner=chen
    )

    assert list(promise.circles.all()) == [pride]
    assert promise.owner_office == "Head of Operations"
    assert promise.finding.state == Finding.State.CONFIRMED
    assert promise.statement.has_promise
    assert chen.notices.get().kind == "promise.yours"
    assert list(RecordEntry.objects.values_list("kind", flat=True)) == [
        "statement.entered",
        "promise.confirmed",
    ]


def test_a_sentence_is_confirmed_once(amara):
    statement = said(amara)
    found = statement.findings.get(kind="promise")
    promises.confirm(found, person=amara, wording="Publish pay")

    with pytest.raises(ValidationError):
        promises.confirm(found, person=amara, wording="Publish pay again")


def test_what_the_reader_missed_can_be_marked(amara):
    statement = said(amara, text="Nobody will wait. Doors open to all of you, every Monday.")
    statement.findings.all().delete()
    start = statement.text.index("Doors")

    found = findings.mark(statement, person=amara, start=start, end=len(statement.text))

    assert found.marked_by_hand
    assert found.kind == "promise"
    assert statement.text[found.start : found.end] == "Doors open to all of you, every Monday."


@pytest.mark.parametrize("span", [(-1, 4), (4, 4), (9, 3), (0, 10_000), (29, 30)])
def test_a_mark_outside_the_words_is_refused(amara, span):
    statement = said(amara)

    with pytest.raises(ValidationError):
        findings.mark(statement, person=amara, start=span[0], end=span[1])


def test_the_organisation_can_own_up_to_a_promise_but_not_wave_one_away(amara, chen):
    statement = said(amara)
    found = statement.findings.get(kind="promise")

    with pytest.raises(NotAllowed):
        findings.reject(found, person=chen)

    assert promises.confirm(found, person=chen, wording="Publish pay").pk


def test_a_speaker_cannot_wave_their_own_promise_away(amara, bo):
    statement = said(bo, speakers=[bo])

    with pytest.raises(NotAllowed):
        findings.reject(statement.findings.get(kind="promise"), person=bo)


def test_a_rejected_sentence_can_be_marked_again(amara, chen):
    statement = said(amara)
    found = findings.reject(statement.findings.get(kind="promise"), person=amara)

    again = findings.mark(statement, person=chen, start=found.start, end=found.end)

    assert again.state == Finding.State.PROPOSED


def test_somebody_whom_it_does_not_concern_decides_nothing(amara, bo):
    statement = said(amara)

    with pytest.raises(NotAllowed):
        promises.confirm(statement.findings.first(), person=bo, wording="Publish pay")


def test_the_circles_of_the_causes_cannot_be_left_out(amara, chen):
    pride, parents = circle("Pride", amara), circle("Parents", amara)
    statement = said(amara, causes=[cause("Fair pay", pride)])

    promise = promised(statement, chen, more_circles=[parents])

    assert set(promise.circles.all()) == {pride, parents}


def test_words_to_some_circles_concern_no_other(amara, bo):
    pride, parents = circle("Pride", amara), circle("Parents", bo)
    statement = said_to(amara, pride, causes=[cause("Fair pay", pride, parents)])

    promise = promised(statement, amara, more_circles=[parents])

    assert list(promise.circles.all()) == [pride]


def test_a_promise_confirmed_by_mistake_is_taken_back_in_the_open(amara):
    promise = promised(said(amara), amara)

    promises.take_back(promise, person=amara, because="It was a quotation.")

    assert promise.withdrawn_on
    assert not promise.statement.has_promise
    assert RecordEntry.objects.last().kind == "promise.taken_back"


def test_whoever_is_bound_by_a_promise_cannot_take_it_back(amara, chen):
    promise = promised(said(amara), amara, owner=chen)

    with pytest.raises(NotAllowed):
        promises.take_back(promise, person=chen, because="It does not suit us.")


def test_after_taking_back_the_sentence_can_be_marked_again(amara):
    promise = promised(said(amara), amara)
    promises.take_back(promise, person=amara, because="Wrong wording.")

    again = promised(promise.statement, amara)

    assert again.statement.has_promise
    assert again.finding != promise.finding


def test_words_reach_exactly_those_they_were_for(amara, bo, chen, dana, eli):
    pride = circle("Pride", amara, eli)
    to_pride, to_all = said_to(chen, pride), said(bo)

    assert set(statements_seen_by(amara)) == {to_pride, to_all}
    assert set(statements_seen_by(eli)) == {to_pride, to_all}
    assert set(statements_seen_by(chen)) == {to_pride, to_all}  # who entered them
    assert set(statements_seen_by(bo)) == {to_all}
    assert set(statements_seen_by(dana)) == {to_all}


def test_the_owner_of_a_promise_sees_the_words_that_bind_them(amara, chen):
    pride = circle("Pride", amara)
    statement = said_to(amara, pride)
    promised(statement, amara, owner=chen)

    assert list(statements_seen_by(chen)) == [statement]


def test_nobody_talks_into_a_circle_from_outside(amara, bo):
    pride = circle("Pride", amara)

    with pytest.raises(NotAllowed):
        said_to(bo, pride)


def test_not_even_a_leader_addresses_a_hidden_circle(amara, chen):
    hidden = circle("Quiet ones", amara, openness="hidden")

    with pytest.raises(NotAllowed):
        said_to(chen, hidden)


def test_nobody_addresses_a_hidden_circle_from_outside(amara, bo):
    hidden = circle("Quiet ones", amara, openness="hidden")

    with pytest.raises(NotAllowed):
        said_to(bo, hidden)


def test_erasing_words_leaves_the_promise_and_says_erased(amara, dana):
    statement = said(amara)
    promise = promised(statement, amara)

    statements.erase(statement, person=dana, because="Asked for by law.", title="On pay")

    statement.refresh_from_db()
    promise.refresh_from_db()
    assert (statement.text, statement.title) == ("", "On pay")
    assert {one.reading == {} for one in statement.findings.all()} == {True}
    assert promise.wording == "Publish the pay of every grade"
    assert Erasure.objects.filter(kind="statement", code=statement.code).exists()
    entered = RecordEntry.objects.get(kind="statement.entered")
    assert (entered.payload, entered.salt) == (None, None)


def test_a_speaker_cannot_erase_what_they_said(amara, chen):
    statement = said(chen, speakers=[chen])

    with pytest.raises(NotAllowed):
        statements.erase(statement, person=chen, because="I regret it.", title="Erased")


def test_a_restored_backup_does_not_bring_erased_words_back(amara, dana):
    statement = said(amara)
    statements.erase_again(statement.code)

    statement.refresh_from_db()
    assert statement.text == ""
    assert statement.erased_on


def test_convenors_concerned_and_speakers_are_told(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)

    said(bo, causes=[cause("Fair pay", pride)], speakers=[chen])

    assert amara.notices.get().kind == "statement.entered"
    assert chen.notices.get().kind == "statement.yours"
    assert not bo.notices.exists()
