"""Anonymous acts: a person gives a view at the site, and then everything that is kept is searched.

Each test first makes what could leak: the same search finds the person where they signed their act.
"""

import io
import logging
from datetime import date
from itertools import pairwise

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.urls import reverse

from alongside.advocate.promises.actions import rounds, views
from alongside.advocate.promises.models import RulingMarks, View
from alongside.advocate.promises.queries.views import own_view
from alongside.people import own
from alongside.people.models import RecordEntry
from tests.house import rows
from tests.people import Person, circle, colleagues, person
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def nia(workplace):
    """Nia, whose name, address and key are like nothing else in the database."""
    return person("Nia Quillfeather", pk=918273645, email="nia.quillfeather@harbour.example")


@pytest.fixture
def promise(nia):
    crew = colleagues(8)
    return words.promise(words.statement(words.cause()), circle("Night shift", nia, *crew))


def traces_of(someone):
    """Give everything by which somebody can be known."""
    code = str(someone.code)
    return {str(someone.pk), code, code.replace("-", ""), someone.email, someone.name}


def found_in(text, someone):
    return {trace for trace in traces_of(someone) if trace in text}


def colleagues_of(promise):
    """Give those of the circle concerned without Nia."""
    members = Person.objects.filter(memberships__circle__in=promise.circles.all())
    return members.exclude(name="Nia Quillfeather").order_by("pk")


def mentions(row, someone):
    return ("person_id", str(someone.pk)) in row[1]


def give(nia, promise, answer="broken"):
    """Give a view as somebody does: open the page, press."""
    nia.opens(reverse("promises:promise", args=[promise.code]))
    before = rows.every()
    page = nia.posts(reverse("promises:give_view", args=[promise.code]), answer=answer)
    assert page.status == 200
    return before, rows.every()


def test_the_one_row_that_comes_of_a_view_knows_nobody(nia, promise):
    before, after = give(nia, promise)

    new = list((after - before).elements())
    assert own_view(promise, nia) == "broken"
    assert [table for table, _ in new] == ["promises_view"]
    assert found_in(str(new), nia) == set()
    assert before - after == {}, "no other row of any table changed, not even a session's"


def test_an_act_that_is_signed_would_have_been_found(nia, promise):
    before = rows.every()
    nia.posts(reverse("promises:follow", args=[promise.code]))

    assert found_in(str(rows.every() - before), nia) == {str(nia.pk)}


def test_changing_a_view_and_taking_it_back_leaves_every_table_as_it_was(nia, promise):
    before, _ = give(nia, promise)
    give(nia, promise, "kept")
    nia.posts(reverse("promises:take_view_back", args=[promise.code]))

    assert rows.every() == before


def test_a_view_row_holds_no_order_and_no_moment(nia, promise):
    others = colleagues_of(promise)
    for one in others:
        views.give_view(promise, person=one, answer="kept")

    keys = list(View.objects.order_by("pk").values_list("pk", flat=True))
    assert {field.name for field in View._meta.fields} == {
        "id",
        "promise",
        "circle",
        "tag",
        "answer",
        "week",
    }
    assert min(later - earlier for earlier, later in pairwise(keys)) > 1_000
    assert len({str(view.week) for view in View.objects.all()}) == 1


def test_the_ruling_of_the_month_holds_nobody_either(nia, promise):
    give(nia, promise)
    for one in colleagues_of(promise):
        views.give_view(promise, person=one, answer="kept")
    before = rows.every()
    month = View.objects.first().week.replace(day=1)
    rounds.rulings.rule(month, on=month)

    new = rows.every() - before
    assert RulingMarks.objects.get().marks
    assert found_in(str([row for row in new if row[0] != "promises_rollplace"]), nia) == set()


def test_no_view_is_in_the_chain_not_even_as_a_commitment(nia, promise):
    give(nia, promise)

    assert not RecordEntry.objects.exists()


def listen_to_everything(caplog):
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="django.request")


def test_no_log_joins_a_person_to_a_view(nia, promise, caplog):
    listen_to_everything(caplog)
    give(nia, promise)

    said = "\n".join(f"{record.name} {record.getMessage()}" for record in caplog.records)
    told = [line for line in said.splitlines() if found_in(line, nia) and "promises_view" in line]
    assert told == []


def test_what_a_request_logs_would_have_been_seen(nia, caplog):
    listen_to_everything(caplog)
    nia.opens("/nowhere/")

    assert "/nowhere/" in caplog.text


def test_an_address_that_opens_nothing_is_not_logged(nia, caplog):
    nia.opens("/nowhere/")

    assert "/nowhere/" not in caplog.text


def test_no_message_or_cookie_remembers_the_answer(nia, promise):
    give(nia, promise)

    cookies = {name: morsel.value for name, morsel in nia.browser.cookies.items()}
    assert set(cookies) <= {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    assert "broken" not in str(cookies.values())


def test_no_cache_remembers_it(nia, promise):
    give(nia, promise)

    kept = [repr(vars(cache)) for cache in caches.all()]
    assert [text for text in kept if found_in(text, nia)] == []


def test_a_dump_of_everything_has_the_view_and_nobody_beside_it(nia, promise):
    give(nia, promise)
    out = io.StringIO()
    call_command("dumpdata", "promises.view", stdout=out)

    assert '"answer": "broken"' in out.getvalue()
    assert found_in(out.getvalue(), nia) == set()


def test_what_others_are_told_of_themselves_holds_no_word_of_it(nia, promise):
    give(nia, promise)

    told = {who: str(own.about(who)) for who in (nia, *colleagues_of(promise))}
    assert [who for who in told if "'answer': 'broken'" in told[who]] == [nia]
    assert [who for who in told if View.objects.get().tag in told[who]] == []


def test_the_key_that_could_join_them_is_nowhere_in_the_database(nia, promise):
    give(nia, promise)

    kept = str(rows.every())
    assert settings.ANONYMITY_KEY.hex() not in kept
    assert str(settings.ANONYMITY_KEY) not in kept


def test_who_was_asked_says_nothing_of_who_answered(nia, promise):
    rounds.monthly(date(2026, 3, 1))
    silent = colleagues_of(promise).first()
    silent.opens(reverse("promises:promise", args=[promise.code]))
    give(nia, promise)

    assert (silent.notices.count(), nia.notices.count()) == (0, 0)
    kept = {row for row in rows.every() if row[0] in {"people_notice", "promises_rollplace"}}
    of_silent = {str(row).replace(str(silent.pk), "?") for row in kept if mentions(row, silent)}
    of_nia = {str(row).replace(str(nia.pk), "?") for row in kept if mentions(row, nia)}
    assert len(of_silent) == len(of_nia) == 1
