"""People ask for support, take it up together, ask a question, and say what became of it."""

from alongside.listen.asks.actions import asks, taking
from alongside.listen.asks.models import Ask, State
from alongside.people.audience import To


def test_amara_asks_bo_with_an_example(walks, amara, bo):
    walker = walks(amara, "/listen/")
    walker.follows("Ask for support")
    walker.opens("Begin with an example")
    walker.follows("Take a chore over")
    walker.sees("Begun with the example")
    walker.writes("Their names", bo.name)
    walker.presses("Ask")
    walker.sees("You asked. Only you say what becomes of it.")

    walker = walks(bo, "/today/")
    walker.follows("Look")
    walker.sees("would some of you take the notes")
    walker.presses("Take it up")
    walker.sees("You took it up. You can hand it back at any time.")


def test_bo_asks_one_question_and_amara_answers_and_says_that_it_is_done(walks, amara, bo):
    ask = asks.ask(person=amara, to=To(persons=(bo,)), words="Come along to my talk")
    taking.take_up(ask, person=bo)
    walker = walks(bo, "/listen/")
    walker.follows("Come along to my talk")
    walker.follows("Ask one question")
    walker.writes("Your question", "Where is it?")
    walker.presses("Ask it")
    walker.sees("No answer is owed")

    walker = walks(amara, f"/listen/asks/{ask.code}/")
    walker.follows("Answer")
    walker.writes("Your answer", "In the east room")
    walker.presses("Answer")
    walker.sees("In the east room")
    walker.follows("Say what became of it")
    walker.ticks("It is done")
    walker.presses("Say it")

    walker = walks(bo, f"/listen/asks/{ask.code}/")
    walker.sees("Done, say those who asked.")
    assert Ask.objects.get().state == State.DONE


def test_amara_changes_whom_her_ask_is_for(walks, amara, bo, eli):
    ask = asks.ask(person=amara, to=To(persons=(bo,)), words="Come along to my talk")
    walker = walks(amara, f"/listen/asks/{ask.code}/")
    walker.follows("Change whom it is for")
    walker.sees("Whoever it does not reach now, and then does, is told")
    walker.writes("Their names", eli.name)
    walker.presses("Change it")
    walker.sees("Changed. It is for those whom you chose.")

    walks(bo, "/today/").does_not_see("Come along to my talk")
    walks(eli, "/today/").sees("Come along to my talk")


def test_amara_withdraws_without_a_reason(walks, amara, bo):
    ask = asks.ask(person=amara, to=To(persons=(bo,)), words="Come along to my talk")
    walker = walks(amara, f"/listen/asks/{ask.code}/")
    walker.follows("Withdraw")
    walker.sees("No reason is needed.")
    walker.presses("Withdraw")
    walker.sees("Taken back. Its words are erased.")

    walks(bo, "/listen/").does_not_see("Come along to my talk")


def test_amara_says_how_to_support_her_and_bo_finds_it_on_her_card(walks, amara, bo):
    walker = walks(amara, "/listen/")
    walker.follows("How to support me")
    walker.writes("How to support me", "Give me a day")
    walker.writes("Their names", bo.name)
    walker.presses("Save")
    walker.sees("Give me a day")

    walker = walks(bo, f"/people/{amara.code}/")
    walker.follows("How to support Amara Osei")
    walker.sees("Give me a day")
