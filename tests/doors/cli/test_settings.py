"""What a command says when a setting, a folder or a database cannot be used."""

import os
import subprocess
import sys

import pytest

from alongside.doors.web import environment
from alongside.doors.web.checks import setting_up

MAIL = ("smtp", "smtps")
UNUSABLE = {
    "smtp://amara:secret@mail.example.org:many": "a port that is no number",
    "http://amara:secret@mail.example.org": "another scheme",
    "mail.example.org:secret": "no scheme",
    "smtp://": "no host",
    "smtp://[secret": "a bracket that is left open",
}


def alongside(folder, *words, **settings):
    command = [sys.executable, "-m", "alongside.doors.cli.main", *words, "--data-dir", str(folder)]
    kept = {name: value for name, value in os.environ.items() if "ALONGSIDE" not in name}
    kept.pop("DATABASE_URL", None)
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(command, env=kept | settings, capture_output=True, text=True, timeout=90)


@pytest.mark.parametrize("address", UNUSABLE, ids=UNUSABLE.values())
def test_an_address_that_cannot_be_used_is_not_repeated(monkeypatch, address):
    monkeypatch.setenv("ALONGSIDE_MAIL_URL", address)

    with pytest.raises(environment.SettingsError) as fault:
        environment.read_address("ALONGSIDE_MAIL_URL", MAIL, "smtp://host:587")

    assert str(fault.value) == (
        "ALONGSIDE_MAIL_URL is not an address that can be used; write it as smtp://host:587."
    )


def test_an_address_may_be_left_empty(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_MAIL_URL", "")

    assert environment.read_address("ALONGSIDE_MAIL_URL", MAIL, "smtp://host:587").scheme == ""


def test_a_time_zone_is_one_of_the_tz_database(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_TIME_ZONE", "Europe/Vienna")
    assert environment.read_zone("ALONGSIDE_TIME_ZONE") == "Europe/Vienna"

    monkeypatch.setenv("ALONGSIDE_TIME_ZONE", "Mars/Olympus")
    with pytest.raises(environment.SettingsError, match="'Mars/Olympus', which is no time zone"):
        environment.read_zone("ALONGSIDE_TIME_ZONE")


def test_a_language_is_one_that_there_are_pages_in(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_LANGUAGE", "xx")

    with pytest.raises(environment.SettingsError, match="no pages in it; write one of: en, de"):
        environment.read_language("ALONGSIDE_LANGUAGE", ["en", "de"])


def test_a_database_address_is_refused_in_one_sentence_without_its_password(tmp_path):
    answer = alongside(tmp_path, "check", DATABASE_URL="nonsense://amara:secret@nowhere")

    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        "DATABASE_URL is not an address that can be used; write it as "
        "postgres://user:password@host/name, or unset it to use SQLite in the data folder.\n"
    )


def test_a_data_folder_that_others_can_open_is_told(tmp_path, settings):
    settings.DATA_DIR = tmp_path
    tmp_path.chmod(0o755)
    assert [message.id for message in setting_up()] == ["alongside.W004"]

    tmp_path.chmod(0o700)
    assert setting_up() == []


def test_a_data_folder_that_is_a_file_is_named_with_what_to_do(tmp_path):
    file = tmp_path / "file"
    file.write_text("Amara's shopping list")

    answer = alongside(file, "check")

    assert answer.returncode == 1
    assert answer.stderr == (
        f"The data folder {file} cannot be used: File exists. "
        "Choose one that you may write to, with --data-dir.\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        ("link", "amara@example.org"),
        ("promises", "verify"),
    ],
    ids=["link", "verify"],
)
def test_a_folder_without_a_workplace_is_no_traceback(tmp_path, words):
    answer = alongside(tmp_path, *words)

    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith(f"The database at {tmp_path / 'alongside.sqlite3'} holds no")


def test_check_says_that_the_database_does_not_answer(tmp_path):
    answer = alongside(tmp_path, "check", DATABASE_URL=f"sqlite:///{tmp_path}/nowhere/a.sqlite3")

    assert answer.returncode == 1
    assert answer.stdout.startswith(
        f"alongside.E003: The database at {tmp_path}/nowhere/a.sqlite3 does not answer"
    )
