"""What the programme's report may say: each pair once a quarter, and nobody's count."""

import pytest

from alongside.account.recognition.actions import anonymous, giving
from alongside.account.recognition.models import RecognitionFigure
from alongside.account.recognition.queries import report
from alongside.people.models import Cause
from tests.people import colleagues
from tests.rooms.recognition.acts import close_the_quarter, shared, this_quarter


def figures(part="answers"):
    """Close the quarter, and give the one figure of it."""
    close_the_quarter()
    (figure,) = report.recognised(this_quarter(), this_quarter(), part=part)
    return figure


def ring(people, times, answer="helped", **fields):
    for _ in range(times):
        for one, other in zip(people, [*people[1:], people[0]], strict=True):
            giving.say(person=one, doer=other, what="Was kind", answer=answer, **fields)


@pytest.mark.parametrize("times", [1, 4])
def test_a_ring_counts_its_pairs_however_often_it_goes_round(times, workplace):
    ring(colleagues(6), times)

    # Six pairs all say the same, which is not told in a number of its own.
    assert figures().rests_on == 6


@pytest.mark.parametrize("size", range(2, 7))
def test_rings_gain_nothing_beside_honest_pairs(size, workplace):
    crew = colleagues(24)
    for one, other in zip(crew[6:15], crew[15:24], strict=True):
        giving.say(person=one, doer=other, what="Was kind", answer="helped")
    for one, other in zip(crew[6:12], crew[12:18], strict=True):
        giving.say(person=one, doer=other, what="Was loud", answer="worse")
    for one, other in zip(crew[:6], crew[18:24], strict=True):
        giving.say(person=one, doer=other, what="Was there", answer="no_difference")
    ring(crew[:size], 5)

    assert figures().cells == {"helped": 9 + size, "no_difference": 6, "worse": 6}


def test_signed_and_anonymous_answers_of_one_pair_count_once(workplace):
    crew = colleagues(14)
    for one, other in zip(crew[:7], crew[7:], strict=True):
        share = shared(other, everyone=True)
        giving.give(share, person=one, answer="helped")
        anonymous.say(person=one, doer=other, answer="worse")

    assert figures().rests_on == 7


def test_what_many_say_of_one_colleague_is_not_told_as_a_number(bo, workplace):
    """Twelve pairs, but one doer: the number would be that person's count."""
    for giver in colleagues(12):
        giving.say(person=giver, doer=bo, what="Was kind", answer="helped")

    figure = figures()
    assert set(figure.cells.values()) == {None}
    assert figure.rests_on is None


def test_what_one_colleague_says_of_many_is_not_either(bo, workplace):
    for doer in colleagues(12):
        giving.say(person=bo, doer=doer, what="Was kind", answer="helped")

    assert figures().rests_on is None


def test_numbers_by_scope_and_cause_count_what_helped(workplace):
    crew = colleagues(26)
    pay, hours = Cause.objects.create(name="Pay"), Cause.objects.create(name="Hours")
    for number, (one, other) in enumerate(zip(crew[:13], crew[13:], strict=True)):
        about = {"scope": "individual", "cause": pay, "features": ["listening"]}
        if number < 5:
            about = {"scope": "systemic", "cause": hours, "features": []}
        giving.say(person=one, doer=other, what="Was kind", answer="helped", **about)
    for one, other in zip(crew[:6], crew[14:20], strict=True):
        giving.say(person=one, doer=other, what="Was loud", answer="worse")
        giving.say(person=other, doer=one, what="Was there", answer="no_difference")

    assert figures().cells == {"helped": 13, "no_difference": 6, "worse": 6}
    assert figures("scope").cells == {"individual": 8, "systemic": 5}
    assert figures("cause").cells == {str(pay.code): 8, str(hours.code): 5}
    assert figures("feature").cells == {"listening": 8, "": 5}


def test_figures_are_made_once_and_never_change(workplace):
    crew = colleagues(6)
    ring(crew, 1)
    close_the_quarter()
    before = list(RecognitionFigure.objects.order_by("pk").values())
    ring(crew[:3], 2, answer="worse")
    close_the_quarter()

    assert list(RecognitionFigure.objects.order_by("pk").values()) == before


def test_a_quarter_in_which_nothing_was_said_has_its_figures_too(workplace):
    figure = figures()

    assert (set(figure.cells.values()), figure.rests_on) == ({None}, None)
