"""Today: at most five things, from notices alone, and what to do first where nothing waits."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alongside.doors.web.today import greeting
from alongside.people import notices
from alongside.people.models import Notice
from alongside.people.news_groups import GROUPS
from tests.people import circle, person


@pytest.fixture
def news(amara):
    """Give what tells somebody so many different things."""

    def tell(one, count=1, kind="circle.closed", **given):
        for number in range(count):
            about = circle(f"Circle {Notice.objects.count()}", amara)
            notices.tell([one], kind, about=about, words=given.get("words", f"Thing {number}"))

    return tell


@pytest.mark.parametrize(
    ("count", "lead"),
    [
        (0, "Nothing is waiting."),
        (1, "One thing today. Nothing else is waiting."),
        (3, "Three things today. Nothing else is waiting."),
        (5, "Five things today. Nothing else is waiting."),
        (6, "Five things today. The others can wait until these are done."),
        (9, "Five things today. The others can wait until these are done."),
    ],
)
def test_it_says_how_many_things_wait_and_shows_five_at_most(bo, news, count, lead):
    news(bo, count, kind="promise.moved")

    page = bo.opens("/today/")

    assert lead in page
    assert page.count("Put aside") == min(count, 5)


def test_asks_come_first_then_what_is_yours_then_what_moved(amara, bo, news):
    news(bo, kind="circle.closed", words="moved")
    news(bo, kind="circle.you_speak", words="yours")
    asked = circle("By request", amara).join_requests.create(
        person=amara, asked_on=timezone.localdate()
    )
    notices.tell([bo], "circle.asked", about=asked, words="asked")

    page = bo.opens("/today/")

    assert page.index("join a circle") < page.index("chose you") < page.index("has closed")


def test_the_practice_that_is_due_has_its_place_behind_many_asks(bo, news):
    news(bo, 7, kind="ask.made", words="Wait for me")
    news(bo, 2, kind="practice.due", words="ask them to finish")

    page = bo.opens("/today/")

    assert (page.count("Wait for me"), page.count("ask them to finish")) == (4, 1)
    assert page.index("Wait for me") < page.index("ask them to finish")
    assert "Five things today. The others can wait until these are done." in page


ONE_OF_EACH = {
    "ask.made": "Say my name",
    "callingin.called": "wants to talk with you",
    "practice.due": "Ask them to finish",
    "circle.you_speak": "Night shift",
    "promise.moved": "Lifts by June",
}


def test_each_kind_has_a_place_before_any_kind_has_two(bo, news):
    for kind, words in ONE_OF_EACH.items():
        news(bo, 60 if kind == "ask.made" else 3, kind=kind, words=words)

    page = bo.opens("/today/").words

    assert {words: page.count(words) for words in ONE_OF_EACH.values()} == dict.fromkeys(
        ONE_OF_EACH.values(), 1
    )
    assert page.index("Say my name") == min(page.index(words) for words in ONE_OF_EACH.values())


def test_what_is_over_of_the_five_places_goes_to_asks_first(bo, news):
    news(bo, 9, kind="promise.moved", words="Lifts by June")
    news(bo, 3, kind="ask.made", words="Say my name")
    news(bo, 1, kind="callingin.called")

    page = bo.opens("/today/").words

    assert (page.count("Say my name"), page.count("Lifts by June")) == (3, 1)
    assert page.rindex("Say my name") < page.index("wants to talk") < page.index("Lifts by June")


def test_with_more_kinds_than_places_the_practice_keeps_its_own(bo, news):
    before = ("ask.made", "callingin.called", "circle.place_kept", "deed.names_you")
    for kind in (*before, "evidence.names_you", "practice.due"):
        news(bo, kind=kind, words="ask them to finish" if kind == "practice.due" else "")

    page = bo.opens("/today/")

    assert page.count("Put aside") == 5
    assert page.count("ask them to finish") == 1
    assert "The others can wait until these are done." in page


def test_each_thing_is_a_whole_sentence_with_its_words(bo, news):
    news(bo, kind="circle.you_speak", words="Parents & carers")

    assert "Members chose you to speak for a circle: Parents & carers" in bo.opens("/today/")


def test_what_is_due_says_when(amara, bo):
    notices.tell([bo], "circle.closed", about=circle("P", amara), words="P", due=date(2026, 12, 3))

    assert "By 3 December 2026." in bo.opens("/today/").words


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (4, "Good evening, Bo"),
        (5, "Good morning, Bo"),
        (12, "Good afternoon, Bo"),
        (18, "Good evening, Bo"),
    ],
)
def test_the_greeting_goes_by_the_hour(hour, words):
    assert greeting(hour) % {"name": "Bo"} == words


def test_bo_sees_nothing_of_what_waits_for_eli(bo, eli, news):
    news(eli, words="A secret of Eli")

    assert "secret" not in bo.opens("/today/")


def test_putting_aside_can_be_taken_back(bo, news):
    news(bo, words="Parents")
    notice = bo.notices.get()

    page = bo.posts(f"/today/aside/{notice.pk}/")
    assert "Nothing is waiting." in page
    assert f"/today/back/{notice.pk}/" in page

    assert "One thing today" in bo.posts(f"/today/back/{notice.pk}/")


def test_nobody_puts_aside_what_waits_for_somebody_else(bo, eli, news):
    news(eli)
    notice = eli.notices.get()

    answers = [bo.posts(f"/today/{what}/{notice.pk}/").status for what in ("aside", "back")]

    assert answers == [404, 404]
    assert "One thing today" in eli.opens("/today/")


def test_what_was_put_aside_is_gone_a_day_later_and_not_before(bo, news):
    news(bo)
    notices.put_aside(bo, bo.notices.get().pk)
    now = timezone.now()

    notices.purge_put_aside(now + timedelta(hours=23))
    assert bo.notices.exists()
    notices.purge_put_aside(now + timedelta(hours=25))
    assert not bo.notices.exists()


def test_new_news_of_what_was_put_aside_comes_back(amara, bo):
    parents = circle("Parents", amara)
    notices.tell([bo], "circle.closed", about=parents, words="Parents")
    notices.put_aside(bo, bo.notices.get().pk)

    notices.tell([bo], "circle.closed", about=parents, words="Parents")

    assert "One thing today" in bo.opens("/today/")


def test_a_kind_that_no_room_knows_any_more_is_passed_over(amara, bo, news):
    news(bo)
    bo.notices.update(kind="a.room.that.went")

    assert "Nothing is waiting." in bo.opens("/today/")


def test_news_of_a_room_that_is_gone_pushes_nothing_out(bo, news):
    news(bo, 1, words="Night shift")
    known = Notice.objects.get()
    Notice.objects.bulk_create(
        Notice(person=bo, kind="of.no.room", about_kind="x", about_code=uuid4(), weight=1,
               made_at=known.made_at)
        for _ in range(notices.MOST_AT_A_GLANCE + 1)
    )  # fmt: skip

    assert "Night shift" in bo.opens("/today/")


def test_looking_changes_nothing(bo, news):
    news(bo)

    assert [bo.browser.get(f"/today/aside/{bo.notices.get().pk}/").status_code] == [405]
    assert bo.notices.exists()


def test_it_costs_the_same_few_queries_for_one_thing_and_for_many_and_among_many(
    bo, news, django_assert_num_queries
):
    news(bo, 1)
    bo.opens("/today/")
    with django_assert_num_queries(3):  # the session, the person, the notices
        bo.opens("/today/")

    news(bo, 8)
    for number in range(20):
        news(person(f"Somebody {number}", email=f"somebody{number}@harbour.example"))
    with django_assert_num_queries(3):
        bo.opens("/today/")


def test_a_hidden_circle_and_words_to_it_alone_change_nothing_in_what_comes_first(amara, bo, dana):
    before = [bo.opens("/today/").words, dana.opens("/today/").words]

    circle("Night heron", amara, openness="hidden")

    assert [bo.opens("/today/").words, dana.opens("/today/").words] == before


def test_visitors_are_sent_to_sign_in(visitor):
    assert visitor.opens("/today/").address.startswith("/sign-in/login/")


def test_a_steward_of_an_empty_workplace_is_told_what_to_do_first(
    dana, workplace, django_assert_max_num_queries
):
    workplace.name = ""
    workplace.save()

    dana.opens("/today/")
    with django_assert_max_num_queries(12):
        page = dana.opens("/today/")

    assert "What you could do first" in page


def test_a_member_is_shown_the_circles_there_are(amara, bo):
    circle("Parents", amara)

    assert "Join a circle" in bo.opens("/today/")
    assert "Join a circle" not in amara.opens("/today/")


def test_of_news_from_circles_one_is_enough_for_a_day(bo, news):
    news(bo, 3, kind="circle.closed")

    page = bo.opens("/today/")

    assert "One thing today. The others can wait until it is done." in page
    assert page.count('class="card"') == 1


def test_a_nudge_says_who_sent_it_why_now_and_whose_interest_it_serves(bo, amara):
    parents = circle("Parents", bo, convenor=amara)
    notices.tell([bo], "circle.closed", about=parents, words="Parents", sender=amara)

    page = bo.opens("/today/")

    assert "From Amara Osei. Somebody who speaks for it closed it. It serves you." in page.words


def test_every_kind_of_news_says_why_it_comes_and_whom_it_serves():
    silent = [name for name, kind in notices._KINDS.items() if not (kind.why and kind.serves)]

    assert silent == []


def test_every_kind_of_news_is_in_a_group_that_can_be_muted():
    assert notices.known_groups() <= GROUPS.keys()


def test_while_somebody_pauses_nothing_reaches_them_until_they_look(bo, news):
    news(bo, 2, kind="promise.moved")
    bo.paused_until = timezone.localdate() + timedelta(days=5)
    bo.save()

    resting, looking = bo.opens("/today/"), bo.opens("/today/", look="yes")

    assert ("Thing 0" in resting, "Nothing reaches you until" in resting) == (False, True)
    assert "Thing 0" in looking
