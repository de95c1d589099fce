"""Circles: found, enter, leave, close; and who may not."""

import pytest

from alongside.people import notices
from alongside.people.actions import circles as actions
from alongside.people.actions import convening
from alongside.people.models import Circle, RecordEntry
from alongside.people.policy import NotAllowed
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries
from tests.people import circle


def names(persons):
    return sorted(person.name.split()[0] for person in persons)


def members(circle):
    return names(circle.members.all())


def news(person):
    return [notice.kind for notice in notices.waiting_for(person)]


def test_a_founder_is_the_first_member_and_speaks_for_the_circle(amara):
    parents = actions.found(person=amara, name=" Parents ", axis="family")

    assert (parents.name, parents.founded_by, members(parents)) == ("Parents", amara, ["Amara"])
    assert policy.speaks_for(amara, parents)
    assert RecordEntry.objects.get().payload["name"] == "Parents"


def test_bo_walks_into_an_open_circle_and_out_again(amara, bo):
    parents = circle("Parents", convenor=amara)

    actions.join(parents, person=bo)
    assert members(parents) == ["Amara", "Bo"]

    actions.leave(parents, person=bo)
    assert members(parents) == ["Amara"]


def test_joining_twice_is_refused_and_changes_nothing(amara, bo):
    parents = circle("Parents", bo, convenor=amara)

    with pytest.raises(NotAllowed):
        actions.join(parents, person=bo)


@pytest.mark.parametrize("openness", ["by_request", "hidden"])
def test_nobody_walks_into_a_circle_that_is_not_open(amara, bo, openness):
    parents = circle("Parents", convenor=amara, openness=openness)

    with pytest.raises(NotAllowed):
        actions.join(parents, person=bo)
    assert members(parents) == ["Amara"]


def test_two_circles_in_plain_sight_cannot_have_one_name(amara, bo):
    actions.found(person=amara, name="Parents")

    with pytest.raises(actions.NameTaken):
        actions.found(person=bo, name="parents")
    assert Circle.objects.count() == 1


def test_a_closed_circle_lets_nobody_in_says_nothing_and_gives_its_name_back(amara, bo):
    parents = circle("Parents", bo, convenor=amara)

    actions.close(parents, person=amara)

    assert not policy.speaks_for(amara, parents)
    assert parents not in queries.listed_for(bo)
    assert parents in queries.seen_by(bo)
    assert news(bo) == ["circle.closed"]
    assert actions.found(person=bo, name="Parents").name == "Parents"


def test_the_last_to_leave_closes_the_circle(amara):
    parents = circle("Parents", convenor=amara)

    actions.leave(parents, person=amara)

    parents.refresh_from_db()
    assert parents.closed_on is not None


@pytest.mark.parametrize("outsider", ["bo", "chen", "dana"])
def test_nobody_outside_edits_hides_closes_or_speaks(amara, outsider, request):
    person = request.getfixturevalue(outsider)
    parents = circle("Parents", convenor=amara)

    for attempt in (
        lambda: actions.edit(parents, person=person, name="Others", purpose="", axis=""),
        lambda: actions.change_openness(parents, person=person, openness="hidden"),
        lambda: actions.close(parents, person=person),
        lambda: actions.leave(parents, person=person),
        lambda: actions.show_outside(parents, person=person, shown=True),
        lambda: convening.choose(parents, person=person, chosen=[person]),
        lambda: convening.step_in(parents, person=person),
        lambda: convening.step_down(parents, person=person),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    parents.refresh_from_db()
    assert (parents.name, parents.openness, parents.closed_on) == ("Parents", "open", None)
    assert (members(parents), names(queries.convenors_of(parents))) == (["Amara"], ["Amara"])


def test_a_member_who_does_not_speak_for_the_circle_cannot_close_it(amara, bo):
    parents = circle("Parents", bo, convenor=amara)

    with pytest.raises(NotAllowed):
        actions.close(parents, person=bo)


def test_nobody_outside_sees_who_belongs_unless_the_member_says_so(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    assert not queries.shown_outside(parents).exists()

    actions.show_outside(parents, person=bo, shown=True)

    assert names(place.person for place in queries.shown_outside(parents)) == ["Bo"]
    assert not policy.may_see_members(eli, parents)
    assert policy.may_see_members(amara, parents)


def test_members_choose_another_to_speak_who_is_told(amara, bo, eli):
    parents = circle("Parents", bo, eli, convenor=amara)

    convening.choose(parents, person=bo, chosen=[bo])
    assert names(queries.convenors_of(parents)) == ["Amara"]
    convening.choose(parents, person=eli, chosen=[bo])

    assert names(queries.convenors_of(parents)) == ["Bo"]
    assert news(bo) == ["circle.you_speak"]


def test_members_cannot_choose_somebody_from_outside(amara, bo, chen):
    parents = circle("Parents", bo, convenor=amara)

    convening.choose(parents, person=amara, chosen=[chen])
    convening.choose(parents, person=bo, chosen=[chen])

    assert names(queries.convenors_of(parents)) == ["Amara"]
    assert not parents.choices.exists()


def test_whoever_steps_down_is_not_put_back_by_choices_made_before(amara, bo, eli):
    parents = circle("Parents", bo, eli, convenor=amara)
    for chooser in (amara, bo, eli):
        convening.choose(parents, person=chooser, chosen=[bo])

    convening.step_down(parents, person=bo)

    assert names(queries.convenors_of(parents)) == []
    assert news(eli) == ["circle.nobody_speaks"]


def test_where_nobody_speaks_a_member_steps_in_until_the_others_choose(amara, bo, eli):
    parents = circle("Parents", bo, eli, convenor=amara)
    actions.leave(parents, person=amara)

    convening.step_in(parents, person=bo)

    assert names(queries.convenors_of(parents)) == ["Bo"]
    assert news(eli) == []
    with pytest.raises(NotAllowed):
        convening.step_in(parents, person=eli)


def test_whoever_leaves_the_workplace_leaves_every_circle(amara, bo):
    parents, ramps = circle("Parents", bo, convenor=amara), circle("Ramps", convenor=amara)

    actions.leave_all(amara)

    ramps.refresh_from_db()
    assert (members(parents), ramps.closed_on is None) == (["Bo"], False)
