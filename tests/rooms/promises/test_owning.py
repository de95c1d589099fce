"""What an owner does with a promise, in the open."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.advocate.promises.actions import owning, replies
from alongside.advocate.promises.models import Follow, Promise
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises.said import cause, page_of, promised, said, said_to, shown


def changed(promise, person, **fields):
    as_it_is = {
        "wording": promise.wording,
        "due": promise.due,
        "due_precision": promise.due_precision,
        "measure": promise.measure,
        "cost_money": promise.cost_money,
        "cost_time": promise.cost_time,
        "cost_power": promise.cost_power,
    }
    return owning.change(promise, person=person, because="It takes longer.", **as_it_is | fields)


def test_an_earlier_wording_stays_readable_with_the_reason(amara, chen):
    promise = promised(said(amara), amara, owner=chen, due=date(2027, 6, 30))

    changed(promise, chen, wording="Publish the pay of most grades", due=date(2028, 6, 30))

    before = promise.revisions.get()
    assert before.wording == "Publish the pay of every grade"
    assert before.due == date(2027, 6, 30)
    assert before.because == "It takes longer."
    assert RecordEntry.objects.last().payload["wording"] == "Publish the pay of most grades"


def test_an_earlier_cost_stays_readable(amara, chen):
    cost = {"cost_money": "2 million", "cost_time": "An hour a week", "cost_power": "A seat"}
    promise = promised(said(amara), amara, owner=chen, **cost)

    changed(promise, chen, cost_money="1 million", cost_time="")

    was = promise.revisions.values_list("cost_money", "cost_time", "cost_power").get()
    promise.refresh_from_db()
    assert was == tuple(cost.values())
    assert [getattr(promise, name) for name in cost] == ["1 million", "", "A seat"]
    assert RecordEntry.objects.last().payload["cost"] == ["1 million", "", "A seat"]


def test_a_date_moved_into_the_past_is_late_at_once(amara, chen):
    promise = promised(said(amara), amara, owner=chen)

    changed(promise, chen, due=timezone.localdate() - timedelta(days=1))

    assert promise.is_late


def test_letting_go_is_in_the_open_and_can_be_taken_up_again(amara, chen):
    promise = promised(said(amara), amara, owner=chen)

    owning.let_go(promise, person=chen, because="The budget went.")
    assert promise.let_go_because == "The budget went."

    owning.take_up(promise, person=chen, because="There is money again.")
    assert promise.let_go_on is None
    assert [entry.kind for entry in RecordEntry.objects.all()][-2:] == [
        "promise.let_go",
        "promise.taken_up",
    ]


@pytest.mark.parametrize("who", ["amara", "bo", "dana"])
def test_nobody_but_the_owner_lets_go(who, request, amara, bo, chen, dana):
    promise = promised(said(amara), amara, owner=chen)

    with pytest.raises(NotAllowed):
        owning.let_go(promise, person=request.getfixturevalue(who), because="For them.")


def test_a_promise_is_not_pushed_onto_a_colleague(amara, bo, chen):
    promise = promised(said(amara), amara, owner=chen)

    with pytest.raises(NotAllowed):
        owning.hand_over(promise, person=chen, to=bo, office="", because="Bo will do it.")


def test_an_owner_who_declines_leaves_the_office_standing(amara, chen):
    promise = promised(said(amara), amara, owner=chen)

    owning.hand_over(promise, person=chen, to=None, office="Board", because="Not mine to give.")

    assert (promise.owner, promise.owner_office) == (None, "Board")
    assert promise.revisions.get().owner_office == "Head of Operations"


def test_followers_hear_that_it_moved_and_never_who_moved_it(amara, bo, chen):
    promise = promised(said(amara), amara, owner=chen)
    Follow.objects.create(promise=promise, person=bo)

    owning.let_go(promise, person=chen, because="The budget went.")

    notice = bo.notices.get()
    assert (notice.kind, notice.words) == ("promise.moved", promise.wording)
    assert "Chen" not in str(vars(notice))


def test_whom_the_words_no_longer_reach_hears_nothing(amara, bo, chen):
    pride = circle("Pride", amara, bo)
    promise = promised(said_to(amara, pride), amara, owner=chen)
    Follow.objects.create(promise=promise, person=bo)
    bo.memberships.all().delete()

    owning.let_go(promise, person=chen, because="The budget went.")

    assert not bo.notices.exists()


def test_those_spoken_of_can_reply(amara, bo, chen, eli, farah):
    pride = circle("Pride", bo, eli, convenor=amara)
    promise = promised(
        said(amara, causes=[cause("Fair pay", pride)], speakers=[farah]), amara, owner=chen
    )
    shown(promise, chen, names=[bo])

    for person in (amara, bo, chen, farah):
        replies.reply(promise, person=person, text="Here is how I see it.")

    with pytest.raises(NotAllowed):
        replies.reply(promise, person=eli, text="Me too.")
    assert promise.replies.count() == 4


def test_only_its_convenor_speaks_for_a_circle(amara, bo, chen):
    pride = circle("Pride", bo, convenor=amara)
    promise = promised(said(amara, causes=[cause("Fair pay", pride)]), amara, owner=chen)

    with pytest.raises(NotAllowed):
        replies.reply(promise, person=chen, text="Pride is happy.", circle=pride)

    said_for = replies.reply(promise, person=amara, text="We wait.", circle=pride)
    assert said_for.circle == pride


def test_a_reply_can_be_taken_back_by_who_gave_it(amara, chen):
    promise = promised(said(amara), amara, owner=chen)
    given = replies.reply(promise, person=chen, text="Sorry, later.")

    with pytest.raises(NotAllowed):
        replies.take_back(given, person=amara)
    replies.take_back(given, person=chen)

    assert not promise.replies.exists()
    assert Erasure.objects.get().code == given.code
    assert RecordEntry.objects.get(kind="reply.said").payload is None


def test_a_circle_says_itself_whether_it_is_concerned(amara, bo, chen):
    pride, parents = circle("Pride", convenor=amara), circle("Parents", convenor=bo)
    promise = promised(said(amara, causes=[cause("Fair pay", pride)]), amara, owner=chen)

    replies.bring_in(promise, person=bo, circle=parents)
    assert set(promise.circles.all()) == {pride, parents}

    with pytest.raises(NotAllowed):
        replies.step_back(promise, person=bo, circle=pride)
    with pytest.raises(NotAllowed):
        replies.step_back(promise, person=chen, circle=pride)


def test_a_convenor_carries_no_words_to_a_circle_that_they_were_not_said_to(amara, bo, chen, eli):
    pride, parents = circle("Pride", amara, bo), circle("Parents", eli, convenor=amara)
    promise = promised(said_to(chen, pride), chen, owner=chen)

    with pytest.raises(NotAllowed):
        replies.bring_in(promise, person=amara, circle=parents)
    assert "It concerns Parents too" not in amara.opens(page_of(promise))


def test_what_was_let_go_is_let_go_once_and_its_reason_stays(amara, chen):
    promise = promised(said(amara), amara, owner=chen)
    with pytest.raises(NotAllowed):
        owning.take_up(promise, person=chen, because="There is money.")
    owning.let_go(promise, person=chen, because="The budget went.")

    with pytest.raises(NotAllowed):
        owning.let_go(promise, person=chen, because="Nobody asked for it.")

    promise.refresh_from_db()
    assert promise.let_go_because == "The budget went."


def test_an_owner_who_changes_a_promise_leaves_a_ruling_of_that_minute_alone(amara, chen):
    promise = promised(said(amara), amara, owner=chen)
    Promise.objects.filter(pk=promise.pk).update(circle_says="broken")

    changed(promise, chen, measure="The pay list")

    promise.refresh_from_db()
    assert (promise.circle_says, promise.measure) == ("broken", "The pay list")


def test_a_hidden_circle_leaves_no_trace_in_the_record(amara, chen):
    hidden = circle("Quiet ones", convenor=amara, openness="hidden")
    promise = promised(said(chen), chen, owner=chen)

    replies.bring_in(promise, person=amara, circle=hidden)
    assert [entry.kind for entry in RecordEntry.objects.all()][-1] == "promise.confirmed"
    replies.reply(promise, person=amara, text="We wait.", circle=hidden)

    for entry in RecordEntry.objects.all():
        assert str(hidden.code) not in str(entry.payload)
        assert entry.person != amara
