"""Not performative: that somebody checked a text, and what stood in it, is known to nobody.

Each test first makes what could leak: the same search finds the words where they were kept.
"""

import io
import json
import logging
import tempfile

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.people import own
from alongside.people.models import Notice, RecordEntry
from tests.house import rows
from tests.people import circle
from tests.rooms.asks.asked import asked
from tests.rooms.writing.test_checking import carried, checks, hands_in, presses

pytestmark = pytest.mark.django_db
SECRET = "marmalade"
TEXT = f"The chairman of {SECRET} had a crazy idea."


def goes_through(person):
    """Check a text, take better words, leave some, go back, take it away, hand in a file."""
    page = checks(person, TEXT)
    page = presses(person, page, "chair")
    page = presses(person, page, "Leave it")
    page = presses(person, page, "One step back")
    taken = person.browser.post("/act/writing/file/", carried(page))
    hands_in(person, f"{SECRET}.txt", TEXT.encode())
    hands_in(person, f"{SECRET}.exe", TEXT.encode())
    checks(person, TEXT * 9_000)
    return page, taken


def test_whoever_checks_it_has_it_before_them(bo):
    page, taken = goes_through(bo)

    assert (SECRET in page, SECRET in taken.content.decode()) == (True, True)


def test_no_row_of_any_table_changes(bo):
    bo.opens("/act/writing/")
    before = rows.every()
    goes_through(bo)

    assert rows.every() == before


def test_what_is_kept_elsewhere_would_have_been_found(bo, amara):
    before = rows.every()
    asked(bo, amara, words=SECRET)

    assert SECRET in str(rows.every() - before)


def test_no_log_tells_a_word_of_it_or_that_it_was(bo, caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("django.request", "django.server", "django.security"):
        caplog.set_level(logging.DEBUG, logger=name)
    bo.opens("/act/writing/")
    caplog.clear()
    goes_through(bo)

    told = [one.getMessage() for one in caplog.records if not one.name.startswith("django.db")]
    assert [line for line in told if SECRET in line or "writing" in line] == []


def test_what_stood_in_an_address_would_have_been_seen_there(bo, caplog):
    caplog.set_level(logging.DEBUG, logger="django.request")
    bo.opens(f"/act/writing/{SECRET}/")

    assert SECRET in caplog.text


def test_a_fault_of_the_site_itself_tells_no_word_of_it(bo, caplog, monkeypatch):
    def breaks(*given, **named):
        raise RuntimeError("something broke")

    monkeypatch.setattr("alongside.act.writing.queries.reading.read", breaks)
    bo.browser.raise_request_exception = False
    page = checks(bo, TEXT)

    assert page.status == 500
    assert "something broke" in caplog.text
    assert SECRET not in caplog.text + page


def test_neither_session_nor_cookie_nor_cache_remembers_it(bo):
    bo.opens("/act/writing/")
    before = dict(bo.browser.session)
    goes_through(bo)

    kept = [repr(vars(cache)) for cache in caches.all()]
    cookies = str({name: morsel.value for name, morsel in bo.browser.cookies.items()})
    assert dict(bo.browser.session) == before
    assert SECRET not in cookies + str(kept)


def test_no_file_is_written_not_for_a_moment(bo, monkeypatch):
    def refuses(*given, **named):
        raise AssertionError("a file was begun")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuses)
    monkeypatch.setattr("django.core.files.uploadedfile.tempfile.NamedTemporaryFile", refuses)
    flood = SimpleUploadedFile("a.txt", SECRET.encode() * 2_000_000)

    goes_through(bo)
    assert "This file is over 2 MB" in checks(bo, text="", file=flood).words


def test_no_browser_and_no_proxy_keeps_the_page(bo):
    page, taken = goes_through(bo)

    assert {page.response["Cache-Control"], taken["Cache-Control"]} == {"private, no-store"}


def test_no_address_holds_a_word_of_it(bo):
    page, _taken = goes_through(bo)

    assert page.address == "/act/writing/"
    assert [link for link in page.links if SECRET in link] == []


def test_nobody_is_told_and_nothing_is_on_record(bo, amara, dana):
    circle("Parents", bo, convenor=amara)
    goes_through(bo)

    assert (Notice.objects.count(), RecordEntry.objects.count()) == (0, 0)


@pytest.mark.parametrize("who", ["amara", "chen", "dana", "bo"])
def test_no_page_of_anybody_is_another_for_it(request, bo, who):
    person = request.getfixturevalue(who)
    addresses = ("/today/", "/act/", "/record/", f"/people/{bo.code}/", "/account/report/")
    before = [person.opens(address).words for address in addresses]
    goes_through(bo)

    assert [person.opens(address).words for address in addresses] == before


def test_everything_about_somebody_says_nothing_of_it(bo):
    goes_through(bo)

    told = io.StringIO()
    json.dump(own.about(bo), told, default=str)
    assert SECRET not in told.getvalue()
    assert own.about(bo)["writing"] == {"said_of_rules": []}
