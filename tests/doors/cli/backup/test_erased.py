"""What was erased since a backup was made does not come back with it."""

import json
from datetime import date
from uuid import uuid4

import pytest

from alongside.advocate.promises.actions import replies, statements
from alongside.advocate.promises.models import Reply, Statement
from alongside.engines import sealing
from alongside.people import erasures, record
from alongside.people.actions import leaving
from alongside.people.models import Erasure, Person, RecordEntry, RecordHead
from tests.rooms.promises.said import promised, said

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def spoken(dana):
    """Words that could come back."""
    return said(dana, text="We owe Amara an apology.", title="To Amara")


def erased(spoken, dana):
    statements.erase(spoken, person=dana, because="She asked for it", title="Erased")


def test_erased_words_stay_erased(server, spoken, dana):
    file = server.backed_up()
    erased(spoken, dana)

    said = server.restored(file)

    assert "1 erasures were applied again" in said
    assert Statement.objects.get().text == ""
    assert "apology" not in str(list(RecordEntry.objects.values_list("payload", flat=True)))
    assert Erasure.objects.get().code == spoken.code


def test_without_the_erasure_the_words_would_have_come_back(server, spoken, dana):
    file = server.backed_up()
    erased(spoken, dana)
    Erasure.objects.all().delete()
    (server.data / erasures.LEDGER).unlink()

    server.restored(file)

    assert Statement.objects.get().text == "We owe Amara an apology."


def test_the_file_in_the_data_folder_is_enough_where_the_database_was_lost(server, spoken, dana):
    file = server.backed_up()
    erased(spoken, dana)
    Erasure.objects.all().delete()

    server.restored(file)

    assert Statement.objects.get().text == ""


def test_a_ledger_from_elsewhere_is_applied_too(server, spoken, dana):
    file = server.backed_up()
    erased(spoken, dana)
    Erasure.objects.all().delete()
    ledger = server.elsewhere / "erasures.jsonl"
    (server.data / erasures.LEDGER).rename(ledger)

    server.restored(file, "--erasures", ledger)

    assert Statement.objects.get().text == ""


def test_a_reply_that_was_taken_back_stays_so(server, dana, chen):
    promise = promised(said(dana), dana, owner=chen)
    reply = replies.reply(promise, person=chen, text="I said this too soon")
    file = server.backed_up()
    replies.take_back(reply, person=chen)

    server.restored(file)

    assert not Reply.objects.exists()


def test_somebody_who_left_does_not_come_back(server, amara, dana):
    file = server.backed_up()
    leaving.leave(amara)

    server.restored(file)

    assert [person.name for person in Person.objects.all()] == ["Dana Novak"]


def test_the_record_still_fits_and_says_erased(server, spoken, dana):
    file = server.backed_up()
    erased(spoken, dana)

    server.restored(file)

    walked = sealing.walk(record.entries())
    assert (walked.fits, walked.erased) == (True, 1)
    assert RecordHead.objects.get().digest == walked.head


def test_the_ledger_names_nobody(server, spoken, dana):
    erased(spoken, dana)

    line = (server.data / erasures.LEDGER).read_text()

    assert json.loads(line) == {
        "kind": "statement",
        "code": str(spoken.code),
        "on": date.today().isoformat(),
    }


def test_an_erasure_that_is_undone_is_not_in_the_ledger(server, spoken, dana):
    from django.db import transaction

    with transaction.atomic():
        erased(spoken, dana)
        transaction.set_rollback(True)

    assert not (server.data / erasures.LEDGER).exists()


@pytest.mark.parametrize(
    "line", ["not json", "[]", "null", '{"kind": "person"}', '{"kind":"a","code":"b","on":"c"}']
)
def test_a_ledger_that_cannot_be_read_stops_the_restore_and_names_the_line(server, spoken, line):
    file = server.backed_up()
    ledger = server.elsewhere / "erasures.jsonl"
    ledger.write_text(f"\n{line}\n")

    code, told = server.says(
        "restore", file, "--key", server.key, "--replace", "--yes", "--erasures", ledger
    )

    assert code == 1
    assert told.startswith(f"{ledger}, line 2: this is not an erasure. Nothing was restored")


def test_an_erasure_of_something_that_the_backup_does_not_hold_is_kept_in_mind(server, spoken):
    file = server.backed_up()
    gone = erasures.Erased("statement", uuid4(), date(2026, 11, 2))
    (server.data / erasures.LEDGER).write_text(gone.as_line() + "\n")

    server.restored(file)

    assert list(erasures.known()) == [gone]
    assert Statement.objects.get().text == "We owe Amara an apology."


def test_every_kind_that_is_erased_can_be_erased_again():
    """A kind that is entered in the ledger and forgotten in `erases_again` would come back."""
    import re

    from tests.house import checkout

    noted = {
        kind
        for path in checkout.files(".py")
        if path.is_relative_to(checkout.SOURCE)
        for kind in re.findall(r'erasures\.note\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }

    # Noted by a name that stands elsewhere: a constant of the module, or the kind of the thing.
    by_name = {"annotation", "checkin", "circleaction", "handover"}
    assert noted | by_name == set(erasures.ways())
