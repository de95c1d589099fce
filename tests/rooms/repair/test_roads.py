"""The three roads by which somebody is called in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.repair import tasks
from alongside.account.repair.actions import calling, helping, saying, standing, withdrawing
from alongside.account.repair.models import CallingIn
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.repair.called import EFFECT, HAPPENED, called_in, page_of, unnamed


def kinds(person):
    return list(person.notices.order_by("pk").values_list("kind", flat=True))


def names_another(one, person, whom, *, because="Dana plans my shifts.", facilitator=None):
    fields = {"because": because, "facilitator": facilitator}
    helping.propose_another(one, person=person, whom=whom.code, **fields)


def test_by_name_it_reaches_the_colleague_at_once(amara, bo):
    one = called_in(amara, bo)

    assert (one.state, one.reached_on) == ("open", timezone.localdate())
    assert kinds(bo) == ["callingin.called"]
    page = bo.opens(page_of(one))
    assert "Amara Osei calls you in" in page.words
    assert HAPPENED in page and EFFECT in page


def test_it_is_written_on_a_page_that_says_first_what_it_is_not(amara, bo):
    begin = amara.opens("/account/repair/begin/")
    assert begin.words.index("what this is not") < begin.words.index("By your name")

    fields = {"what_happened": HAPPENED, "its_effect": EFFECT}
    page = amara.posts("/account/repair/begin/by-name/", called=bo.email, **fields)

    assert "You called Bo Lindqvist in" in page.words
    assert "Who sees it The colleague whom you call in" in page.words


def test_a_go_between_reads_first_and_carries_it_in_the_name_of_the_one_hurt(amara, bo, eli):
    one = called_in(amara, bo, road="through", helper=eli)
    assert bo.opens(page_of(one)).status == 404
    assert HAPPENED in eli.opens(f"{page_of(one)}read-first/")

    eli.posts(f"{page_of(one)}read-first/", answer="yes")

    page = bo.opens(page_of(one))
    assert "Amara Osei calls you in" in page.words
    assert "Brought by Eli Marchetti" in page.words


def test_a_go_between_hands_it_back_with_a_word_and_it_is_sent_again(amara, bo, eli, farah):
    one = called_in(amara, bo, road="through", helper=eli)

    assert "Give a word" in eli.posts(f"{page_of(one)}read-first/", answer="no")
    eli.posts(f"{page_of(one)}read-first/", answer="no", because="I work for Bo.")

    assert "I work for Bo." in amara.opens(page_of(one))
    assert eli.opens(page_of(one)).status == 404
    fields = {"what_happened": "A word", "its_effect": EFFECT, "helper": farah.email}
    amara.posts(f"{page_of(one)}send-again/", **fields)
    assert "A word" in farah.opens(page_of(one))
    assert kinds(bo) == []


def test_convenors_of_ones_own_circles_are_offered_to_carry_it(amara, bo, eli, farah):
    circle("Night shift", amara, convenor=eli)
    circle("Parents", bo, convenor=farah)

    page = amara.opens("/account/repair/begin/through/")

    assert "Eli Marchetti" in page
    assert "Farah Haddad" not in page


def test_unnamed_it_is_read_first_then_the_facilitator_accepted_then_it_is_read(amara, bo, dana):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    assert bo.opens(page_of(one)).status == 404

    helping.take_on(one, person=dana)
    offered = bo.opens(page_of(one))
    assert "Dana Novak would stand between you" in offered.words
    assert HAPPENED not in offered

    bo.posts(f"{page_of(one)}facilitator/answer/", answer="yes", whom=dana.code)
    page = bo.opens(page_of(one))
    assert HAPPENED in page
    assert "Amara" not in page


def test_the_one_called_in_names_another_facilitator_whom_the_one_hurt_accepts(
    amara, bo, dana, eli
):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)

    names_another(one, bo, dana, facilitator=eli)

    assert "Dana plans my shifts." in amara.opens(f"{page_of(one)}facilitator/answer/")
    assert "Dana plans my shifts." in amara.opens(page_of(one))
    assert eli.opens(page_of(one)).status == 404
    assert dana.opens(page_of(one)).status == 404
    helping.accept(one, person=amara, whom=eli.code)
    assert HAPPENED in eli.opens(f"{page_of(one)}read-first/")
    assert HAPPENED not in bo.opens(page_of(one))
    helping.take_on(one, person=eli)
    assert HAPPENED in bo.opens(page_of(one))


def test_a_guess_at_a_facilitator_does_not_tell_who_is_unnamed(amara, bo, dana, eli):
    answers = []
    for guess in (amara, eli):
        one = called_in(amara, bo, road="unnamed", helper=dana)
        helping.take_on(one, person=dana)
        address = f"{page_of(one)}facilitator/answer/"
        fields = {"answer": "no", "because": "Rather this.", "facilitator": guess.email}
        page = bo.posts(address, whom=dana.code, **fields)
        answers.append(page.words.replace(guess.name, "X"))
        if guess == amara:
            with pytest.raises(NotAllowed):
                helping.accept(one, person=amara, whom=guess.code)
        withdrawing.withdraw(one, person=amara)

    assert answers[0] == answers[1]


def test_whoever_is_unnamed_may_give_their_name_and_go_on(amara, bo, dana):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    names_another(one, bo, dana)

    calling.give_name(one, person=amara)

    assert "Amara Osei calls you in" in bo.opens(page_of(one)).words


def test_a_pause_delays_it_and_nothing_keeps_it_out(amara, bo):
    bo.most_asks = 0
    bo.paused_until = timezone.localdate() + timedelta(days=3)
    bo.save()

    one = called_in(amara, bo)
    assert kinds(bo) == []
    assert bo.opens(page_of(one)).status == 404
    assert "It is sent." in amara.opens(page_of(one)).words

    bo.paused_until = None
    bo.save()
    tasks.reach_and_remind(timezone.now())
    assert kinds(bo) == ["callingin.called"]
    assert HAPPENED in bo.opens(page_of(one))


def test_one_open_calling_in_to_the_same_colleague_and_three_a_month(amara, bo, chen, eli, farah):
    called_in(amara, bo)
    with pytest.raises(NotAllowed, match="formal routes"):
        called_in(amara, bo)

    called_in(amara, chen)
    last = called_in(amara, eli)
    with pytest.raises(NotAllowed, match="three of these this month"):
        called_in(amara, farah)
    withdrawing.withdraw(last, person=amara)
    with pytest.raises(NotAllowed, match="three of these this month"):
        called_in(amara, farah)


def test_once_it_is_settled_the_same_colleague_can_be_called_in_anew(amara, bo):
    standing.leave_open(called_in(amara, bo), person=amara)

    assert called_in(amara, bo).state == "open"


def test_a_limit_is_told_on_the_form_with_what_to_do_instead(amara, bo):
    called_in(amara, bo)

    fields = {"what_happened": "Again", "its_effect": EFFECT, "called": bo.email}
    page = amara.posts("/account/repair/begin/by-name/", **fields)

    assert "Say more there, bring in a facilitator, or take one of the formal routes" in page.words


@pytest.mark.parametrize("road", ["through", "unnamed"])
def test_neither_of_the_two_stands_between_them(road, amara, bo):
    fields = {"what_happened": HAPPENED, "its_effect": EFFECT, "called": bo.email}
    for one in (amara, bo):
        page = amara.posts(f"/account/repair/begin/{road}/", helper=one.email, **fields)
        assert "somebody other than the two of you" in page.words
        with pytest.raises(NotAllowed):
            called_in(amara, bo, road=road, helper=one)
    assert not CallingIn.objects.exists()


def test_where_a_facilitator_steps_back_words_wait_for_the_next(amara, bo, dana, eli):
    one = unnamed(amara, bo, dana)
    helping.step_back(one, person=dana)
    bo.posts(f"{page_of(one)}answer/", say="acknowledges", text="I did that.")
    assert "I did that." not in amara.opens(page_of(one))

    helping.propose(one, person=amara, facilitator=eli)
    helping.take_on(one, person=eli)
    helping.accept(one, person=bo, whom=eli.code)

    assert "callingin.to_pass_on" in kinds(eli)
    assert "I did that." in eli.opens(page_of(one))


def test_a_no_without_another_is_told_with_its_reason_to_whoever_proposed(amara, bo, dana, eli):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    names_another(one, bo, dana)
    assert "Dana plans my shifts." in amara.opens(page_of(one))

    amara.posts(f"{page_of(one)}facilitator/", facilitator=eli.email)
    helping.hand_back(one, person=eli, because="I share a desk with Bo.")

    assert "I share a desk with Bo." in amara.opens(page_of(one))
    assert "I share a desk with Bo." not in bo.opens(page_of(one))


def test_somebody_unnamed_gives_no_reason_that_could_give_them_away(amara, bo, dana, eli):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    names_another(one, bo, dana, facilitator=eli)
    assert "Why another" not in amara.opens(f"{page_of(one)}facilitator/answer/")

    names_another(one, amara, eli, because="Eli leads my team.")

    page = bo.opens(page_of(one))
    assert "Eli leads my team." not in page
    assert "Bring in a facilitator" in page


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_about_one_facilitator_counts_for_nobody_who_came_since(
    answer, amara, bo, dana, eli
):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    address = f"{page_of(one)}facilitator/answer/"
    whom = bo.opens(address).split('name="whom" value="')[1].split('"')[0]
    helping.step_back(one, person=dana)
    helping.propose(one, person=amara, facilitator=eli)
    helping.take_on(one, person=eli)

    page = bo.posts(address, answer=answer, because="Dana plans my shifts.", whom=whom)

    now = one.facilitations.get(ended_on=None)
    assert (now.facilitator_id, now.called_accepted_on) == (eli.pk, None)
    assert HAPPENED not in bo.opens(page_of(one))
    assert page.address == address and "Proposed: Eli Marchetti" in page.words
    assert "Somebody else is proposed by now." in page.words
    assert "checked" not in page and "Dana" not in page.words


def test_where_the_facilitator_changes_at_that_moment_neither_a_yes_nor_a_no_counts(
    amara, bo, dana, eli
):
    one = called_in(amara, bo)
    helping.propose(one, person=amara, facilitator=eli)

    with pytest.raises(NotAllowed, match="Somebody else is proposed"):
        helping.accept(one, person=bo, whom=dana.code)
    with pytest.raises(NotAllowed, match="Somebody else is proposed"):
        names_another(one, bo, dana)

    assert one.facilitations.get(ended_on=None).called_accepted_on is None


def test_the_one_called_in_reads_that_they_can_propose_only_while_they_can(amara, bo, dana, eli):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    helping.step_back(one, person=dana)
    proposes = f"{page_of(one)}facilitator/"
    page = bo.opens(page_of(one))
    assert "You can propose somebody." in page.words and proposes in page.links

    helping.propose(one, person=amara, facilitator=eli)

    page = bo.opens(page_of(one))
    assert "You can propose somebody." not in page.words and proposes not in page.links
    assert "you are asked once somebody is found." in page.words
    assert "Eli" not in page


def test_whoever_proposed_somebody_is_not_told_to_accept_them(amara, bo, dana, eli):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)

    names_another(one, bo, dana, facilitator=eli)

    page = bo.opens(page_of(one)).words
    assert "Once you accept" not in page and "You can propose somebody." not in page
    assert "Once they and Eli Marchetti have said yes, you read what happened." in page


@pytest.mark.parametrize(
    ("has_answered", "instead"),
    [(True, "nobody"), (True, "another"), (True, "a name"), (False, "a name")],
)
def test_a_facilitator_who_was_asked_hears_that_they_are_not_needed_and_not_why(
    has_answered, instead, amara, bo, dana, eli
):
    one = called_in(amara, bo, road="unnamed", helper=dana)
    helping.take_on(one, person=dana)
    helping.step_back(one, person=dana)
    helping.propose(one, person=amara, facilitator=eli)
    if has_answered:
        helping.take_on(one, person=eli)
    if instead == "a name":
        calling.give_name(one, person=amara)
    else:
        names_another(one, bo, eli, facilitator=dana if instead == "another" else None)

    told = eli.notices.get()
    assert (told.kind, told.words, told.sender) == ("callingin.help_over", "", None)
    page = eli.opens("/today/").words
    assert "You need not help two colleagues talk any more." in page
    assert not any(word in page for word in ("Amara", "Lindqvist", "Dana"))


def test_somebody_who_was_never_asked_hears_nothing_when_another_is_preferred(amara, bo, dana, eli):
    one = called_in(amara, bo)
    helping.propose(one, person=amara, facilitator=eli)

    names_another(one, bo, eli, facilitator=dana)

    assert kinds(eli) == []


def test_by_name_a_reason_is_told_to_whoever_proposed(amara, bo, eli):
    one = called_in(amara, bo)
    helping.propose(one, person=bo, facilitator=eli)

    fields = {"answer": "no", "because": "Eli was there.", "whom": eli.code}
    amara.posts(f"{page_of(one)}facilitator/answer/", **fields)

    assert "Eli was there." in bo.opens(page_of(one))


def test_a_new_facilitator_reads_no_answer_before_the_one_called_in_accepts_them(
    amara, bo, dana, eli
):
    one = unnamed(amara, bo, dana)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")
    helping.step_back(one, person=dana)
    helping.propose(one, person=amara, facilitator=eli)
    helping.take_on(one, person=eli)

    page = eli.opens(page_of(one))
    assert HAPPENED in page and "I did that." not in page
    with pytest.raises(NotAllowed):
        saying.say(one, person=eli, text="Shall we meet?")


def test_a_word_is_passed_on_or_handed_back_once(amara, bo, dana):
    one = unnamed(amara, bo, dana)
    word = saying.answer(one, person=bo, say="acknowledges", text="I did that.")
    saying.pass_on(word, person=dana)

    with pytest.raises(NotAllowed):
        saying.hand_word_back(word, person=dana, because="Too late.")
