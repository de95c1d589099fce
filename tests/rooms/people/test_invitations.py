"""Invitations: who may, what comes of a list, and what a link opens."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.core import mail as outbox
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from alongside.people.actions import invitations, tidy
from alongside.people.invitees import Invitee
from alongside.people.models import Invitation, Person
from alongside.people.policy import NotAllowed
from alongside.people.tasks import invitations as tasks

GUS = Invitee("gus@harbour.example", "Gus Adeyemi")


def invite(dana, invitee=GUS):
    """Have Dana invite somebody, and give the address of the page that the link opens."""
    (invited,) = invitations.invite(invitee, person=dana).invited
    return f"/invitation/{invited.secret}/"


def test_only_stewards_invite(amara, chen, dana):
    for person in (amara, chen):
        with pytest.raises(NotAllowed):
            invitations.invite(GUS, person=person)
        assert person.opens("/invitations/").status == 403
        assert person.posts("/invitations/many/", text="gus@harbour.example").status == 403

    invitations.invite(GUS, person=dana)

    assert Invitation.objects.get().email == "gus@harbour.example"


def test_the_secret_stands_in_the_link_alone(dana):
    (invited,) = invitations.invite(GUS, person=dana).invited

    stored = Invitation.objects.values().get()

    assert stored["digest"] == hashlib.sha256(invited.secret.encode()).hexdigest()
    assert invited.secret not in str(stored)


def test_a_list_invites_the_new_and_reports_the_others(dana, amara):
    invite(dana)
    page = dana.posts(
        "/invitations/many/",
        text="Hana Sato <hana@harbour.example>\namara@harbour.example\n"
        "gus@harbour.example\nnobody\n",
    )

    assert page.status == 200
    assert "1 person is invited" in page.words
    assert "1 person is here already" in page.words
    assert "1 person has an invitation that is still open" in page.words
    assert "1 row could not be used" in page.words
    assert "There is no e-mail address here." in page.words
    assert Invitation.objects.filter(email="hana@harbour.example").get().name == "Hana Sato"


def test_a_second_address_of_somebody_here_is_not_invited(dana, amara):
    amara.emailaddress_set.create(email="amara.osei@harbour.example", verified=True)

    outcome = invitations.invite(Invitee("amara.osei@harbour.example"), person=dana)

    assert (outcome.invited, len(outcome.here_already)) == ((), 1)


def test_a_file_is_as_good_as_a_list(dana):
    file = SimpleUploadedFile("staff.csv", b"name,email\nHana Sato,hana@harbour.example\n")

    page = dana.posts("/invitations/many/", file=file)

    assert "1 person is invited" in page.words


def test_an_empty_form_says_what_to_do(dana):
    page = dana.posts("/invitations/many/", text=" ")

    assert "Paste one, or pick a file." in page
    assert Invitation.objects.count() == 0


def test_thousands_are_invited_with_few_questions_to_the_database(
    dana, django_assert_max_num_queries
):
    people = [Invitee(f"c{number}@harbour.example") for number in range(3_000)]

    with django_assert_max_num_queries(80):
        outcome = invitations.invite_many(people, person=dana)

    assert len(outcome.invited) == Invitation.objects.count() == 3_000


def test_without_a_mail_server_the_page_shows_the_link_once(dana, visitor):
    page = dana.posts("/invitations/", email="gus@harbour.example")
    link = re.search(r"http://localhost:8000(/invitation/[\w-]+/)", page)[1]

    assert visitor.opens(link).status == 200
    assert link not in dana.opens("/invitations/")
    assert outbox.outbox == []


def test_with_a_mail_server_a_letter_brings_the_link_and_the_page_does_not(dana, visitor, settings):
    settings.MAIL_URL = "smtp://mail.harbour.example"

    page = dana.posts("/invitations/", email="gus@harbour.example", name="Gus Adeyemi")
    invitation = Invitation.objects.get()
    tasks.send.call(codes=[str(invitation.code)])

    (letter,) = outbox.outbox
    link = re.search(r"/invitation/[\w-]+/", letter.body)[0]
    assert letter.to == ["gus@harbour.example"]
    assert "/invitation/" not in page.words
    assert visitor.opens(link).status == 200
    assert "sent on" in dana.opens("/invitations/").words


def test_the_letter_holds_only_what_is_needed(dana, amara):
    invite(dana)

    tasks.send.call(codes=[str(Invitation.objects.get().code)])

    (letter,) = outbox.outbox
    assert "Harbour Works" in letter.body
    for name in (dana.name, dana.email, amara.name, GUS.name):
        assert name not in letter.body + letter.subject


def test_a_task_that_waits_holds_no_secret(dana, settings):
    settings.MAIL_URL = "smtp://mail.harbour.example"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    from django_tasks import default_task_backend

    dana.posts("/invitations/", email="gus@harbour.example")

    (waiting,) = default_task_backend.results
    assert waiting.kwargs == {"codes": [str(Invitation.objects.get().code)]}


def test_a_letter_that_nobody_takes_reads_as_not_sent(dana, settings):
    invite(dana)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    tasks.send.call(codes=[str(Invitation.objects.get().code)])

    assert "not sent" in dana.opens("/invitations/").words


def test_somebody_invited_comes_in_under_the_name_as_they_write_it(dana, visitor):
    page = visitor.posts(
        invite(dana), name="Gus  Adéyẹmí", pronouns="he/him", password="a heron on the wall"
    )

    gus = Person.objects.get(email="gus@harbour.example")
    assert page.address == "/today/"
    assert (gus.name, gus.pronouns) == ("Gus  Adéyẹmí", "he/him")
    assert gus.check_password("a heron on the wall")
    assert visitor.opens("/yours/").status == 200


def test_who_leaves_the_password_empty_makes_a_passkey_next(dana, visitor):
    page = visitor.posts(invite(dana), name="Gus")

    assert page.address == "/sign-in/2fa/webauthn/add/"
    assert page.status == 200
    assert not Person.objects.get(email="gus@harbour.example").has_usable_password()


@pytest.mark.parametrize("password", ["short", "gus@harbour.example", "password1234"])
def test_a_weak_password_is_refused_with_a_reason_and_the_place_is_kept(dana, visitor, password):
    address = invite(dana)

    page = visitor.posts(address, name="Gus", password=password)

    assert page.address == address
    assert not Person.objects.filter(email="gus@harbour.example").exists()
    assert visitor.posts(address, name="Gus", password="a heron on the wall").address == "/today/"


def used(dana, visitor):
    address = invite(dana)
    visitor.posts(address, name="Gus", password="a heron on the wall")
    visitor.browser.logout()
    return address


def withdrawn(dana, visitor):
    address = invite(dana)
    dana.posts(f"/invitations/{Invitation.objects.get().code}/withdraw/")
    return address


def expired(dana, visitor):
    address = invite(dana)
    Invitation.objects.update(expires_on=timezone.localdate() - timedelta(days=1))
    return address


def replaced(dana, visitor):
    address = invite(dana)
    dana.posts(f"/invitations/{Invitation.objects.get().code}/link/")
    return address


def taken(dana, visitor):
    address = invite(dana)
    from tests.people import person

    person("Gus Adeyemi")
    return address


@pytest.mark.parametrize("void", [used, withdrawn, expired, replaced, taken])
def test_every_link_that_opens_nothing_says_the_same(dana, visitor, void):
    never_made = visitor.opens("/invitation/neverMade/")

    page = visitor.opens(void(dana, visitor))

    assert page.status == never_made.status == 404
    assert page.words == never_made.words


def test_a_new_link_opens_where_the_old_one_does_not(dana, visitor):
    invite(dana)

    page = dana.posts(f"/invitations/{Invitation.objects.get().code}/link/")
    link = re.search(r"http://localhost:8000(/invitation/[\w-]+/)", page)[1]

    assert visitor.opens(link).status == 200


def test_withdrawing_asks_first(dana):
    invite(dana)
    address = f"/invitations/{Invitation.objects.get().code}/withdraw/"

    asked = dana.opens(address)

    assert "Withdraw the invitation of gus@harbour.example?" in asked.words
    assert Invitation.objects.get().withdrawn_on is None


def test_settled_invitations_are_forgotten_after_thirty_days(dana):
    invite(dana)
    now = timezone.now()

    tidy.sweep(now + timedelta(days=59))
    assert Invitation.objects.count() == 1
    tidy.sweep(now + timedelta(days=61))
    assert Invitation.objects.count() == 0
