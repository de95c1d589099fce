"""The record is walked, and whatever does not fit is named."""

from datetime import date, timedelta

import pytest

from alongside.advocate.promises.models import Evidence, Promise, Ruling, Statement
from alongside.engines import sealing
from alongside.people import record
from alongside.people.models import Person, RecordEntry, RecordHead
from alongside.people.verifying import Beside, verify
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def recorded(amara, bo):
    """A statement, its promise, a deed and a ruling, all on record."""
    said = words.statement(words.cause())
    record.enter("statement.entered", person=amara, about=said)
    promise = words.promise(said, due=date(2026, 1, 31), cost_money="2 million")
    record.enter("promise.confirmed", person=amara, about=promise)
    deed = words.deed(promise)
    record.enter("evidence.put_forward", person=bo, about=deed)
    ruling = Ruling.objects.create(
        promise=promise,
        month=date(2026, 2, 1),
        says="kept",
        rests_on=9,
        released_on=date(2026, 3, 1),
    )
    record.enter("ruling.released", person=None, about=ruling)
    return promise


def found():
    """Give what does not fit, as positions and names."""
    return [(fault.position, fault.misfit.value) for fault in verify().faults]


def test_a_record_that_nobody_touched_fits(recorded):
    verdict = verify()

    assert verdict.fits
    assert (verdict.walk.entries, verdict.compared, verdict.walk.checkpoints_met) == (4, 4, 1)


def test_an_empty_record_fits(workplace):
    assert verify().fits


def test_words_altered_in_an_entry_and_its_thing_alike_are_caught(recorded):
    entry = RecordEntry.objects.get(position=2)
    RecordEntry.objects.filter(pk=entry.pk).update(payload={**entry.payload, "due": "2027-01-31"})
    Promise.objects.update(due=date(2027, 1, 31))

    assert found() == [(2, "payload")]


@pytest.mark.parametrize(
    ("model", "change", "position"),
    [
        (Statement, {"text": "We never said that."}, 1),
        (Promise, {"wording": "Some pay bands"}, 2),
        (Promise, {"due": date(2027, 1, 31)}, 2),
        (Evidence, {"state": "accepted"}, 3),
        (Ruling, {"says": "broken"}, 4),
        (Ruling, {"distribution": {"kept": 9}}, 4),
    ],
)
def test_a_thing_altered_beside_its_entries_is_caught(recorded, model, change, position):
    model.objects.update(**change)

    assert found() == [(position, Beside.ALTERED)]


def test_a_thing_that_is_gone_is_missed(recorded):
    Evidence.objects.all().delete()

    assert found() == [(3, Beside.GONE)]


def test_a_thing_slipped_in_without_an_entry_is_caught(recorded):
    words.promise(recorded.statement, wording="Nobody ever confirmed this")

    assert found() == [(None, Beside.UNRECORDED)]


def test_a_name_put_in_place_of_another_is_caught(recorded, chen):
    RecordEntry.objects.filter(position=3).update(person=chen)

    assert found() == [(3, Beside.NAME)]


def test_a_chain_that_lost_its_end_does_not_meet_its_head(recorded):
    RecordEntry.objects.filter(position=4).delete()
    Ruling.objects.all().delete()

    assert found() == [(4, "missing")]


def test_a_chain_rewritten_with_its_head_meets_no_checkpoint_sent_before(recorded):
    head = RecordHead.objects.get()
    sent = sealing.Checkpoint(head.position, head.digest, date(2026, 3, 2))
    RecordEntry.objects.all().delete()
    head.delete()
    for thing in (Statement, Promise, Evidence, Ruling):
        record.enter("entered.anew", person=None, about=thing.objects.get())

    assert verify().fits
    assert [fault.misfit.value for fault in verify([sent]).faults] == ["checkpoint"]


def test_erased_words_are_said_to_be_erased_and_still_fit(recorded):
    record.erase_words(recorded.statement)
    Statement.objects.update(text="", title="Erased words")

    verdict = verify()
    assert (verdict.fits, verdict.walk.erased) == (True, 1)


def test_a_name_taken_out_when_somebody_leaves_still_fits(recorded, amara):
    record.erase_person(amara)
    Person.objects.filter(pk=amara.pk).delete()

    assert verify().fits


def test_words_taken_away_without_their_salt_are_no_erasure(recorded):
    RecordEntry.objects.filter(position=1).update(payload=None)

    assert (1, "salt") in found()


def test_a_salt_written_over_is_caught(recorded):
    RecordEntry.objects.filter(position=1).update(salt="no salt at all")

    assert (1, "salt") in found()


def test_an_entry_dated_back_is_caught(recorded):
    entry = RecordEntry.objects.get(position=2)
    RecordEntry.objects.filter(pk=entry.pk).update(made_at=entry.made_at - timedelta(days=400))

    assert found() == [(2, "digest")]
