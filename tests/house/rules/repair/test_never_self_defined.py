"""Never self-defined: nobody but the person hurt says that it is mended, by any road."""

import pytest
from django.urls import reverse

from alongside.account.repair.actions import calling, saying, standing, withdrawing
from alongside.people.policy import NotAllowed
from tests.rooms.repair.called import facilitated, unnamed

pytestmark = pytest.mark.django_db

GOOD = {"what_i_did": "I did it.", "its_effect": "It cost you.", "what_i_will_do": "I will stop."}


@pytest.mark.parametrize("made", [facilitated, unnamed])
@pytest.mark.parametrize("who", ["bo", "eli", "dana", "chen"])
@pytest.mark.parametrize("act", ["say_mended", "leave_open", "go_on"])
def test_neither_the_one_called_in_nor_a_helper_nor_an_office_settles_it(
    made, who, act, request, amara, bo, eli
):
    one = made(amara, bo, eli)
    other = request.getfixturevalue(who)
    saying.apologise(one, person=bo, **GOOD)

    with pytest.raises(NotAllowed):
        getattr(standing, act)(one, person=other)
    for address in ("stands", "withdraw", "give_name", "rewrite"):
        page = other.posts(reverse(f"repair:{address}", args=[one.code]), says=act)
        assert page.status == 404

    one.refresh_from_db()
    assert (one.state, one.settled_on) == ("open", None)


@pytest.mark.parametrize("act", [withdrawing.withdraw, calling.give_name])
def test_nobody_else_withdraws_it_or_gives_a_name_away(act, amara, bo, eli):
    one = unnamed(amara, bo, eli)

    for other in (bo, eli):
        with pytest.raises(NotAllowed):
            act(one, person=other)


def test_an_apology_and_mending_settle_nothing_by_themselves(amara, bo, eli):
    one = facilitated(amara, bo, eli)

    saying.apologise(one, person=bo, **GOOD)
    saying.mend(one, person=bo, what="I wrote to the board.", done_on=one.opened_on)

    one.refresh_from_db()
    assert one.state == "open"
