"""What a command says when a setting, a folder or a database cannot be used."""

import os
import subprocess
import sys

import pytest
import typer

from alongside.doors.cli import site
from alongside.doors.cli.main import app
from alongside.doors.web import environment, keys
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


@pytest.fixture
def a_site(tmp_path):
    """Make a data folder with the keys of a workplace, and a database with nothing in it yet."""
    folder = tmp_path / "site"
    folder.mkdir(mode=0o700)
    for name in keys.SETTINGS:
        keys.keep(folder, name)
    (folder / environment.DATABASE).touch()
    return folder


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


def test_a_database_address_is_refused_in_one_sentence_without_its_password(a_site):
    answer = alongside(a_site, "check", DATABASE_URL="nonsense://amara:secret@nowhere")

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


FOUND_NOTHING = {
    "link": ("link", "amara@example.org"),
    "verify": ("promises", "verify"),
    "check": ("check",),
    "backup": ("backup", "a-backup", "--plain"),
    "tamper": ("demo", "--tamper"),
}


@pytest.mark.parametrize("words", FOUND_NOTHING.values(), ids=FOUND_NOTHING)
@pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder"])
def test_a_command_pointed_at_the_wrong_folder_makes_nothing_there(tmp_path, words, there):
    folder = tmp_path / "wrong"
    if there:
        folder.mkdir()

    answer = alongside(folder, *words)

    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        f"There is no workplace in the data folder {folder}: secret.key, anonymity.key, "
        "checkpoint.key, alongside.sqlite3 cannot be found there. Nothing was made. Name another "
        "folder with --data-dir, or begin a workplace in this one with alongside up.\n"
    )
    assert [*tmp_path.rglob("*")] == [folder] * there


def test_every_command_that_takes_a_folder_is_held_to_that_or_founds_a_workplace():
    takes = {
        "/".join(path)
        for path, command in every_command(typer.main.get_command(app))
        if any(option.name == "data_dir" for option in command.params)
    }

    assert takes == {"up", "demo", "restore", "link", "promises/verify", "check", "backup"}


def every_command(command, *path):
    for name, inner in getattr(command, "commands", {}).items():
        yield from every_command(inner, *path, name)
    yield path, command


def test_a_folder_whose_workplace_is_of_another_version_is_no_traceback(a_site):
    answer = alongside(a_site, "link", "amara@example.org")

    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith(f"The database at {a_site / 'alongside.sqlite3'} holds no")


def test_check_says_that_the_database_does_not_answer(a_site, tmp_path):
    answer = alongside(a_site, "check", DATABASE_URL=f"sqlite:///{tmp_path}/nowhere/a.sqlite3")

    assert answer.returncode == 1
    assert answer.stdout.startswith(
        f"alongside.E003: The database at {tmp_path}/nowhere/a.sqlite3 does not answer"
    )


@pytest.fixture
def no_address(monkeypatch):
    """Leave the setting that says where the site is away, and put it back afterwards."""
    monkeypatch.setenv("ALONGSIDE_URL", "")
    monkeypatch.delenv("ALONGSIDE_URL")


def test_links_lead_to_where_the_site_was_last_started(tmp_path, settings, no_address):
    settings.DATA_DIR, settings.SITE_URL = tmp_path, "http://localhost:8931"
    site.keep_address()

    site.at_its_address(tmp_path)

    assert os.environ["ALONGSIDE_URL"] == "http://localhost:8931"


def test_a_setting_says_better_where_the_site_is(tmp_path, settings, monkeypatch):
    settings.DATA_DIR, settings.SITE_URL = tmp_path, "http://localhost:8931"
    site.keep_address()
    monkeypatch.setenv("ALONGSIDE_URL", "https://alongside.example.org")

    site.at_its_address(tmp_path)

    assert os.environ["ALONGSIDE_URL"] == "https://alongside.example.org"


def test_where_nothing_was_started_links_lead_where_they_always_did(tmp_path, no_address):
    site.at_its_address(tmp_path)

    assert "ALONGSIDE_URL" not in os.environ
