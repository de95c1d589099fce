"""Stewards and leaders: appointed in the open, and never into a circle."""

import pytest

from alongside.people import record
from alongside.people.actions import roles
from alongside.people.models import Membership, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues, person


def test_a_steward_appoints_another_and_the_record_says_so(amara, dana):
    dana.posts(f"/people/{amara.code}/steward/")

    amara.refresh_from_db()
    entry = RecordEntry.objects.get()
    assert amara.is_steward
    assert (entry.kind, entry.person, entry.about_code) == ("steward.appointed", dana, amara.code)
    assert amara.name not in str(entry.payload)


def test_asking_comes_before_appointing(amara, dana):
    page = dana.opens(f"/people/{amara.code}/steward/")

    assert "Appoint Amara Osei as a steward?" in page.words
    amara.refresh_from_db()
    assert not amara.is_steward


def test_a_leader_has_an_office(amara, dana):
    page = dana.posts(f"/people/{amara.code}/leader/", office="Head of Quay")

    amara.refresh_from_db()
    assert (amara.is_leader, amara.office) == (True, "Head of Quay")
    assert "Speaks for the organisation: Head of Quay." in page.words
    dana.posts(f"/people/{amara.code}/leader/relieve/")
    amara.refresh_from_db()
    assert (amara.is_leader, amara.office) == (False, "")


def test_only_stewards_give_roles(amara, bo, chen):
    circle("Parents' network", amara, convenor=amara)
    for somebody in (amara, chen):
        for address in ("", "steward/", "leader/"):
            page = somebody.posts(f"/people/{bo.code}/{address}", office="Chair")
            assert page.status in {403, 405}
        with pytest.raises(NotAllowed):
            roles.appoint_steward(bo, person=somebody)
        with pytest.raises(NotAllowed):
            roles.appoint_leader(bo, person=somebody, office="Chair")
    bo.refresh_from_db()
    assert (bo.is_steward, bo.is_leader) == (False, False)


def test_the_last_steward_stays_until_there_is_another(dana, amara):
    with pytest.raises(NotAllowed):
        roles.relieve_steward(dana, person=dana)
    assert "Appoint another one first." in dana.opens(f"/people/{dana.code}/steward/").words

    roles.appoint_steward(amara, person=dana)
    roles.relieve_steward(dana, person=amara)

    dana.refresh_from_db()
    assert not dana.is_steward


def test_appointing_twice_is_once(amara, dana):
    roles.appoint_steward(amara, person=dana)
    roles.appoint_steward(amara, person=dana)

    assert RecordEntry.objects.count() == 1


def test_a_role_brings_nobody_into_a_circle(amara, dana, bo):
    circle("Parents' network", bo, convenor=bo)

    roles.appoint_steward(amara, person=dana)
    roles.appoint_leader(amara, person=dana, office="Chair")

    assert Membership.objects.filter(person=amara).count() == 0


def test_the_list_says_who_has_which_role_and_nothing_else(amara, bo, chen, dana):
    circle("Parents' network", bo, convenor=amara)
    amara.opens("/today/")

    page = dana.opens("/people/")

    assert "Chen Wei leader Head of Operations" in page.words
    assert "Dana Novak steward" in page.words
    for hidden in ("Parents", amara.email, "she/her", "2024"):
        assert hidden not in page.words


def test_the_list_finds_by_part_of_a_name(amara, bo, dana):
    page = dana.opens("/people/", name="lind")

    assert "Bo Lindqvist" in page.words
    assert "Amara Osei" not in page.words
    assert "Nobody is found under that name." in dana.opens("/people/", name="zzz").words


def test_the_list_goes_on_where_it_ended(dana):
    colleagues(70)
    person("Amara Osei")

    first = dana.opens("/people/")
    (onwards,) = [link for link in first.links if "after=" in link]
    second = dana.opens(f"/people/{onwards}")

    names = [f"Colleague {number}" for number in range(1, 71)]
    shown = (
        [name for name in names if f">{name}<" in first],
        [name for name in names if f">{name}<" in second],
    )
    assert sorted(shown[0] + shown[1]) == sorted(names)
    assert "Dana Novak" in second.words


def test_the_record_holds_after_many_appointments(amara, bo, dana):
    for somebody in (amara, bo):
        roles.appoint_steward(somebody, person=dana)
        roles.relieve_steward(somebody, person=dana)

    assert [entry.kind for entry in record.entries()] == [
        "steward.appointed",
        "steward.relieved",
    ] * 2


def test_the_list_is_for_stewards(amara, chen):
    assert amara.opens("/people/").status == 403
    assert chen.opens("/people/").status == 403
