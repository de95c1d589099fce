"""`alongside promises verify`, as somebody types it."""

import json

import pytest
from django.conf import settings
from typer.testing import CliRunner

from alongside.doors.cli.demo.tamper import tamper
from alongside.doors.cli.main import app
from alongside.engines import sealing
from alongside.people import record
from alongside.people.models import RecordHead, Workplace
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


def verify(*options: str):
    return CliRunner().invoke(app, ["promises", "verify", *options])


@pytest.fixture
def promise(amara):
    """A promise on record."""
    said = words.statement(words.cause())
    record.enter("statement.entered", person=amara, about=said)
    made = words.promise(said, due=said.said_on)
    record.enter("promise.confirmed", person=amara, about=made)
    return made


@pytest.fixture
def keys():
    return sealing.signing_keys(settings.CHECKPOINT_KEY)


def letter(tmp_path, text):
    path = tmp_path / "letter.txt"
    path.write_text(f"Good morning,\n\n{text}\n", encoding="utf-8")
    return str(path)


def test_a_record_that_fits_ends_with_0(promise):
    answer = verify()

    assert answer.exit_code == 0
    assert answer.stdout.splitlines() == [
        "2 entries walked, 0 of them erased; 2 things held against their last entry. "
        "Checkpoints met, the site's own head among them: 1.",
        "Everything fits.",
    ]


def test_tampering_ends_with_1_and_names_the_entry(promise):
    Workplace.objects.update(is_demo=True)
    said = tamper()

    answer = verify()

    assert answer.exit_code == 1
    assert said.startswith("Entry 2 (promise.confirmed) now says")
    assert answer.stderr.startswith(f"Entry 2 (promise.confirmed, promise:{promise.code}, ")
    assert "its words are not those that were entered." in answer.stderr


def test_a_real_workplace_is_never_tampered_with(promise):
    answer = CliRunner().invoke(app, ["demo", "--tamper"])

    assert answer.exit_code == 1
    assert "This is a real workplace" in answer.stderr
    assert verify().exit_code == 0


def test_json_says_the_same_to_a_programme(promise):
    record.erase_words(promise.statement)

    told = json.loads(verify("--json").stdout)

    assert (told["fits"], told["entries"], told["erased"], told["faults"]) == (True, 2, 1, [])


def test_a_letter_with_a_checkpoint_is_met(promise, keys, tmp_path):
    head = RecordHead.objects.get()
    text = sealing.sign_checkpoint(head.position, head.digest, promise.made_on, keys.secret)

    assert verify("--checkpoint", letter(tmp_path, text)).exit_code == 0


def test_a_letter_that_saw_another_record_is_not_met(promise, keys, tmp_path):
    text = sealing.sign_checkpoint(2, "0" * 64, promise.made_on, keys.secret)

    answer = verify("--checkpoint", letter(tmp_path, text))

    assert answer.exit_code == 1
    assert "a checkpoint saw another digest here" in answer.stderr


def test_a_forged_letter_is_refused_in_a_sentence(promise, tmp_path):
    forged = sealing.signing_keys(b"f" * 32)
    text = sealing.sign_checkpoint(2, "0" * 64, promise.made_on, forged.secret)

    answer = verify("--checkpoint", letter(tmp_path, text))

    assert answer.exit_code == 1
    assert "signed with another key" in answer.stderr


def test_a_letter_that_is_not_there_is_a_usage_error(promise, tmp_path):
    answer = verify("--checkpoint", str(tmp_path / "nowhere.txt"))

    assert answer.exit_code == 2
