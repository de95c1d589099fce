"""Every setting that an operator may give, by environment variable, with its default and meaning.

`docs/reference/settings.md` is generated from this list; nothing else reads the environment.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo


class SettingsError(ValueError):
    """A setting cannot be used; the sentence says which, why, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: its name, the value used when it is absent, and what it does."""

    name: str
    default: str
    does: str


SETTINGS = (
    Setting("ALONGSIDE_DATA_DIR", "var", "Folder for the SQLite file and the keys."),
    Setting(
        "DATABASE_URL",
        "",
        "Where the database is, such as postgres://user:password@host/name. "
        "Empty: a SQLite file in the data folder.",
    ),
    Setting(
        "ALONGSIDE_URL",
        "http://localhost:8000",
        "The address people type, with its scheme; links in messages begin with it. "
        "An https address switches secure cookies and HSTS on.",
    ),
    Setting(
        "ALONGSIDE_HOSTS", "", "More host names that the site answers to, separated by commas."
    ),
    Setting("ALONGSIDE_DEBUG", "no", "yes shows tracebacks in the browser. Never in production."),
    Setting(
        "ALONGSIDE_SECRET_KEY",
        "",
        "Signs sessions. Empty: made on first run, in the data folder, readable by its owner only.",
    ),
    Setting(
        "ALONGSIDE_ANONYMITY_KEY",
        "",
        "64 hexadecimal digits that keep anonymous views to one a person. Lies outside the "
        "database and its backups. Empty: made on first run, in the data folder.",
    ),
    Setting(
        "ALONGSIDE_CHECKPOINT_KEY",
        "",
        "64 hexadecimal digits, the seed that signs checkpoints of the public record. "
        "Empty: made on first run, in the data folder.",
    ),
    Setting(
        "ALONGSIDE_BACKUP_KEY",
        "",
        "The public key that backups are sealed to, alongside-public-... Empty: the one that "
        "alongside backup --new-key put into the data folder.",
    ),
    Setting(
        "ALONGSIDE_MAIL_URL",
        "",
        "smtp://user:password@host:587 (or smtps://host:465). "
        "Empty: messages are printed by the process and not sent.",
    ),
    Setting("ALONGSIDE_MAIL_FROM", "Alongside <alongside@localhost>", "Sender of every message."),
    Setting("ALONGSIDE_LANGUAGE", "en", "Language of pages for those who chose none."),
    Setting("ALONGSIDE_TIME_ZONE", "UTC", "Time zone for those who chose none."),
    Setting(
        "ALONGSIDE_PROXIES",
        "0",
        "How many reverse proxies stand in front; that many X-Forwarded-* steps are believed.",
    ),
)

DATABASE = "alongside.sqlite3"
# Where the site was last started, so that a link printed beside it leads there.
ADDRESS = "address"

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def read(name: str, environment: Mapping[str, str] | None = None) -> str:
    """Give a setting's value, or its default; a name that is not in the list is a KeyError."""
    setting = _BY_NAME[name]
    return (environment if environment is not None else os.environ).get(name, setting.default)


def read_yes_or_no(name: str) -> bool:
    """Give a setting that is yes or no."""
    value = read(name).strip().lower()
    if value in {"yes", "true", "1", "on"}:
        return True
    if value in {"no", "false", "0", "off", ""}:
        return False
    raise SettingsError(f"{name} is {value!r}, which is neither yes nor no; write yes or no.")


def read_number(name: str) -> int:
    """Give a setting that is a whole number, zero or more."""
    value = read(name).strip()
    if not value.isdecimal():
        raise SettingsError(f"{name} is {value!r}; write a whole number such as 1.")
    return int(value)


def read_zone(name: str) -> str:
    """Give a setting that is a time zone of the tz database."""
    value = read(name).strip()
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as fault:
        raise SettingsError(
            f"{name} is {value!r}, which is no time zone; write one such as Europe/Vienna or UTC."
        ) from fault
    return value


def read_language(name: str, offered: list[str]) -> str:
    """Give a setting that is a language in which there are pages."""
    value = read(name).strip()
    if value in offered:
        return value
    raise SettingsError(
        f"{name} is {value!r}, and there are no pages in it; write one of: {', '.join(offered)}."
    )


def read_address(name: str, schemes: tuple[str, ...], example: str) -> SplitResult:
    """Give a setting that is empty, or an address; never repeat it, for it may hold a password."""
    try:
        address = urlsplit(read(name).strip())
        usable = address.scheme in schemes and address.hostname and address.port != 0
    except ValueError:  # a port that is no number, or brackets that do not close
        usable = False
    if usable or not read(name).strip():
        return address
    raise SettingsError(f"{name} is not an address that can be used; write it as {example}.")


def where_data_lies() -> Path:
    """Give the data folder, which may not be there yet."""
    return Path(read("ALONGSIDE_DATA_DIR")).expanduser().resolve()


def data_dir() -> Path:
    """Give the data folder; it is made on first use, readable by its owner only."""
    folder = where_data_lies()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
