"""People say how something was for them, ask how theirs was, and say if they were supported."""

from datetime import timedelta

from django.utils import timezone

from alongside.account.recognition.actions import anonymous, asking, giving
from alongside.account.recognition.models import (
    AnonymousRecognition,
    FeltAnswer,
    FeltRound,
    PooledRecognition,
    Recognition,
)
from alongside.people import notices
from tests.people import colleagues
from tests.rooms.recognition.acts import close_the_quarter, shared


def open_to_being_asked(person):
    person.may_be_asked_for_feedback = True
    person.save()


def test_bo_asks_and_amara_says_that_it_helped(walks, amara, bo):
    open_to_being_asked(amara)
    share = shared(bo, amara)
    walker = walks(bo, f"/account/recognition/ask/{share.code}/")
    walker.writes("Who", "Amara Osei")
    walker.presses("Ask")
    walker.sees("Asked. Whatever comes will stand among what came back to you.")

    walker = walks(amara, "/today/")
    walker.follows("Look")
    walker.sees("Anonymity would fail here")
    walker.ticks("This helped")
    walker.writes("A few words, if you like", "I was heard")
    walker.presses("Say it in my own name")

    walker = walks(bo, "/today/")
    walker.follows("Read")
    walker.sees("I was heard")


def test_eli_says_something_anonymously_and_takes_it_back(walks, amara, bo, eli):
    share = shared(bo, amara, eli)
    walker = walks(eli, f"/account/recognition/of/{share.code}/")
    walker.ticks("Made it worse")
    walker.ticks("Anonymously, together with what others say")
    walker.presses("Say it")
    walker.sees("You have said anonymously: Made it worse.")
    assert AnonymousRecognition.objects.exists()

    walker.presses("Take it back")

    walker.does_not_see("You have said anonymously")
    assert not AnonymousRecognition.objects.exists()


def test_amara_says_unasked_what_bo_did_and_changes_her_mind(walks, amara, bo):
    walker = walks(amara, "/account/recognition/")
    walker.follows("Say how something was for you")
    walker.writes("Who did it", "Bo Lindqvist")
    walker.writes("What they did", "Took my shift when school rang")
    walker.ticks("This helped")
    walker.presses("Say it")
    walker.sees("Took my shift when school rang")

    walker.follows("Change it")
    walker.ticks("Made no difference")
    walker.presses("Change it")
    walker.sees("Changed.")
    walker.follows("Take it back")
    walker.presses("Take it back")

    walker.sees("Taken back. It is gone for good.")
    assert not Recognition.objects.exists()


def test_bo_reads_what_five_people_said_and_erases_it(walks, bo):
    for number, one in enumerate(colleagues(5)):
        anonymous.say(person=one, doer=bo, answer="helped", words=f"Word {number}")
    close_the_quarter()
    walker = walks(bo, "/today/")
    walker.follows("Read")
    walker.sees("5 people said anonymously how things were that you did.")
    walker.sees("Word 3")
    walker.follows("Erase it")
    walker.presses("Erase it")

    walker.sees("Erased for good.")
    assert not PooledRecognition.objects.exists()


def test_bo_puts_away_what_came(walks, amara, bo):
    giving.give(shared(bo, amara), person=amara, answer="worse", words="It hurt")
    walker = walks(bo, "/today/")
    walker.follows("Read")
    walker.presses("Put it away")

    walker.sees("Put away. Nobody is told.")
    walker.does_not_see("It hurt")


def test_amara_says_whether_she_was_supported(walks, amara):
    today = timezone.localdate()
    opened = FeltRound.objects.create(opened_on=today, closes_on=today + timedelta(days=30))
    notices.tell([amara], "felt.asked", about=opened)
    walker = walks(amara, "/today/")
    walker.follows("Answer")
    walker.presses("Yes")
    walker.sees("You have said: Yes.")
    assert FeltAnswer.objects.exists()

    walker.presses("I would rather not say")

    walker.does_not_see("You have said")
    assert not FeltAnswer.objects.exists()


def test_who_cannot_be_asked_is_not_said_to_have_refused(walks, amara, bo):
    share = shared(bo, amara)
    walker = walks(bo, f"/account/recognition/ask/{share.code}/")
    walker.writes("Who", "Amara Osei")
    walker.presses("Ask")

    walker.sees("Cannot be asked just now: ")
    open_to_being_asked(amara)
    assert asking.ask(share, person=bo, asked=amara)
