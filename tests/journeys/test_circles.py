"""People found circles, come into them, choose who speaks, leave; and look at what waits today."""

from alongside.people.actions import circles as actions
from alongside.people.actions import places
from alongside.people.models import Cause, Circle
from alongside.people.queries import circles as queries
from tests.people import circle


def test_amara_founds_a_circle_and_bo_joins_it(walks, amara, bo):
    walker = walks(amara, "/circles/")
    walker.follows("Found a circle")
    walker.writes("Name", "Parents and carers")
    walker.chooses("Axis", "Family and marital status")
    walker.presses("Found it")
    walker.sees("by Amara Osei")

    walker = walks(bo, "/circles/")
    walker.follows("Parents and carers")
    walker.presses("Join")

    walker.sees("You belong to Parents and carers now.")
    assert Circle.objects.get().members.count() == 2


def test_eli_asks_and_amara_lets_them_in(walks, amara, eli):
    ramps = circle("Ramps", convenor=amara, openness="by_request")
    walker = walks(eli, f"/circles/{ramps.code}/")
    walker.follows("Ask to join")
    walker.writes("A few words, if you like", "I use a chair")
    walker.presses("Ask")

    walker = walks(amara, "/today/")
    walker.follows("Answer")
    walker.sees("I use a chair")
    walker.presses("Let them in")

    walker = walks(eli, "/today/")
    walker.sees("You now belong to a circle that you asked to join: Ramps")


def test_eli_takes_the_place_that_bo_keeps_in_a_hidden_circle(walks, amara, bo, eli):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    walker = walks(bo, f"/circles/{heron.code}/")
    walker.follows("Keep a place for somebody")
    walker.writes("E-mail address at work", eli.email)
    walker.presses("Keep a place")

    walker = walks(eli, "/today/")
    walker.follows("Look")
    walker.presses("Take the place")

    walker.sees("Only fellow members know of this circle.")
    assert queries.place_in(heron, eli) is not None


def test_members_choose_bo_to_speak(walks, amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    for member in (amara, bo):
        walker = walks(member, f"/circles/{parents.code}/")
        walker.follows("Members")
        walker.presses("I would speak" if member is bo else "Have Bo Lindqvist speak")

    walker.sees("Speaks for the circle")
    assert list(queries.convenors_of(parents)) == [bo]


def test_amara_hides_her_circle_and_bo_leaves_it(walks, amara, bo):
    heron = actions.found(person=amara, name="Night heron")
    actions.join(heron, person=bo)
    walker = walks(amara, f"/circles/{heron.code}/")
    walker.follows("Change who can find it")
    walker.ticks("Hidden: only its members know of it")
    walker.ticks("If I hide it: I know that it can never be shown again")
    walker.presses("Change it")
    walker.sees("Only fellow members know of this circle.")

    walker = walks(bo, f"/circles/{heron.code}/")
    walker.follows("Leave")
    walker.sees("Leave this circle?")
    walker.presses("Leave")

    walker.sees("You have left.")
    walker.does_not_see("Night heron")


def test_a_cause_is_put_to_a_circle_which_says_that_it_concerns_it(walks, amara, dana):
    circle("Parents", convenor=amara)
    walker = walks(dana, "/causes/")
    walker.follows("Add a cause")
    walker.writes("Name", "School hours")
    walker.presses("Add it")
    walker.follows("Ask a circle whether this concerns it")
    walker.chooses("Circle", "Parents")
    walker.presses("Ask them")

    walker = walks(amara, "/today/")
    walker.follows("Answer")
    walker.presses("It does")

    walker.sees("It concerns this circle.")
    assert [one.name for one in Cause.objects.get().circles.all()] == ["Parents"]


def test_what_is_put_aside_can_be_taken_back(walks, amara, eli):
    ramps = circle("Ramps", convenor=amara, openness="by_request")
    places.ask_to_join(ramps, person=eli)
    walker = walks(amara, "/today/")

    walker.presses("Put aside")
    walker.sees("Nothing is waiting.")
    walker.presses("Take it back")

    walker.sees("One thing today. Nothing else is waiting.")
