"""What can be set up wrongly, each with an id and a hint; `alongside check` prints them."""

import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@register(Tags.security)
def setting_up(app_configs: Sequence[AppConfig] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Look at the settings that this project adds to Django's."""
    folder = Path(settings.DATA_DIR)
    return [*_debug(), *_address(), *_mail(), *_folder(folder), *_key_files(folder)]


def _debug() -> list[CheckMessage]:
    if not settings.DEBUG:
        return []
    hint = "Unset ALONGSIDE_DEBUG before anybody else uses the site."
    return [Warning("Errors show their traceback in the browser.", hint=hint, id="alongside.W001")]


def _address() -> list[CheckMessage]:
    site = urlsplit(settings.SITE_URL)
    if site.scheme == "https" or site.hostname in LOOPBACK:
        return []
    hint = (
        "Put a reverse proxy with a certificate in front, and set ALONGSIDE_URL to https. "
        "Passkeys and secure cookies need it."
    )
    return [Warning(f"{settings.SITE_URL} is not encrypted.", hint=hint, id="alongside.W002")]


def _mail() -> list[CheckMessage]:
    if settings.MAIL_URL or urlsplit(settings.SITE_URL).hostname in LOOPBACK:
        return []
    hint = "Set ALONGSIDE_MAIL_URL, such as smtp://user:password@mail.example:587."
    return [Warning("No mail can be sent.", hint=hint, id="alongside.W003")]


def _folder(folder: Path) -> list[CheckMessage]:
    if not folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return []
    hint = f"The database lies in it. Run: chmod 700 {folder}"
    what = f"{folder} can be opened by others on this machine."
    return [Warning(what, hint=hint, id="alongside.W004")]


def _key_files(folder: Path) -> list[CheckMessage]:
    open_to_others = [
        path
        for path in sorted(folder.glob("*.key"))
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    ]
    return [
        Error(
            f"{path.name} can be read by others on this machine.",
            hint=f"Run: chmod 600 {path}",
            id="alongside.E002",
        )
        for path in open_to_others
    ]
