"""A backup comes back whole or not at all."""

import subprocess
import sys
from datetime import date

import pytest

from alongside import content
from alongside.doors.cli.backup import tables
from alongside.doors.cli.demo.fill import fill
from alongside.engines.sealing import envelope_keys
from alongside.people.models import Person, RecordEntry, Session, Workplace
from tests.people import person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def told(db):
    """The invented workplace, which has rows in every table that matters."""
    fill(content.demonstration(), people=120, on=date(2026, 11, 22), done=lambda told, of: None)


def test_a_whole_workplace_comes_back_to_the_last_row(server, told):
    file = server.backed_up("first")
    Person.objects.update(name="Somebody else")
    RecordEntry.objects.all().delete()

    said = server.restored(file)

    assert "are back. Everyone signs in again." in said
    assert server.rows(server.backed_up("second")) == server.rows(file)


def test_rows_made_after_a_restore_do_not_collide_with_those_restored(server, amara, bo):
    server.restored(server.backed_up())

    assert person("Chen Wei").pk > max(amara.pk, bo.pk)


def test_what_is_there_is_not_replaced_unless_asked(server, amara):
    file = server.backed_up()
    person("Bo Lindqvist")

    code, said = server.says("restore", file, "--key", server.key)

    assert code == 1
    assert "already holds a workplace of 2 people" in said
    assert Person.objects.count() == 2


@pytest.mark.parametrize(("answer", "people"), [("n\n", 2), ("y\n", 1)])
def test_replacing_asks_first(server, amara, answer, people):
    file = server.backed_up()
    person("Bo Lindqvist")

    code, said = server.says("restore", file, "--key", server.key, "--replace", answer=answer)

    assert "Replace the workplace of 2 people that is here?" in said
    assert code == (answer == "n\n")
    assert Person.objects.count() == people


def test_an_empty_database_needs_no_asking(server, amara):
    file = server.backed_up()
    Person.objects.all().delete()
    Workplace.objects.all().delete()

    code, said = server.says("restore", file, "--key", server.key)

    assert code == 0, said
    assert Person.objects.get().name == "Amara Osei"


def test_a_plain_backup_needs_no_key(server, amara):
    file = server.elsewhere / "plain"
    server.says("backup", file, "--plain")

    code, said = server.says("restore", file, "--replace", "--yes")

    assert code == 0, said


def test_a_restored_workplace_has_nobody_signed_in(server, amara):
    file = server.backed_up()
    amara.opens("/")
    assert Session.objects.exists()

    server.restored(file)

    assert not Session.objects.exists()


def flipped(whole, at):
    return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


BROKEN = {
    "cut in half": lambda whole: whole[: len(whole) // 2],
    "cut by one byte": lambda whole: whole[:-1],
    "longer by one byte": lambda whole: whole + b"\0",
    "altered at its beginning": lambda whole: flipped(whole, 40),
    "altered in its middle": lambda whole: flipped(whole, len(whole) // 2),
    "altered at its end": lambda whole: flipped(whole, len(whole) - 1),
    "empty": lambda whole: b"",
    "something else": lambda whole: b"Dear Dana, here are the minutes.",
}


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("plain", [False, True], ids=["sealed", "plain"])
def test_a_broken_backup_leaves_everything_as_it_is(server, amara, broken, plain):
    file = server.elsewhere / "backup"
    server.says("backup", file, *(["--plain"] if plain else []))
    whole = file.read_bytes()
    file.write_bytes(BROKEN[broken](whole))
    person("Bo Lindqvist")

    code, said = server.says("restore", file, "--key", server.key, "--replace", "--yes")

    assert code == 1
    assert said.startswith(f"{file}: ")
    assert said.endswith(".")
    assert Person.objects.count() == 2


def test_another_key_does_not_open_it(server, amara):
    file = server.backed_up()
    server.key.write_text(envelope_keys(b"another seed of thirty-two bytes").secret)

    code, said = server.says("restore", file, "--key", server.key, "--replace", "--yes")

    assert code == 1
    assert "sealed to another key, or altered" in said


def test_a_sealed_backup_asks_for_its_key(server, amara):
    file = server.backed_up()

    code, said = server.says("restore", file)

    assert (code, said) == (2, f"{file} is sealed; say where its key is: --key KEYFILE.")


@pytest.mark.parametrize("text", ["", "not a key", "# only a remark", "alongside-secret-abc"])
def test_a_file_that_holds_no_key_is_named(server, amara, text):
    file = server.backed_up()
    server.key.write_text(text)

    code, said = server.says("restore", file, "--key", server.key)

    assert code == 1
    assert said.startswith(f"{server.key}: This")


def test_a_file_that_is_not_there_is_named(server):
    missing = server.elsewhere / "nothing"

    code, said = server.says("restore", missing)

    assert (code, said) == (1, f"{missing} cannot be read: No such file or directory.")


def test_a_row_that_the_database_does_not_take_undoes_everything(server, amara, monkeypatch):
    plain = tables.plain
    monkeypatch.setattr(
        tables, "plain", lambda value: plain(value if value != amara.name else None)
    )
    file = server.backed_up()

    code, said = server.says("restore", file, "--key", server.key, "--replace", "--yes")

    assert code == 1
    assert said.endswith("Nothing was restored.")
    assert Person.objects.get().name == "Amara Osei"


def test_another_anonymity_key_is_told_of(server, amara, settings):
    file = server.backed_up()
    settings.ANONYMITY_KEY = bytes(32)

    said = server.restored(file)

    assert "The anonymity key here is not the one of the backup" in said
    assert "checkpoint key" not in said


@pytest.mark.postgres
def test_a_workplace_moves_from_one_database_to_another(server, told, postgres_url, tmp_path):
    file = server.backed_up()
    there = {
        "DATABASE_URL": postgres_url,
        "ALONGSIDE_DATA_DIR": str(tmp_path / "there"),
        "ALONGSIDE_BACKUP_KEY": server.keys.public,
        "PATH": "",
    }

    def there_says(*arguments):
        command = [sys.executable, "-m", "alongside.doors.cli.main", *map(str, arguments)]
        called = subprocess.run(command, env=there, capture_output=True, text=True)
        assert called.returncode == 0, called.stderr
        return called.stdout

    there_says("restore", file, "--key", server.key)
    again = server.elsewhere / "again"
    there_says("backup", again)

    assert server.rows(again) == server.rows(file)
