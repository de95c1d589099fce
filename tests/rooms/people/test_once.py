"""A form that is sent twice from one page is taken once; whoever means it twice can say so."""

import base64
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from alongside.act.deeds.models import Deed
from alongside.listen.asks.models import Ask
from alongside.people import once, tries
from alongside.people.models import KeptBriefly
from tests.rooms.deeds.told import telling_form

TELL = "/act/deeds/tell/"
ASK = "/listen/asks/new/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def page_of(person, address=TELL):
    """Open a page with a form, and give what is hidden in the form."""
    shown = person.browser.get(address).content.decode()
    return {"csrfmiddlewaretoken": TOKEN.search(shown)[1]}


def test_the_second_press_leads_to_what_the_first_made(amara):
    form = telling_form() | page_of(amara)
    first = amara.browser.post(TELL, form)
    second = amara.browser.post(TELL, form)

    assert Deed.objects.count() == 1
    assert first.status_code == second.status_code == 302
    assert first.url == second.url == f"/act/deeds/{Deed.objects.get().code}/"


def test_an_ask_is_made_once(amara, bo):
    form = {"words": "Hold the door.", "to": "persons", "persons": bo.name} | page_of(amara, ASK)
    for _ in range(3):
        assert amara.browser.post(ASK, form).status_code == 302

    assert Ask.objects.count() == 1
    assert bo.notices.count() == 1


def test_other_words_or_the_page_opened_anew_are_another_form(amara):
    form = telling_form() | page_of(amara)
    for sent in (form, form | {"came_of_it": "A rota."}, telling_form() | page_of(amara)):
        amara.browser.post(TELL, sent)

    assert Deed.objects.count() == 3


def test_two_people_are_never_taken_for_one(amara, bo):
    form = telling_form() | page_of(amara)
    for somebody in (amara, bo):
        somebody.browser.post(TELL, form)

    assert {deed.person for deed in Deed.objects.all()} == {amara, bo}


def test_what_was_refused_can_be_sent_again(amara, monkeypatch):
    form = telling_form() | page_of(amara)
    wrong = form | {"done_on": "long ago"}
    assert [amara.browser.post(TELL, wrong).status_code for _ in range(2)] == [200, 200]

    def fails(*given, **more):
        raise RuntimeError("The disk is full.")

    with monkeypatch.context() as patched, pytest.raises(RuntimeError):
        patched.setattr("alongside.act.deeds.actions.deeds.tell", fails)
        amara.browser.post(TELL, form)

    assert amara.browser.post(TELL, form).status_code == 302
    assert Deed.objects.count() == 1


def test_what_is_kept_names_nobody_and_goes(amara):
    form = telling_form(what="Held the heron gate") | page_of(amara)
    amara.browser.post(TELL, form)

    [kept] = KeptBriefly.objects.all()
    assert re.fullmatch(r"[0-9a-f]{64}", kept.cache_key)
    seen = base64.b64decode(kept.value)  # as Django's cache writes it
    for told in (b"heron", b"deeds", str(Deed.objects.get().code).encode(), amara.email.encode()):
        assert told not in seen and told.decode() not in kept.value
    tries.sweep(kept.expires + timedelta(seconds=1))
    assert not KeptBriefly.objects.exists()


@pytest.mark.parametrize("noted", ["under way", None])
def test_what_somebody_wrote_is_never_lost_to_a_press_that_led_nowhere(amara, monkeypatch, noted):
    monkeypatch.setattr(once, "PATIENCE", 0.2)
    monkeypatch.setattr(once.cache, "add", lambda *given: False)
    monkeypatch.setattr(once.cache, "get", lambda key: noted)
    form = telling_form() | page_of(amara)

    assert amara.browser.post(TELL, form).url == f"/act/deeds/{Deed.objects.get().code}/"
    refused = amara.browser.post(TELL, form | {"done_on": "long ago"})
    assert refused.status_code == 200 and form["what"] in refused.content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_presses_at_one_moment_one_is_taken(amara, monkeypatch):
    monkeypatch.setattr(once, "PATIENCE", 60.0)  # a machine may be busy with something else
    form = telling_form() | page_of(amara)
    cookies = amara.browser.cookies

    def press(_):
        browser = Client()
        browser.cookies = cookies
        try:
            return browser.post(TELL, form).url
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as presses:
        led = set(presses.map(press, range(4)))

    assert led == {f"/act/deeds/{Deed.objects.get().code}/"}
