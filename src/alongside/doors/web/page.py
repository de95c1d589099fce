"""What every page knows: where it stands in the loop, and whose it is."""

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

NAV = (
    ("today", _("Today"), ("/today/",)),
    ("promises:index", _("Advocate"), ("/advocate/",)),
    ("people:circles", _("Circles"), ("/circles/",)),
)


def page(request: HttpRequest) -> dict[str, object]:
    """Give the templates the main navigation, with the part that the page belongs to marked."""
    path = request.path
    return {
        "nav": [
            {"url": url, "label": label, "current": path.startswith(prefixes)}
            for name, label, prefixes in NAV
            if (url := _address(name))
        ],
    }


def _address(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
