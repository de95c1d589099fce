"""What a hidden circle is to whoever does not belong to it: nothing at all."""

import pytest

from alongside.people import notices
from alongside.people.actions import causes as cause_actions
from alongside.people.actions import circles as actions
from alongside.people.actions import places
from alongside.people.models import Notice, RecordEntry
from alongside.people.queries import causes as cause_queries
from alongside.people.queries import circles as queries
from tests.people import circle


@pytest.fixture
def hidden(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


def test_only_members_find_a_hidden_circle(hidden, bo, eli, dana, chen):
    assert [hidden in queries.seen_by(person) for person in (bo, eli, dana, chen)] == [
        True,
        False,
        False,
        False,
    ]


def test_lists_and_counts_are_the_same_with_and_without_it(amara, eli):
    circle("Parents", convenor=amara)
    before = (list(queries.seen_by(eli)), queries.listed_for(eli).count())

    circle("Night heron", convenor=amara, openness="hidden")

    assert (list(queries.seen_by(eli)), queries.listed_for(eli).count()) == before


def test_its_name_can_be_taken_by_anybody(hidden, eli):
    assert actions.found(person=eli, name="Night heron").name == "Night heron"
    again = actions.found(person=eli, name="night heron", openness="hidden")
    assert again.is_hidden


def test_nothing_about_it_enters_the_public_record(amara, bo):
    heron = actions.found(person=amara, name="Night heron", openness="hidden")
    cause = cause_actions.add(person=amara, name="Fair pay")
    cause_actions.say_it_concerns(cause, circle=heron, person=amara)
    actions.edit(heron, person=amara, name="Grey heron", purpose="", axis="")
    actions.close(heron, person=amara)

    assert [entry.kind for entry in RecordEntry.objects.all()] == ["cause.added"]


def test_a_cause_that_concerns_it_shows_no_trace_of_it_outside(hidden, amara, bo, eli, dana):
    cause = cause_actions.add(person=dana, name="Fair pay")
    cause_actions.say_it_concerns(cause, circle=hidden, person=amara)

    assert cause_queries.seen_by(bo).get().circles_seen == [hidden]
    assert cause_queries.seen_by(eli).get().circles_seen == []
    assert cause_queries.seen_by(dana).get().circles_seen == []


def test_a_circle_that_hides_leaves_the_record_and_the_notices_of_others(amara, bo, eli):
    heron = actions.found(person=amara, name="Night heron", openness="by_request")
    places.ask_to_join(heron, person=bo)
    places.answer(heron.join_requests.get(), person=amara, let_in=False)
    places.ask_to_join(heron, person=eli)
    assert "Night heron" in str(RecordEntry.objects.values_list("payload"))
    assert "Night heron" in str(bo.notices.values_list("words"))

    actions.change_openness(heron, person=amara, openness="hidden")

    assert "Night heron" not in str(RecordEntry.objects.values_list("payload"))
    assert not Notice.objects.filter(words__contains="Night heron").exists()
    assert not heron.join_requests.exists()
    assert heron not in queries.seen_by(bo)


def test_a_hidden_circle_can_never_be_shown(hidden, amara):
    for openness in ("open", "by_request"):
        with pytest.raises(actions.StaysHidden):
            actions.change_openness(hidden, person=amara, openness=openness)
    hidden.refresh_from_db()
    assert hidden.is_hidden


def test_belonging_to_it_is_never_shown_outside(hidden, bo):
    actions.show_outside(hidden, person=bo, shown=True)

    assert not queries.shown_outside(hidden).exists()
    assert not bo.memberships.get().shown_outside


def test_whoever_leaves_it_keeps_no_news_of_it(hidden, amara, bo):
    notices.tell([bo], "circle.nobody_speaks", about=hidden, words=hidden.name)

    actions.leave(hidden, person=bo)

    assert not bo.notices.exists()
