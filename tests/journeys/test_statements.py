"""Words are entered, a promise is confirmed in them, owned, shown for, answered and let go."""

from datetime import date

from alongside.advocate.promises.models import Evidence, Promise, Statement
from tests.people import circle
from tests.rooms.promises.said import SAID, cause, page_of, promised, said, shown


def test_bo_enters_words_and_confirms_the_promise_in_them(walks, bo):
    walker = walks(bo, "/advocate/")
    walker.follows("Enter what was said")
    walker.writes("Title", "On fair pay")
    walker.writes("The words", SAID)
    walker.dates("Said on", date(2026, 3, 2))
    walker.writes("Where", "All-hands meeting")
    walker.presses("Enter")
    walker.sees("No promise was confirmed in these words.")

    walker.follows("Confirm or edit")
    walker.writes("What is promised", "Publish the pay of every grade")
    walker.presses("Confirm this promise")

    walker.sees("Nothing shown.")
    walker.sees("30 June 2027")
    assert Promise.objects.get().wording == "Publish the pay of every grade"


def test_bo_marks_a_promise_that_was_missed(walks, bo):
    statement = said(bo, text="Nobody waits. Doors open to all of you, every Monday.")
    statement.findings.all().delete()
    walker = walks(bo, page_of(statement))
    walker.follows("Mark a promise that was missed")
    walker.presses("Mark as a promise: Doors open")
    walker.writes("What is promised", "Open doors every Monday")
    walker.presses("Confirm this promise")

    walker.sees("Doors open to all of you, every Monday.")
    assert Statement.objects.get().has_promise


def test_a_sentence_is_found_to_be_no_promise(walks, bo):
    walker = walks(bo, page_of(said(bo)))
    walker.opens("Why")
    walker.sees("A day as the last one.")
    walker.presses("This is no promise")

    walker.sees("There is no promise in these words.")


def test_chen_shows_what_was_done_and_amara_accepts_it(walks, amara, bo, chen):
    about = cause("Fair pay", circle("Pride", bo, convenor=amara))
    promise = promised(said(bo, causes=[about]), bo, owner=chen)
    walker = walks(chen, page_of(promise))
    walker.follows("Put something forward")
    walker.writes("What was done", "Grades 1 to 4 are published")
    walker.dates("Done on", date(2026, 5, 4))
    walker.presses("Put it forward")
    walker.sees("put forward by the organisation")

    walker = walks(amara, page_of(Evidence.objects.get()))
    walker.ticks("Accepted")
    walker.writes("Why", "We looked.")
    walker.presses("Answer for your circle")

    walker.sees("accepted by a circle concerned")
    walker.sees("We looked.")


def test_farah_hides_what_names_her(walks, bo, chen, farah):
    note = shown(promised(said(bo), bo, owner=chen), chen, title="Farah did it", names=[farah])
    walker = walks(farah, page_of(note))
    walker.presses("Hide it")
    walker.sees("Hidden from everybody.")

    walker = walks(bo, page_of(note))
    walker.sees("Hidden by somebody whom it names")
    walker.does_not_see("Farah did it")


def test_chen_changes_a_promise_replies_and_lets_it_go(walks, bo, chen):
    promise = promised(said(bo), bo, owner=chen)
    walker = walks(chen, page_of(promise))
    walker.follows("Change it in the open")
    walker.writes("What is promised", "Publish the pay of most grades")
    walker.writes("Why", "Two grades have one person each.")
    walker.presses("Change it")
    walker.sees("It read: “Publish the pay of every grade”")

    walker.follows("Say where things are")
    walker.writes("Your reply", "Half of it is done.")
    walker.presses("Reply")
    walker.sees("Half of it is done.")

    walker.follows("Let it go, with a reason")
    walker.writes("Why", "The budget went.")
    walker.presses("Let it go")
    walker.sees("in the open.")
    walker.sees("The budget went.")
