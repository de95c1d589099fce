"""Find every page that somebody's links lead to, so that no list of pages has to be kept."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from tests.people import Visits

# These answer with something other than a page, or end the visit.
NOT_PAGES = ("/static/", "/healthz", "/readyz", "/sign-in/logout/")


def addresses(somebody: Visits, *starts: str) -> list[str]:
    """Give one address of each kind of page that can be reached by following links."""
    found: dict[str, str] = {}
    waiting = list(starts or ["/"])
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if kind is None or kind in found:
            continue
        page = somebody.opens(address)
        if page.status == 200 and page.response.headers["Content-Type"].startswith("text/html"):
            found[kind] = address
            waiting += page.links
    return list(found.values())


def kind_of(address: str) -> str | None:
    """Give the pattern that an address of the site fits, and None for any other."""
    path = urlsplit(address).path
    if not address.startswith("/") or address.startswith(("//", *NOT_PAGES)):
        return None
    try:
        return str(resolve(path).route)
    except Resolver404:
        return None
