"""A backup is one sealed file of one moment, and nothing in it that should lie elsewhere."""

import stat
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from alongside.advocate.promises.actions import views
from alongside.advocate.promises.models import View
from alongside.doors.cli.backup import tables
from alongside.doors.cli.backup.keys import PUBLIC
from alongside.doors.cli.backup.moment import one_moment
from alongside.engines import sealing
from alongside.engines.sealing import KeyKind, public_key_of, read_key
from alongside.people import record
from alongside.people.models import Person, RecordHead, Session, SignInLink
from tests.people import circle, person
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_backup_shows_nothing_to_whoever_finds_it(server, amara):
    file = server.backed_up()

    assert b"Amara" in server.opened(file)
    assert b"Amara" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_plain_backup_says_that_anyone_can_read_it(server, amara):
    file = server.elsewhere / "plain"

    code, said = server.says("backup", file, "--plain")

    assert code == 0
    assert "NOT sealed: anyone who finds it can read it" in said


def test_without_a_key_to_seal_to_there_is_no_backup_and_the_next_step_is_told(server, amara):
    (server.data / PUBLIC).unlink()
    file = server.elsewhere / "backup"

    code, said = server.says("backup", file)

    assert code == 1
    assert "alongside backup --new-key KEYFILE" in said
    assert not file.exists()


def test_a_pair_of_keys_is_made_and_the_one_that_opens_is_not_kept_here(server, amara):
    (server.data / PUBLIC).unlink()
    key = server.elsewhere / "new key"

    code, said = server.says("backup", server.elsewhere / "backup", "--new-key", key)

    assert code == 0
    assert str(key) in said
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    secret = key.read_text().splitlines()[-1]
    assert public_key_of(secret) == (server.data / PUBLIC).read_text().strip()
    assert all(secret not in path.read_text() for path in server.data.iterdir())


def test_the_key_that_opens_may_not_lie_beside_the_data(server):
    code, said = server.says("backup", "--new-key", server.data / "key")

    assert code == 1
    assert "a thief of one would have both" in said


def test_a_key_that_is_there_is_not_written_over(server):
    before = server.key.read_text()

    code, said = server.says("backup", "--new-key", server.key)

    assert code == 1
    assert "may open earlier backups" in said
    assert server.key.read_text() == before


def test_a_backup_that_is_there_is_not_written_over(server, amara):
    file = server.backed_up()
    before = file.read_bytes()

    code, said = server.says("backup", file)

    assert (code, "is there already" in said) == (1, True)
    assert file.read_bytes() == before


def test_a_public_key_that_was_mistyped_is_named(server, amara, monkeypatch):
    monkeypatch.setenv("ALONGSIDE_BACKUP_KEY", server.keys.public[:-1])

    code, said = server.says("backup", server.elsewhere / "backup")

    assert code == 1
    assert "This public key was mistyped or cut short." in said


def test_no_key_of_the_data_folder_is_in_a_backup(server, amara, settings):
    held = {settings.SECRET_KEY.encode(), settings.ANONYMITY_KEY, settings.CHECKPOINT_KEY}
    written = held | {key.hex().encode() for key in held if len(key) == 32}

    plain = server.opened(server.backed_up())

    assert [key for key in written if key in plain] == []


def test_no_secret_half_can_be_given_as_the_public_one(server, amara, monkeypatch):
    monkeypatch.setenv("ALONGSIDE_BACKUP_KEY", server.keys.secret)

    code, said = server.says("backup", server.elsewhere / "backup")

    assert (code, "This is not a public key" in said) == (1, True)
    assert read_key(KeyKind.SECRET, server.keys.secret)


def test_sessions_and_sign_in_links_are_not_in_a_backup(server, amara):
    amara.opens("/")
    assert Session.objects.exists()
    session = Session.objects.get().session_key
    assert session

    assert session.encode() not in server.opened(server.backed_up())
    assert {Session, SignInLink} <= set(tables.left_out())


def test_a_backup_holds_a_view_and_nothing_that_joins_it_to_a_name(server, amara, bo, settings):
    bands = words.promise(words.statement(), circle("Night shift", amara, bo))
    views.give_view(bands, person=amara, answer="broken")
    tag = View.objects.get().tag

    opened = server.opened(server.backed_up())
    lines = opened.decode().splitlines()
    assert amara.email in opened.decode()
    [view] = [line for line in lines if tag in line]
    assert "broken" in view
    assert not any(name in view for name in (str(amara.code), amara.email, amara.name))
    assert settings.ANONYMITY_KEY.hex().encode() not in opened


def test_every_table_is_either_kept_or_left_out_for_a_reason():
    kept, left_out = set(tables.kept()), set(tables.left_out())

    assert kept & left_out == set()
    names = {model._meta.app_label for model in left_out} | {
        model._meta.label_lower for model in left_out
    }
    assert {name for name in tables.LEFT_OUT if name not in {"auth", "contenttypes"}} <= names
    assert Person in kept


def test_what_is_written_while_a_backup_runs_is_not_held_up_and_not_in_it(amara):
    with one_moment():
        assert Person.objects.count() == 1
        elsewhere(person, "Bo Lindqvist")
        assert Person.objects.count() == 1

    assert Person.objects.count() == 2


def elsewhere(act, *arguments):
    """Act in another thread, which has a connection of its own, as another process has."""

    def acting():
        act(*arguments)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(acting).result(timeout=4)


def test_a_backup_made_amid_writing_holds_a_record_that_fits(server, amara):
    stop = threading.Event()
    record.enter("circle.founded", person=None, about=amara)

    def write_on():
        while not stop.is_set():
            record.enter("circle.founded", person=None, about=amara)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write_on)
        file = server.backed_up()
        stop.set()
        writing.result(timeout=10)
    written = RecordHead.objects.get().position
    server.restored(file)

    walked = sealing.walk(record.entries())
    head = RecordHead.objects.get()
    assert walked.fits
    assert (walked.position, walked.head) == (head.position, head.digest)
    assert head.position <= written


def test_a_place_that_cannot_be_written_to_is_named(server, amara):
    file = server.elsewhere / "no such folder" / "backup"

    code, said = server.says("backup", file)

    assert (code, said) == (1, f"{file} could not be written: No such file or directory.")


def test_without_a_place_nothing_happens(server):
    code, said = server.says("backup")

    assert (code, said) == (2, "Say where the backup goes: alongside backup FILE.")
