"""No burden on the supported: reminded only by their own wish; silence is counted nowhere."""

from collections import Counter
from datetime import date

import pytest
from django.utils import timezone

from alongside.account.wellbeing.actions import check_ins
from alongside.people.models import Notice
from tests.house import rows
from tests.people import circle, colleagues

pytestmark = pytest.mark.django_db

FIRST = date(2026, 3, 1)
LIGHT = {"carried": "right", "left_with": "put-down", "somebody": "yes-somebody", "words": ""}


def test_nobody_is_asked_how_they_are_until_they_wish_it(workplace):
    crew = colleagues(6)
    check_ins.wish(crew[0])

    check_ins.remind(FIRST)

    assert list(Notice.objects.values_list("person__name", flat=True)) == [crew[0].name]


def test_a_wish_is_one_press_and_so_is_its_end(amara):
    page = amara.opens("/account/wellbeing/")
    form = page[page.index("/check-in/reminder/") :].split("</form>")[0]

    assert form.count("<button") == 1
    assert [kind for kind in ("<select", "<textarea", 'type="text"') if kind in form] == []


def test_a_reminder_that_nobody_answered_leaves_what_one_that_was_answered_leaves(amara, bo):
    """A month later the rows of both are alike, but for what Bo kept for himself."""
    for person in (amara, bo):
        check_ins.wish(person)
    check_ins.remind(FIRST)
    check_ins.answer(bo, month=FIRST, **LIGHT)

    check_ins.remind(date(2026, 4, 1))

    left = Counter(name for name, _columns in rows.every().elements())
    assert left["people_notice"] == 2
    assert left["wellbeing_checkin"] == 1
    assert left["people_recordentry"] == 0


def test_whether_amara_answered_changes_no_word_of_what_others_read(amara, bo, dana):
    made = circle("Ramps", bo, convenor=amara)
    pages = ("/today/", f"/people/{amara.code}/", f"/circles/{made.code}/", "/account/wellbeing/")
    before = [[person.opens(page).words for page in pages] for person in (bo, dana)]
    check_ins.wish(amara)
    check_ins.remind(timezone.localdate())

    check_ins.answer(amara, month=timezone.localdate(), **LIGHT)

    assert [[person.opens(page).words for page in pages] for person in (bo, dana)] == before


def test_every_question_may_be_left_out(amara):
    amara.posts("/account/wellbeing/check-in/")

    assert amara.opens("/account/wellbeing/check-ins/").status == 200


def test_a_hand_over_is_asked_of_nobody(amara, bo):
    """Stepping down is possible without one; the page offers it, and never holds anybody back."""
    made = circle("Ramps", bo, convenor=amara)

    amara.posts(f"/circles/{made.code}/step-down/")

    assert not made.memberships.filter(is_convenor=True).exists()
