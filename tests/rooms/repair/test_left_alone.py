"""What is left to do once the one called in has left: nothing is offered that cannot happen."""

import pytest

from alongside.account.repair.actions import calling, helping, saying, standing
from alongside.account.repair.models import CallingIn
from alongside.people.actions.leaving import erase
from alongside.people.policy import NotAllowed
from tests.rooms.repair.called import EFFECT, HAPPENED, called_in, facilitated, page_of, unnamed


def by_name(hurt, called, _helper):
    return called_in(hurt, called)


def not_read_yet(hurt, called, helper):
    return called_in(hurt, called, road="through", helper=helper)


def not_read_yet_without_a_name(hurt, called, helper):
    return called_in(hurt, called, road="unnamed", helper=helper)


def handed_back(hurt, called, helper):
    one = not_read_yet(hurt, called, helper)
    helping.hand_back(one, person=helper, because="Ask Gwen.")
    return one


def offered(hurt, called, helper):
    one = not_read_yet_without_a_name(hurt, called, helper)
    helping.take_on(one, person=helper)
    return one


def carried(hurt, called, helper):
    one = not_read_yet(hurt, called, helper)
    helping.take_on(one, person=helper)
    return one


def proposed_by_the_other(hurt, called, helper):
    one = called_in(hurt, called)
    helping.propose(one, person=called, facilitator=helper)
    return one


BEGUN = (by_name, carried, offered, proposed_by_the_other)
NOT_SENT = (not_read_yet, not_read_yet_without_a_name, handed_back)
HELPED = (facilitated, unnamed)


def acts_on(page, one):
    """Give the last part of each address to which the page leads about a calling-in."""
    own = page_of(one)
    return {link.removeprefix(own).rstrip("/") for link in page.links if link.startswith(own)}


def left_by(called, made, hurt, helper):
    one = made(hurt, called, helper)
    hurt.notices.all().delete()
    erase(called)
    return CallingIn.objects.get(pk=one.pk)


@pytest.mark.parametrize(
    ("made", "left"),
    [
        *((made, {"stands", "retaliation", "withdraw"}) for made in BEGUN),
        *((made, {"withdraw"}) for made in NOT_SENT),
        *((made, {"say", "stands", "retaliation", "withdraw"}) for made in HELPED),
    ],
)
def test_only_what_can_still_happen_is_offered(made, left, amara, bo, eli):
    one = left_by(bo, made, amara, eli)

    page = amara.opens(page_of(one))

    assert acts_on(page, one) - {""} == left
    assert "You called somebody in who has left" in page.words
    assert (
        "The one whom you called in has left: nobody can answer or mend it any more" in page.words
    )
    assert "How it stands Nobody is left to answer" in page.words
    assert HAPPENED in page and "Bo Lindqvist" not in page
    for act in left:
        assert amara.opens(f"{page_of(one)}{act}/").status == 200


@pytest.mark.parametrize("made", [*BEGUN, *NOT_SENT, *HELPED])
def test_the_one_hurt_hears_once_that_the_other_has_left(made, amara, bo, eli):
    one = left_by(bo, made, amara, eli)

    told = amara.notices.get()
    assert (told.kind, told.words, told.sender) == ("callingin.other_left", "", None)
    today = amara.opens("/today/")
    assert "In a conversation of yours, the other has left." in today.words
    assert "Each of you can propose" not in today.words and page_of(one) in today.links


def test_that_they_leave_takes_the_news_away_that_asks_for_another_facilitator(amara, bo, eli):
    facilitated(amara, bo, eli)
    erase(eli)
    assert "Each of you can propose somebody else." in amara.opens("/today/").words

    erase(bo)

    assert "Each of you can propose" not in amara.opens("/today/").words


@pytest.mark.parametrize("made", HELPED)
def test_when_the_facilitator_leaves_after_them_nobody_is_told_to_choose_another(
    made, amara, bo, eli
):
    one = left_by(bo, made, amara, eli)
    amara.opens(page_of(one))

    erase(eli)

    assert not amara.notices.exists()
    assert acts_on(amara.opens(page_of(one)), one) == {"stands", "retaliation", "withdraw"}


def test_what_is_settled_troubles_nobody_when_they_leave(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    standing.say_mended(one, person=amara)
    for side in (amara, eli):
        side.notices.all().delete()

    erase(bo)

    assert not amara.notices.exists() and not eli.notices.exists()
    assert "You said that it is mended." in amara.opens(page_of(one)).words


@pytest.mark.parametrize("made", [not_read_yet, not_read_yet_without_a_name, offered])
def test_whoever_was_to_help_is_let_go(made, amara, bo, eli):
    one = left_by(bo, made, amara, eli)

    assert eli.notices.get().kind == "callingin.help_over"
    assert eli.opens(page_of(one)).status == 404


@pytest.mark.parametrize("made", HELPED)
def test_a_facilitator_whom_both_accepted_stays_for_the_one_hurt(made, amara, bo, eli):
    one = made(amara, bo, eli)
    before = saying.say(one, person=amara, text="Before Bo left.")
    erase(bo)
    one.refresh_from_db()
    assert "One of the two whom you help talk has left." in eli.opens("/today/").words

    form = amara.opens(f"{page_of(one)}say/")
    assert "Who sees this: The person hurt, and whoever carried it or helps" in form.words
    amara.posts(f"{page_of(one)}say/", text="After Bo left.")

    page = eli.opens(page_of(one))
    assert "Amara Osei and somebody who has left" in page.words
    assert "Before Bo left." in page and "After Bo left." in page
    assert f"words/{before.code}" not in page
    assert "waits for a facilitator" not in amara.opens(page_of(one)).words
    assert "Amara Osei and somebody who has left" in eli.opens("/account/repair/").words


def test_what_they_wrote_for_a_facilitator_to_pass_on_is_still_passed_on(amara, bo, eli):
    one = unnamed(amara, bo, eli)
    word = saying.answer(one, person=bo, say="acknowledges", text="I did that.")
    erase(bo)

    eli.posts(f"{page_of(one)}words/{word.code}/", answer="yes")

    assert "I did that." in amara.opens(page_of(one))


def test_no_other_road_leads_to_what_cannot_happen(amara, bo, eli, farah):
    one = left_by(bo, offered, amara, eli)
    with pytest.raises(NotAllowed):
        helping.propose(one, person=amara, facilitator=farah)
    with pytest.raises(NotAllowed):
        calling.give_name(one, person=amara)
    with pytest.raises(NotAllowed):
        saying.say(one, person=amara, text="Is anybody there?")


def test_what_was_handed_back_is_not_sent_to_nobody(amara, bo, eli, farah):
    one = left_by(bo, handed_back, amara, eli)
    with pytest.raises(NotAllowed):
        calling.rewrite(one, person=amara, what_happened=HAPPENED, its_effect=EFFECT, helper=farah)
    assert "Ask Gwen." in amara.opens(page_of(one))


@pytest.mark.parametrize(("made", "who"), [(by_name, "Only you"), (carried, "Whoever carried it")])
def test_beside_how_it_stands_is_said_who_is_left_to_see_it(made, who, amara, bo, eli):
    one = left_by(bo, made, amara, eli)

    assert f"Who sees this: {who}" in amara.opens(f"{page_of(one)}stands/").words
    amara.posts(f"{page_of(one)}stands/", says="leave_open")
    assert "You left it open. Nothing is waited for." in amara.opens(page_of(one)).words
