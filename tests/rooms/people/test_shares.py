"""The meeting place of shared deeds: who sees one, who did it, and that it can be taken back."""

from datetime import date

import pytest

from alongside.people import audience, notices, shares
from alongside.people.audience import To
from alongside.people.models import Share
from tests.people import circle

MAY = date(2026, 5, 4)


@pytest.fixture
def share(amara, bo, eli, workplace):
    """What Bo did together with Eli for Amara, shared with nobody yet."""
    made = Share.objects.create(
        owner=bo, for_person=amara, what="Held the door", done_on=MAY, shared_on=MAY
    )
    made.together.add(eli)
    return made


def seen(share, *persons):
    return [one.name.split()[0] for one in persons if share in shares.seen_by(one)]


def test_those_whom_it_concerns_see_it_and_nobody_else_does(share, amara, bo, eli, farah, dana):
    assert seen(share, amara, bo, eli, farah, dana) == ["Amara", "Bo", "Eli"]


def test_it_reaches_persons_members_or_everyone(share, farah, gwen, hugo):
    parents = circle("Parents", gwen)
    for to, reached in (
        (To(persons=(farah,)), ["Farah"]),
        (To(circles=(parents,)), ["Gwen"]),
        (To(everyone=True), ["Farah", "Gwen", "Hugo"]),
        (To(), []),
    ):
        audience.address(share, to)
        assert seen(share, farah, gwen, hugo) == reached


def test_a_share_is_seen_once_however_many_ways_it_comes(share, amara, bo, eli):
    parents, readers = circle("Parents", amara), circle("Readers", amara)
    audience.address(share, To(everyone=True, circles=(parents, readers), persons=(amara, bo, eli)))

    for person in (amara, bo, eli):
        assert list(shares.seen_by(person)) == [share]


def test_owner_and_those_together_did_it_and_whom_it_was_for_did_not(share, amara, bo, eli, farah):
    assert [shares.did_it(share, one) for one in (bo, eli, amara, farah)] == [
        True,
        True,
        False,
        False,
    ]


def test_what_was_recognised_says_so(share):
    shares.note_recognised(share)

    share.refresh_from_db()
    assert share.is_recognised


def test_what_is_withdrawn_is_gone_from_everybody_with_its_news(share, amara, eli):
    notices.tell([amara, eli], "deed.shared", about=share, words=share.what)

    shares.withdraw(share)

    assert not Share.objects.exists()
    assert not amara.notices.exists()
    assert not eli.notices.exists()


def test_of_two_who_ask_at_once_how_it_was_only_the_first_may(share):
    assert [shares.note_asked_about(share), shares.note_asked_about(share)] == [True, False]
    assert shares.was_asked_about(share)


def test_it_costs_the_same_however_many_there_are(share, amara, bo, django_assert_num_queries):
    audience.address(share, To(everyone=True))
    for number in range(20):
        Share.objects.create(owner=bo, what=f"{number}", done_on=MAY, shared_on=MAY, everyone=True)

    with django_assert_num_queries(1):
        assert len([one.owner.name for one in shares.seen_by(amara)]) == 21
