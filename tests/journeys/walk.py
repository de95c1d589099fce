"""Find every page that somebody's links lead to, so that no list of pages has to be kept."""

import re
from collections import Counter, defaultdict
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from tests.people import Page, Visits

# These answer with something other than a page, or end the visit.
NOT_PAGES = ("/static/", "/healthz", "/readyz", "/sign-in/logout/")

MOST, TRIES = 2, 5
SHAPE = re.compile(r"""<[a-z][a-z0-9]*|(?<= class=")[^"]*|(?<= type=")[^"]*""")


def pages(somebody: Visits) -> dict[str, Page]:
    """Give a page of each kind that links lead to, by its address; a second one if it looks new."""
    tried: Counter[str] = Counter()
    shapes: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Page] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if kind is None or address in found or tried[kind] == TRIES or len(shapes[kind]) == MOST:
            continue
        tried[kind] += 1
        page = somebody.opens(address)
        if is_page(page) and shape(page) not in shapes[kind]:
            shapes[kind].add(shape(page))
            found[address] = page
            waiting += page.links
    return found


def is_page(page: Page) -> bool:
    """Whether what came is a page to look at."""
    return page.status == 200 and page.response.headers["Content-Type"].startswith("text/html")


def shape(page: Page) -> str:
    """Give what a page is built of, without its words and what stands around it on every page."""
    return " ".join(SHAPE.findall(page.partition("<main")[2]))


def kind_of(address: str) -> str | None:
    """Give the pattern that an address of the site fits, and None for any other."""
    path = urlsplit(address).path
    if not address.startswith("/") or address.startswith(("//", *NOT_PAGES)):
        return None
    try:
        return str(resolve(path).route)
    except Resolver404:
        return None
