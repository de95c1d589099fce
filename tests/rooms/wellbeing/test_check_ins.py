"""Three questions a month, answered to oneself alone."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.account.wellbeing.actions import check_ins
from alongside.account.wellbeing.actions.pace import For, pause
from alongside.account.wellbeing.models import CheckIn, CheckInWish
from alongside.people import erasures, own
from alongside.people.models import Notice
from alongside.people.policy import NotAllowed
from tests.people import colleagues

pytestmark = pytest.mark.django_db

HERE = "/account/wellbeing/"
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)
HEAVY = {"carried": "too-much", "left_with": "stayed", "somebody": "nobody"}
LIGHT = {"carried": "right", "left_with": "put-down", "somebody": "yes-somebody"}


def answered(person, month=MARCH, words="", **answers):
    return check_ins.answer(person, month=month, words=words, **(LIGHT | answers))


def reminders():
    return list(Notice.objects.filter(kind="wellbeing.check_in").order_by("person_id"))


def test_amara_answers_and_reads_it_again_in_words(amara):
    page = amara.posts(f"{HERE}check-in/", **LIGHT, words="The lift works at last")

    assert "Kept, for you alone." in page.words
    months = amara.opens(f"{HERE}check-ins/").words
    for said in ("About right", "Yes, mostly", "The lift works at last"):
        assert said in months


@pytest.mark.parametrize("given", [*LIGHT.items(), ("words", "The lift works at last")])
def test_every_answer_may_be_left_out_but_one(amara, given):
    name, answer = given
    amara.posts(f"{HERE}check-in/", **{"words": "", name: answer})

    kept = CheckIn.objects.get()
    nothing = {"carried": "", "left_with": "", "somebody": "", "words": ""}
    assert {one: getattr(kept, one) for one in nothing} == {**nothing, name: answer}


@pytest.mark.parametrize("words", ["", "  \n "])
def test_where_nothing_was_answered_nothing_is_kept_and_the_page_says_so(amara, words):
    page = amara.posts(f"{HERE}check-in/", words=words)

    assert not CheckIn.objects.exists()
    assert "Kept, for you alone." not in page.words
    assert "Nothing is kept yet: answer one of the questions, or write a word." in page.words


def test_what_is_kept_is_not_emptied_but_erased(amara):
    amara.posts(f"{HERE}check-in/", words="The lift works at last")

    page = amara.posts(f"{HERE}check-in/", words="")

    assert CheckIn.objects.get().words == "The lift works at last"
    assert "What you kept stays as it is. To take it back, erase it." in page.words
    assert f"{HERE}check-ins/{CheckIn.objects.get().code}/erase/" in page.links


def test_an_answer_that_is_none_of_the_choices_is_not_kept(amara):
    amara.posts(f"{HERE}check-in/", carried="a great deal")

    assert not CheckIn.objects.exists()


def test_a_month_is_answered_once_and_may_be_changed(amara):
    answered(amara)
    answered(amara, date(2026, 3, 28), carried="light")

    kept = CheckIn.objects.get()
    assert (kept.month, kept.carried) == (MARCH, "light")


@pytest.mark.parametrize("which", sorted(HEAVY))
def test_a_heavy_answer_offers_rest_and_help_and_says_nothing_of_illness(amara, which):
    page = amara.posts(f"{HERE}check-in/", **(LIGHT | {which: HEAVY[which]})).words

    offer = page[page.index("That sounds like a lot") : page.index("How much of this work")]
    for offered in ("For two weeks", "Take on less", "Places to get help"):
        assert offered in offer
    for word in ("burnout", "stress", "trauma", "disorder", "score"):
        assert word not in offer.lower()


def test_a_lighter_answer_offers_nothing(amara):
    page = amara.posts(f"{HERE}check-in/", **LIGHT)

    assert "That sounds like a lot" not in page


def test_the_form_says_where_the_words_lie_and_who_could_read_them(amara):
    page = amara.opens(f"{HERE}check-in/").words

    assert "Who sees this: Only you ." in page or "Who sees this: Only you" in page
    assert "whoever runs the machine could read it there" in page


def test_the_months_come_without_a_number_or_a_line_drawn_through_them(amara):
    for month in range(1, 7):
        answered(amara, date(2026, month, 1), carried="too-much")

    page = amara.opens(f"{HERE}check-ins/")
    shown = page[page.index("<main") : page.index("</main")]

    assert "<svg" not in shown
    assert "%" not in shown
    assert shown.index("June 2026") < shown.index("January 2026")


def test_one_month_is_erased_and_the_others_stay(amara):
    march, april = answered(amara, MARCH), answered(amara, APRIL)

    assert "Erase what you answered" in amara.opens(f"{HERE}check-ins/{march.code}/erase/")
    assert CheckIn.objects.count() == 2
    amara.posts(f"{HERE}check-ins/{march.code}/erase/")

    assert list(CheckIn.objects.all()) == [april]


def test_what_was_erased_comes_back_with_no_backup(amara):
    kept = answered(amara, words="I cried in the stairwell")
    check_ins.erase(kept, person=amara)
    assert [one.kind for one in erasures.known()] == ["checkin"]

    brought_back = CheckIn.objects.create(code=kept.code, person=amara, month=MARCH, words="again")
    erasures.again(erasures.known())

    assert not CheckIn.objects.filter(pk=brought_back.pk).exists()


def test_bo_erases_nothing_of_amara_s(amara, bo):
    kept = answered(amara)

    assert bo.posts(f"{HERE}check-ins/{kept.code}/erase/").status == 404
    with pytest.raises(NotAllowed):
        check_ins.erase(kept, person=bo)
    assert CheckIn.objects.exists()


def test_nobody_is_reminded_who_did_not_wish_it(amara, bo):
    check_ins.wish(amara)

    check_ins.remind(MARCH)

    assert [one.person for one in reminders()] == [amara]


def test_one_press_to_be_reminded_and_one_to_be_left_alone(amara):
    amara.posts(f"{HERE}check-in/reminder/", wish="yes")
    check_ins.remind(MARCH)
    assert len(reminders()) == 1

    amara.posts(f"{HERE}check-in/reminder/", wish="no")

    assert (reminders(), CheckInWish.objects.count()) == ([], 0)


def test_a_round_done_twice_reminds_once(amara):
    wish = check_ins.wish(amara)
    check_ins.remind(MARCH)
    amara.opens(f"{HERE}check-in/reminder/{wish.code}/")
    assert reminders() == []

    check_ins.remind(MARCH)

    assert reminders() == []
    check_ins.remind(APRIL)
    assert len(reminders()) == 1


def test_a_reminder_goes_with_its_month(amara):
    check_ins.wish(amara)
    check_ins.remind(MARCH)
    assert reminders()[0].due == date(2026, 3, 31)
    pause(amara, lasting=For.UNTIL_I_SAY_SO)

    check_ins.remind(APRIL)

    assert reminders() == []


@pytest.mark.parametrize("month", [date(2026, 12, 1), date(2028, 2, 1)])
def test_it_is_due_on_the_last_day_of_any_month(amara, month):
    check_ins.wish(amara)
    check_ins.remind(month)

    assert (reminders()[0].due + timedelta(days=1)).day == 1


def test_whoever_answered_or_rests_is_not_reminded(amara, bo):
    for person in (amara, bo):
        check_ins.wish(person)
    answered(amara, MARCH)
    bo.paused_until = MARCH + timedelta(days=5)
    bo.save()

    check_ins.remind(MARCH)

    assert reminders() == []


def test_answering_takes_the_reminder_away(amara):
    check_ins.wish(amara)
    today = timezone.localdate()
    check_ins.remind(today)
    assert "How was this month for you?" in amara.opens("/today/")

    amara.posts(f"{HERE}check-in/", **LIGHT)

    assert "How was this month for you?" not in amara.opens("/today/")


def test_a_reminder_of_amara_s_leads_nobody_else_anywhere(amara, bo):
    wish = check_ins.wish(amara)

    assert bo.opens(f"{HERE}check-in/reminder/{wish.code}/").status == 404


def test_many_are_reminded_in_the_same_few_queries(django_assert_max_num_queries, workplace):
    for one in colleagues(40):
        check_ins.wish(one)

    with django_assert_max_num_queries(12):
        check_ins.remind(MARCH)

    assert len(reminders()) == 40


def test_all_of_it_is_in_the_file_about_amara_and_goes_with_her(amara, bo):
    answered(amara, words="The lift works at last", carried="too-much")
    check_ins.wish(amara)

    told = own.about(amara)["wellbeing"]
    assert told["check_ins"][0]["words"] == "The lift works at last"
    assert "Too much" in told["check_ins"][0]["answers"].values()
    assert told["reminded_each_month_since"] is not None
    assert "lift" not in str(own.about(bo))

    amara.posts("/yours/leave/", password="a heron on the harbour wall")
    assert (CheckIn.objects.count(), CheckInWish.objects.count()) == (0, 0)
