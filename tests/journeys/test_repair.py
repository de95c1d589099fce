"""People call a colleague in, answer, apologise, and say how it stands."""

from alongside.account.repair.actions import helping
from alongside.account.repair.models import CallingIn
from tests.rooms.repair.called import HAPPENED, called_in


def test_amara_calls_bo_in_and_says_in_the_end_that_it_is_mended(walks, amara, bo):
    walker = walks(amara, "/account/repair/")
    walker.follows("Call somebody in")
    walker.sees("First, what this is not")
    walker.follows("By your name")
    walker.writes("Whom you call in", bo.email)
    walker.writes("What was said or done", "You told the board that I typed up your plan.")
    walker.writes("What it did to you", "I was left out of two meetings.")
    walker.presses("Send")
    walker.sees("You called Bo Lindqvist in")

    walker = walks(bo, "/today/")
    walker.sees("Somebody wants to talk with you about something that happened.")
    walker.follows("Read")
    walker.follows("Apologise")
    walker.writes("What I did", "I told the board that it was mine.")
    walker.writes("What it did to you", "I am sorry if you were left out.")
    walker.writes("What I will do", "By Thursday I will write to the board.")
    walker.presses("Send")
    walker.sees("These words take it back")
    walker.writes("What it did to you", "You were left out of two meetings.")
    walker.presses("Send")
    walker.sees("Your apology is sent.")

    one = CallingIn.objects.get()
    walker = walks(amara, f"/account/repair/{one.code}/")
    walker.follows("Say how it stands")
    walker.ticks("It is mended")
    walker.presses("Say it")
    walker.sees("You said that it is mended. You can take that back.")


def test_bo_accepts_a_facilitator_and_reads_what_happened(walks, amara, bo, dana):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)

    walker = walks(bo, f"/account/repair/{one.code}/")
    walker.sees("Dana Novak would stand between you")
    walker.follows("Answer about the facilitator")
    walker.ticks("Yes")
    walker.presses("Send")

    walker.sees(HAPPENED)
