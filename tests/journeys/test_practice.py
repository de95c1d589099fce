"""People find something to do, take it on, note it, end it; a circle says what it knows of it."""

from alongside.act.practice.models import Annotation, Occasion, Practice
from tests.people import circle
from tests.rooms.practice.planned import takes_on


def test_amara_takes_an_action_on_and_notes_that_she_did_it(walks, amara):
    walker = walks(amara, "/act/?words=idea")
    walker.follows("Name whose idea it was")
    walker.sees("What it costs")
    walker.follows("Take it on")
    walker.writes("Where", "Tuesday planning")
    walker.presses("Take it on")
    walker.sees("Taken on. Only you see it.")

    walker.presses("Done today")

    walker.sees("Noted for today")
    assert Practice.objects.get().place == "Tuesday planning"
    assert Occasion.objects.count() == 1


def test_bo_ends_a_practice_and_takes_it_up_again(walks, bo):
    takes_on(bo)
    walker = walks(bo, "/act/plan/")
    walker.follows("Credit the idea")
    walker.follows("End it")
    walker.presses("End it")
    walker.sees("Ended. You can take it up again.")

    practice = Practice.objects.get()
    walker = walks(bo, f"/act/plan/{practice.code}/")
    walker.presses("Take it up again")

    walker.sees("Let it rest")
    practice.refresh_from_db()
    assert practice.ended_on is None


def test_amara_says_what_her_circle_knows_of_an_action(walks, amara):
    circle("Night shift", convenor=amara)
    walker = walks(amara, "/act/actions/credit-the-idea/")
    walker.follows("Say what your circle knows of it")
    walker.writes("In our experience ...", "It helps most in writing.")
    walker.presses("Say it")

    walker.sees("It helps most in writing.")
    assert Annotation.objects.get().circle.name == "Night shift"
