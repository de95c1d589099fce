"""Leaving: what is a person's alone is erased; what is others' too stays without their name."""

import re
from datetime import date

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.apps import apps
from django.db import connection
from django.db.models import CASCADE

from alongside.engines import sealing
from alongside.people import leaving as rooms
from alongside.people import notices, record, tries
from alongside.people.actions import invitations, leaving, links, roles
from alongside.people.invitees import Invitee
from alongside.people.models import Circle, ConvenorChoice, Erasure, Invitation, Person, Session
from tests.people import PASSWORD, circle


@pytest.fixture
def amara_was_here(amara, bo, dana):
    """Leave as many traces of Amara as the ground floor can hold."""
    network = circle("Parents' network", bo, convenor=amara)
    circle("Out at Harbour", bo, convenor=amara, openness="hidden")
    ConvenorChoice.objects.create(circle=network, chooser=amara, chosen=bo)
    roles.appoint_steward(amara, person=dana)
    amara.refresh_from_db()
    roles.appoint_leader(bo, person=amara, office="Head of Quay")
    invitations.invite(Invitee("gus@harbour.example"), person=amara)
    Invitation.objects.create(
        email=amara.email,
        name=amara.name,
        digest="0" * 64,
        invited_by=dana,
        invited_on=date(2024, 1, 1),
        expires_on=date(2024, 2, 1),
    )
    links.sign_in_link(amara)
    Authenticator.objects.create(user=amara, type="totp", data={"secret": "x"})
    amara.opens("/yours/")
    AccessAttempt.objects.create(username=tries.mark_of(amara.email), failures_since_start=1)
    return amara


def everything_stored():
    """Give every value of every table, as one text."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += [str(row) for row in cursor.fetchall()]
    return "\n".join(rows)


def test_nothing_of_their_own_is_left_in_any_table(amara_was_here):
    amara = amara_was_here
    theirs = (amara.name, amara.email, amara.password, tries.mark_of(amara.email))
    assert [trace for trace in theirs if trace not in everything_stored()] == []

    amara.posts("/yours/leave/", password=PASSWORD)

    assert [trace for trace in theirs if trace in everything_stored()] == []
    left = [
        model.__name__
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.is_relation
        and field.related_model is Person
        and model._base_manager.filter(**{field.name: amara.pk}).exists()
    ]
    assert left == []


def test_what_is_left_is_a_number_and_a_day(amara_was_here):
    code = amara_was_here.code

    leaving.leave(amara_was_here)

    assert Erasure.objects.values_list("kind", "code").get() == ("person", code)


def test_what_belongs_to_others_stays_without_their_name(amara_was_here, bo):
    leaving.leave(amara_was_here)

    network = Circle.objects.get(name="Parents' network")
    bo.refresh_from_db()
    assert network.founded_by is None
    assert list(network.members.all()) == [bo]
    assert bo.office == "Head of Quay"
    assert Invitation.objects.get().invited_by is None


def test_the_record_still_holds_and_names_them_no_more(amara_was_here):
    leaving.leave(amara_was_here)

    entries = list(record.entries())
    assert [entry.payload is None for entry in entries] == [True, False]
    assert sealing.walk(entries).fits


def test_the_page_says_what_goes_and_what_stays_before_anything_goes(amara_was_here):
    page = amara_was_here.opens("/yours/leave/")

    assert "What is erased, at once" in page.words
    assert "What stays, without your name" in page.words
    assert "You alone speak for Parents' network." in page.words
    assert Person.objects.filter(pk=amara_was_here.pk).exists()


def test_the_page_lists_what_each_room_says_of_what_goes_and_what_stays(amara):
    page = amara.opens("/yours/leave/")

    goes, stays = page.split('id="stays"')
    for room in rooms.told().values():
        assert [sentence for sentence in room.goes if str(sentence) not in goes] == []
        assert [sentence for sentence in room.stays if str(sentence) not in stays] == []


def test_each_room_that_names_persons_says_what_becomes_of_it():
    name_persons = {
        model._meta.app_label
        for model in apps.get_models()
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if field.related_model is Person and model.__module__.startswith("alongside.")
    }

    assert set(rooms.told()) == name_persons - {"people"}


def test_what_goes_is_said_by_each_room_that_erases_anything_with_the_person():
    erase = {
        model._meta.app_label
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Person
        and model.__module__.startswith("alongside.")
        and field.remote_field.on_delete is CASCADE
    }

    assert {room for room, told in rooms.told().items() if told.goes} == erase - {"people"}


def test_the_page_says_who_hears_of_it(amara):
    page = amara.opens("/yours/leave/").words

    assert "Who sees this: Nobody" not in page
    assert (
        "Who sees this: Whoever took up an ask of yours, or has a part in a conversation to mend "
        "with you . They are told, so that they do not wait for you." in page
    )


def test_a_wrong_password_erases_nothing(amara):
    page = amara.posts("/yours/leave/", password="something else")

    assert "Nothing was erased." in page.words
    assert Person.objects.filter(pk=amara.pk).exists()


def test_who_has_no_password_writes_their_name(amara):
    amara.set_unusable_password()
    amara.save()
    amara.__dict__.pop("browser", None)

    assert "Nothing was erased." in amara.posts("/yours/leave/", name="Amara").words
    assert amara.posts("/yours/leave/", name="Amara Osei").address == "/left/"


def test_after_leaving_one_is_signed_out_everywhere(amara):
    amara.opens("/yours/")

    amara.posts("/yours/leave/", password=PASSWORD)

    assert Session.objects.filter(person=amara.pk).count() == 0
    assert amara.opens("/yours/").address.startswith("/sign-in/login/")


def test_the_only_steward_appoints_another_first(dana, amara):
    page = dana.opens("/yours/leave/")
    assert "appoint another one first" in page.words
    assert dana.posts("/yours/leave/", password=PASSWORD).status == 403

    roles.appoint_steward(amara, person=dana)

    assert dana.posts("/yours/leave/", password=PASSWORD).address == "/left/"


def test_the_only_person_may_leave_although_they_are_the_steward(dana):
    leaving.leave(dana)

    assert Person.objects.count() == 0


def test_the_only_convenor_may_leave_and_members_are_told(amara, bo):
    circle("Parents' network", bo, convenor=amara)

    leaving.leave(amara)

    assert [notice.kind for notice in notices.waiting_for(bo)] == ["circle.nobody_speaks"]


def test_a_room_erases_its_own_before_the_person_goes(amara, monkeypatch):
    met = []
    monkeypatch.setattr(rooms, "_FAREWELLS", [])
    rooms.on_leaving(lambda person: met.append(Person.objects.get(pk=person.pk).name))

    leaving.leave(amara)

    assert met == ["Amara Osei"]


def test_if_a_room_fails_nothing_is_erased(amara, monkeypatch):
    def fails(person):
        raise RuntimeError

    monkeypatch.setattr(rooms, "_FAREWELLS", [fails])

    with pytest.raises(RuntimeError):
        leaving.leave(amara)

    assert Person.objects.filter(pk=amara.pk).exists()
    assert Erasure.objects.count() == 0


def test_somebody_who_left_can_be_invited_again(amara, dana):
    leaving.leave(amara)

    (again,) = invitations.invite(Invitee("amara@harbour.example"), person=dana).invited

    assert re.fullmatch(r"[\w-]{43}", again.secret)
    assert not EmailAddress.objects.filter(email="amara@harbour.example").exists()


def test_erasing_again_after_a_backup_was_brought_back_leaves_one_line(amara):
    code = amara.code
    leaving.erase(amara)
    back = Person.objects.create(code=code, email="amara@harbour.example", name="Amara Osei")

    leaving.erase(back)

    assert Erasure.objects.filter(code=code).count() == 1


def test_nobody_leaves_for_anybody_else(amara, bo):
    assert bo.posts("/yours/leave/", password=PASSWORD, code=str(amara.code)).address == "/left/"
    assert Person.objects.filter(pk=amara.pk).exists()
