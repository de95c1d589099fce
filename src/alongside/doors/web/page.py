"""What every page knows: where it stands in the loop, and whose it is."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from alongside.ports import mail

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

NAV = (
    ("today", _("Today"), ("/today/",)),
    ("asks:index", _("Listen"), ("/listen/",)),
    ("practice:index", _("Act"), ("/act/",)),
    ("promises:index", _("Advocate"), ("/advocate/",)),
    ("account", _("Account"), ("/account/",)),
    ("people:circles", _("Circles"), ("/circles/",)),
)

MENU = (
    ("people:yours", _("Your settings")),
    ("account_change_password", _("Password")),
    ("mfa_index", _("Passkeys and second factor")),
    ("record", _("The public record")),
)
STEWARDS_MENU = (
    ("people:people", _("People")),
    ("people:invitations", _("Invitations")),
)
FOOT = (
    ("who_sees", _("Who sees what")),
    ("accessibility", _("Accessibility")),
    ("source", _("Source")),
)


def page(request: HttpRequest) -> dict[str, object]:
    """Give the templates the ways through the site, with the part that the page is in marked."""
    path = request.path
    return {
        "nav": [
            {"url": url, "label": label, "current": path.startswith(prefixes)}
            for name, label, prefixes in NAV
            if (url := _address(name))
        ],
        "menu": _places((*MENU, *STEWARDS_MENU) if _by_steward(request) else MENU),
        "foot": _places(FOOT),
        "mail_is_ready": mail.is_ready(),
    }


def _by_steward(request: HttpRequest) -> bool:
    # An error page may be drawn before anybody is known.
    return bool(getattr(getattr(request, "user", None), "is_steward", False))


def _places(names: Iterable[tuple[str, "StrPromise"]]) -> list[dict[str, object]]:
    """Give only those places that exist: a room that is not built yet has no link."""
    return [{"url": url, "label": label} for name, label in names if (url := _address(name))]


def _address(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
