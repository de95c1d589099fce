"""Anonymous recognition and what was felt: given at the site, then everything kept is searched.

Each test first makes what could leak: the same search finds the person where they signed their act.
"""

import io
import logging
from datetime import timedelta
from itertools import pairwise

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from alongside.account.recognition.actions import anonymous, felt
from alongside.account.recognition.models import (
    AnonymousRecognition,
    FeltAnswer,
    FeltRound,
    PooledRecognition,
)
from alongside.account.recognition.queries.recognitions import own_anonymous
from alongside.people import own
from alongside.people.models import RecordEntry
from tests.house import rows
from tests.people import colleagues, person
from tests.rooms.recognition.acts import close_the_quarter, shared

pytestmark = pytest.mark.django_db

WORDS = "It went on without me"


@pytest.fixture
def nia(workplace):
    """Nia, whose name, address and key are like nothing else in the database."""
    return person("Nia Quillfeather", pk=918273645, email="nia.quillfeather@harbour.example")


@pytest.fixture
def share(nia, bo):
    return shared(bo, nia, *colleagues(8))


@pytest.fixture
def asked(workplace):
    today = timezone.localdate()
    return FeltRound.objects.create(opened_on=today, closes_on=today + timedelta(days=30))


def traces_of(someone):
    """Give everything by which somebody can be known."""
    code = str(someone.code)
    return {str(someone.pk), code, code.replace("-", ""), someone.email, someone.name}


def found_in(text, someone):
    return {trace for trace in traces_of(someone) if trace in text}


def of(share):
    return reverse("recognition:of", args=[share.code])


def give(nia, share, answer="worse", how="anonymous"):
    """Say something as somebody does: open the page, choose, press."""
    nia.opens(of(share))
    before = rows.every()
    page = nia.posts(of(share), answer=answer, words=WORDS, how=how)
    assert page.status == 200
    return before, rows.every()


def say(nia, bo, answer="worse"):
    nia.opens(reverse("recognition:say"))
    before = rows.every()
    fields = {"doer": bo.email, "answer": answer, "words": WORDS, "how": "anonymous"}
    assert nia.posts(reverse("recognition:say"), **fields).status == 200
    return before, rows.every()


def feel(nia, asked, answer="yes"):
    address = reverse("recognition:felt", args=[asked.code])
    nia.opens(address)
    before = rows.every()
    assert nia.posts(address, answer=answer).status == 200
    return before, rows.every()


def test_the_one_row_that_comes_of_it_knows_nobody_and_no_deed(nia, bo, share):
    before, after = give(nia, share)

    (row,) = (after - before).elements()
    assert own_anonymous(share, nia).answer == "worse"
    assert row[0] == "recognition_anonymousrecognition"
    assert found_in(str(row), nia) == set()
    assert str(share.code) not in str(row)
    assert share.code.hex not in str(row)
    assert before - after == {}, "no other row of any table changed, not even a session's"


def test_what_is_said_unasked_and_what_was_felt_leave_one_row_each(nia, bo, asked):
    for before, after in (say(nia, bo), feel(nia, asked)):
        (row,) = (after - before).elements()
        assert found_in(str(row), nia) == set()
        assert before - after == {}


def test_the_same_thing_signed_would_have_been_found(nia, share):
    before, after = give(nia, share, how="signed")

    assert str(nia.pk) in found_in(str(after - before), nia)


def test_changing_it_and_taking_it_back_leaves_every_table_as_it_was(nia, bo, share, asked):
    before, _ = give(nia, share)
    give(nia, share, "helped")
    nia.posts(reverse("recognition:take_back_of", args=[share.code]))
    say(nia, bo)
    nia.posts(reverse("recognition:take_back_unasked"), whom=bo.email)
    feel(nia, asked)
    feel(nia, asked, "rather_not")

    assert rows.every() == before


def test_rows_hold_no_order_and_no_moment(nia, bo, share):
    for one in share.persons.all():
        anonymous.give(share, person=one, answer="helped")

    keys = list(AnonymousRecognition.objects.order_by("pk").values_list("pk", flat=True))
    columns = {field.name for field in AnonymousRecognition._meta.fields}
    about = {"features", "scope", "cause"}
    assert columns == {"id", "doer", "quarter", "tag", "giver", "answer", "words"} | about
    assert min(later - earlier for earlier, later in pairwise(keys)) > 1_000
    felt = {field.name for field in FeltAnswer._meta.fields}
    assert felt == {"id", "round", "tag", "answer"} | about


def test_two_answers_of_one_person_share_no_value_that_another_does_not(nia, bo, eli):
    for doer in (bo, eli):
        anonymous.say(person=nia, doer=doer, answer="worse")
    anonymous.say(person=bo, doer=eli, answer="worse")

    kept = AnonymousRecognition.objects.values_list("tag", "giver")
    values = [value for row in kept for value in row]
    assert len(set(values)) == len(values) == 6


def test_the_pool_and_the_figures_of_the_quarter_hold_nobody_either(nia, bo, share):
    give(nia, share)
    for one in share.persons.exclude(pk=nia.pk):
        anonymous.give(share, person=one, answer="helped", words="Fine")
    before = rows.every()
    close_the_quarter()

    new = rows.every() - before
    assert WORDS in PooledRecognition.objects.get().says["words"]
    assert found_in(str(new), nia) == set()
    assert not AnonymousRecognition.objects.exists()


def test_none_of_it_is_in_the_chain_not_even_as_a_commitment(nia, bo, share, asked):
    give(nia, share)
    feel(nia, asked)

    assert not RecordEntry.objects.exists()


def listen_to_everything(caplog):
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="django.request")


def test_no_log_joins_a_person_to_it(nia, share, asked, caplog):
    listen_to_everything(caplog)
    give(nia, share)
    feel(nia, asked)

    said = "\n".join(f"{record.name} {record.getMessage()}" for record in caplog.records)
    ours = ("recognition_anonymous", "recognition_feltanswer", WORDS)
    lines = [line for line in said.splitlines() if any(word in line for word in ours)]
    assert [line for line in lines if found_in(line, nia)] == []


def test_what_a_request_logs_would_have_been_seen(nia, caplog):
    listen_to_everything(caplog)
    nia.opens("/nowhere/")

    assert "/nowhere/" in caplog.text


def test_no_message_or_cookie_remembers_it(nia, bo, share, asked):
    give(nia, share)
    say(nia, bo)
    feel(nia, asked)

    cookies = {name: morsel.value for name, morsel in nia.browser.cookies.items()}
    assert set(cookies) <= {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    assert "worse" not in str(cookies.values())


def test_no_cache_remembers_it(nia, share, asked):
    give(nia, share)
    feel(nia, asked)

    kept = [repr(vars(cache)) for cache in caches.all()]
    assert [text for text in kept if found_in(text, nia) or WORDS in text] == []


def test_a_dump_has_the_answers_and_nobody_beside_them(nia, share, asked):
    give(nia, share)
    feel(nia, asked)
    out = io.StringIO()
    call_command(
        "dumpdata", "recognition.anonymousrecognition", "recognition.feltanswer", stdout=out
    )

    assert '"answer": "worse"' in out.getvalue()
    assert '"answer": "yes"' in out.getvalue()
    assert found_in(out.getvalue(), nia) == set()


def test_what_others_are_told_of_themselves_holds_no_word_of_it(nia, bo, share):
    give(nia, share)

    told = {who: str(own.about(who)) for who in (nia, bo, *share.persons.exclude(pk=nia.pk))}
    assert [who for who in told if WORDS in told[who]] == [nia]


def test_the_key_that_could_join_them_is_nowhere_in_the_database(nia, share):
    give(nia, share)

    kept = str(rows.every())
    assert settings.ANONYMITY_KEY.hex() not in kept
    assert str(settings.ANONYMITY_KEY) not in kept


def test_who_was_asked_says_nothing_of_who_answered(nia, bo):
    felt.monthly(timezone.localdate().replace(month=3, day=1) + timedelta(days=366))
    opened = FeltRound.objects.get()
    for one in (nia, bo):
        one.opens(reverse("recognition:felt", args=[opened.code]))
    FeltRound.objects.update(opened_on=timezone.localdate())
    feel(nia, opened)

    assert not nia.notices.exists()
    assert not bo.notices.exists()
    about = [str(row) for row in rows.every() if row[0] == "people_notice"]
    assert [row for row in about if found_in(row, nia) or found_in(row, bo)] == []
