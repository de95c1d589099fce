"""What is said on the path: answers, an apology, mending, and how it stands."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.repair import tasks
from alongside.account.repair.actions import helping, saying, standing, withdrawing
from alongside.account.repair.models import CallingIn, RepairWord
from alongside.people import erasures
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.rooms.repair.called import HAPPENED, called_in, facilitated, page_of, unnamed

GOOD = {
    "what_i_did": "I told the board that you had typed up my plan. It was your plan.",
    "its_effect": "You were left out of two meetings.",
    "what_i_will_do": "By Thursday I will write to the board that the plan is yours.",
}


def kinds(person):
    return list(person.notices.order_by("pk").values_list("kind", flat=True))


@pytest.mark.parametrize("say", ["acknowledges", "disagrees", "asks"])
def test_the_one_called_in_answers_and_the_one_hurt_reads_it(say, amara, bo):
    one = called_in(amara, bo)

    bo.posts(f"{page_of(one)}answer/", say=say, text="I was there and said that.")

    assert "I was there and said that." in amara.opens(page_of(one))
    one.refresh_from_db()
    assert one.state == "open"


def test_time_is_asked_for_once_at_most_a_month_and_reminded_once(amara, bo):
    one = called_in(amara, bo)
    bo.opens(page_of(one))
    today = timezone.localdate()
    late = {"until": today + timedelta(days=31)}
    assert "at most 30 days" in bo.posts(f"{page_of(one)}time/", **late).words

    bo.posts(f"{page_of(one)}time/", until=today + timedelta(days=2), text="I need to think.")
    assert bo.opens(f"{page_of(one)}time/").status == 404
    tasks.reach_and_remind(timezone.now())
    assert kinds(bo) == []
    for _ in range(2):
        tasks.reach_and_remind(timezone.now() + timedelta(days=2))
        assert kinds(bo) == ["callingin.time_is_up"]
    bo.opens(page_of(one))
    tasks.reach_and_remind(timezone.now() + timedelta(days=3))
    assert kinds(bo) == []


def test_an_apology_in_three_parts_is_sent(amara, bo):
    one = called_in(amara, bo)

    bo.posts(f"{page_of(one)}apologise/", **GOOD)

    page = amara.opens(page_of(one))
    assert all(part in page for part in GOOD.values())


def test_words_that_take_an_apology_back_are_shown_before_it_is_sent(amara, bo):
    one = called_in(amara, bo)
    address = f"{page_of(one)}apologise/"
    words = {**GOOD, "its_effect": "I am sorry if you were hurt, but I meant well."}

    page = bo.posts(address, **words)

    assert not RepairWord.objects.exists()
    assert "'If' puts in doubt" in page and "Source:" in page
    seen = page.split('name="seen" value="')[1].split('"')[0]
    changed = {**words, "what_i_did": "Mistakes were made."}
    assert "Mistakes were made" in bo.posts(address, seen=seen, **changed)
    assert not RepairWord.objects.exists()
    bo.posts(address, seen=seen, **words)
    assert RepairWord.objects.get().its_effect == words["its_effect"]


def test_what_was_done_is_told_once_it_is_done(amara, bo):
    one = called_in(amara, bo)
    tomorrow = timezone.localdate() + timedelta(days=1)

    page = bo.posts(f"{page_of(one)}mend/", what="I wrote to the board.", done_on=tomorrow)
    assert "Tell it once it is done." in page.words
    bo.posts(f"{page_of(one)}mend/", what="I wrote to the board.", done_on=timezone.localdate())

    assert "I wrote to the board." in amara.opens(page_of(one))
    one.refresh_from_db()
    assert one.state == "open"


def test_the_one_hurt_says_that_it_is_mended_and_takes_it_back(amara, bo):
    one = called_in(amara, bo)

    amara.posts(f"{page_of(one)}stands/", says="say_mended")
    assert "Whoever was hurt says that it is mended." in bo.opens(page_of(one)).words
    amara.posts(f"{page_of(one)}stands/", says="go_on")

    one.refresh_from_db()
    assert (one.state, one.settled_on) == ("open", None)


def test_what_was_left_open_can_still_be_made_good(amara, bo):
    one = called_in(amara, bo)
    amara.posts(f"{page_of(one)}stands/", says="leave_open")
    assert "nothing is waited for" in bo.opens(page_of(one)).words

    with pytest.raises(NotAllowed):
        saying.answer(one, person=bo, say="disagrees", text="No.")
    bo.posts(f"{page_of(one)}apologise/", **GOOD)

    assert GOOD["what_i_did"] in amara.opens(page_of(one))


def test_a_facilitator_sees_the_path_once_all_three_have_said_yes(amara, bo, eli):
    one = called_in(amara, bo)
    helping.propose(one, person=bo, facilitator=eli)
    assert eli.opens(page_of(one)).status == 404

    helping.accept(one, person=amara, whom=eli.code)
    asked = eli.opens(f"{page_of(one)}read-first/")
    assert "Amara Osei and Bo Lindqvist have both said yes to you" in asked.words
    assert HAPPENED not in asked
    helping.take_on(one, person=eli)

    assert HAPPENED in eli.opens(page_of(one))
    eli.posts(f"{page_of(one)}say/", text="Shall we meet on Friday?")
    assert "Shall we meet on Friday?" in bo.opens(page_of(one))


def test_a_facilitator_steps_back_and_sees_it_no_longer(amara, bo, eli):
    one = facilitated(amara, bo, eli)

    eli.posts(f"{page_of(one)}step-back/")

    assert eli.opens(page_of(one)).status == 404
    assert "Bring in a facilitator" in bo.opens(page_of(one))


def test_where_somebody_is_unnamed_every_word_is_passed_on_by_the_facilitator(amara, bo, dana):
    one = unnamed(amara, bo, dana)
    word = saying.say(one, person=amara, text="It was in our one-to-one.")
    assert "one-to-one" not in bo.opens(page_of(one))

    dana.posts(f"{page_of(one)}words/{word.code}/", answer="no", because="That leaves you alone.")
    assert "That leaves you alone." in amara.opens(page_of(one))
    assert "one-to-one" not in bo.opens(page_of(one))

    again = saying.say(one, person=amara, text="It was in a meeting.")
    dana.posts(f"{page_of(one)}words/{again.code}/", answer="yes")
    assert "It was in a meeting." in bo.opens(page_of(one))


def test_retaliation_is_seen_by_the_one_hurt_and_the_facilitator_alone(amara, bo, eli):
    one = facilitated(amara, bo, eli)

    amara.posts(f"{page_of(one)}retaliation/", what="My shifts were cut.")

    assert "My shifts were cut." in amara.opens(page_of(one))
    assert "callingin.flagged" in kinds(eli)
    assert "My shifts were cut." in eli.opens(page_of(one))
    assert "My shifts were cut." not in bo.opens(page_of(one))
    assert bo.opens(f"{page_of(one)}retaliation/").status == 404


def test_withdrawn_all_words_go_and_the_one_called_in_learns_only_that(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    amara.posts(f"{page_of(one)}withdraw/")

    assert kinds(bo) == ["callingin.withdrawn"]
    assert kinds(eli) == ["callingin.help_over"]
    assert "You need not help two colleagues talk any more." in eli.opens("/today/").words
    page = bo.opens(page_of(one))
    assert "This was withdrawn" in page.words
    assert HAPPENED not in page and "Amara" not in page and "I did that." not in page
    assert amara.opens(page_of(one)).status == eli.opens(page_of(one)).status == 404
    assert not RepairWord.objects.exists()
    assert Erasure.objects.get().code == one.code
    tasks.reach_and_remind(timezone.now() + timedelta(days=32))
    assert not CallingIn.objects.exists()


@pytest.mark.parametrize("road", ["through", "unnamed"])
def test_what_never_reached_them_is_withdrawn_in_silence(road, amara, bo, eli):
    one = called_in(amara, bo, road=road, helper=eli)

    withdrawing.withdraw(one, person=amara)

    assert kinds(bo) == []
    assert kinds(eli) == ["callingin.help_over"]
    assert bo.opens(page_of(one)).status == 404


def test_somebody_whom_only_the_two_know_of_hears_nothing_of_its_end(amara, bo, eli):
    one = called_in(amara, bo)
    helping.propose(one, person=amara, facilitator=eli)

    withdrawing.withdraw(one, person=amara)

    assert kinds(eli) == []


def test_a_restored_backup_does_not_bring_it_back(amara, bo):
    one = called_in(amara, bo)
    gone = erasures.Erased("callingin", one.code, timezone.localdate())

    erasures.again([gone])

    one.refresh_from_db()
    assert (one.state, one.what_happened) == ("withdrawn", "")


def test_none_of_it_enters_the_public_record(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    saying.apologise(one, person=bo, **GOOD)
    standing.say_mended(one, person=amara)
    withdrawing.withdraw(one, person=amara)

    assert not RecordEntry.objects.exists()
