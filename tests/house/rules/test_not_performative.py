"""Not performative: words without deeds are shown as exactly that, to all whom they reached."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.advocate.promises.actions import evidence, findings, naming, statements
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, said_to, shown

FEELINGS = "We stand with you. We are deeply saddened. Our people are our strength."


@pytest.fixture
def everybody(amara, bo, chen, dana, farah):
    circle("Pride", bo, convenor=amara)
    return [amara, bo, chen, dana, farah]


def test_a_statement_without_a_promise_says_so_to_everyone(everybody, bo):
    statement = said(bo, text=FEELINGS, title="Solidarity")

    for person in everybody:
        page = person.opens(f"/advocate/statements/{statement.code}/")
        assert "There is no promise in these words." in page.words
        assert "No promise in it" in person.opens("/advocate/").words


def test_a_promise_that_only_a_machine_found_does_not_count_as_one(everybody, bo):
    statement = said(bo)
    assert statement.findings.filter(kind="promise").exists()

    for person in everybody:
        page = person.opens(f"/advocate/statements/{statement.code}/")
        assert "No promise was confirmed in these words." in page.words
        assert "No promise confirmed in it" in person.opens("/advocate/").words


def test_what_was_found_to_be_no_promise_leaves_words_without_one(everybody, bo):
    statement = said(bo)
    findings.reject(statement.findings.get(kind="promise"), person=bo)

    for person in everybody:
        page = person.opens(f"/advocate/statements/{statement.code}/")
        assert "There is no promise in these words." in page.words


def test_a_late_promise_says_late_to_everyone(everybody, bo, chen):
    yesterday = timezone.localdate() - timedelta(days=1)
    promise = promised(said(bo), bo, owner=chen, due=yesterday)

    for person in everybody:
        assert "Late" in person.opens(f"/advocate/promises/{promise.code}/").words


def test_a_promise_with_nothing_shown_says_so_and_never_blames_the_circle(everybody, amara, bo):
    about = cause("Fair pay", amara.circles.get())
    promise = promised(said(bo, causes=[about]), bo)

    for person in everybody:
        page = person.opens(f"/advocate/promises/{promise.code}/")
        assert "Nothing shown." in page.words
        assert "silent" not in page.words


def test_what_a_promise_does_not_say_is_shown_as_missing(everybody, bo):
    promise = promised(said(bo), bo)

    for person in everybody:
        page = person.opens(f"/advocate/promises/{promise.code}/").words
        for missing in (
            "No date was given",
            "No measure was given",
            "No cost was stated",
            "Nobody answers for it yet.",
        ):
            assert missing in page


def test_what_management_shows_reads_put_forward_to_everyone(everybody, bo, chen):
    promise = promised(said(bo), bo, owner=chen)
    shown(promise, chen)

    for person in everybody:
        page = person.opens(f"/advocate/promises/{promise.code}/")
        assert "put forward by the organisation" in page.words


def test_evidence_that_is_hidden_or_withdrawn_no_longer_speaks_for_the_promise(
    everybody, bo, chen, farah
):
    promise = promised(said(bo), bo, owner=chen)
    naming.hide(shown(promise, chen, title="Farah did it all", names=[farah]), person=farah)
    evidence.withdraw(shown(promise, chen, title="We did it all"), person=chen)

    for person in everybody:
        page = person.opens(f"/advocate/promises/{promise.code}/")
        assert "Hidden by somebody whom it names" in page.words
        assert "withdrawn" in page.words
        assert "put forward by the organisation" not in page.words


def test_erasing_the_words_does_not_make_the_promise_go_away(everybody, bo, chen, dana):
    promise = promised(said(bo), bo, owner=chen)
    statements.erase(promise.statement, person=dana, because="By law.", title="On pay")

    for person in everybody:
        page = person.opens(f"/advocate/promises/{promise.code}/")
        assert promise.wording in page.words
        assert "Nothing shown." in page.words


def test_words_to_a_circle_say_the_same_to_that_circle_and_nothing_to_others(
    everybody, amara, bo, chen, dana
):
    statement = said_to(amara, amara.circles.get(), text=FEELINGS, title="To Pride")

    for person in everybody:
        page = person.opens(f"/advocate/statements/{statement.code}/")
        if person in (amara, bo):
            assert "There is no promise in these words." in page.words
        else:
            assert page.status == 404
            assert "To Pride" not in person.opens("/advocate/")
