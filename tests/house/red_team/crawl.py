"""Go everywhere as somebody, and note each marked word that is met, and where.

Every visit is undone. What a page holds besides its words - headers, a file's name, the name and
the code of whoever is not to be known - is searched too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.urls import Resolver404, resolve

from tests.house.addresses.asking import Browsers
from tests.house.addresses.forms import FORMS
from tests.house.red_team.targets import Target, Targets
from tests.house.red_team.words import found_in
from tests.people import TOKEN

LINK = re.compile(r"""(?:href|hx-get)="(/[^"]*)\"""")
NOT_PAGES = ("/static/", "/healthz", "/readyz", "/sign-in/logout/")
OF_THE_MOMENT = ("Content-Length", "Expires")
MOST_OF_A_KIND = 2
REFUSED_ENOUGH = 2

Met = dict[str, set[str]]


@dataclass
class Seen:
    """What somebody met: of each marked word the addresses, and of each address the page."""

    words: Met = field(default_factory=lambda: defaultdict(set))
    pages: dict[str, str] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)


class Straight(RequestFactory):
    """A browser that keeps no copy of what a page was made of: a third quicker."""

    def __init__(self) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=False)

    def request(self, **request: Any) -> Any:
        """Ask the site itself, and give its answer."""
        return self.handler(self._base_environ(**request))


class Crawler:
    """Whoever goes everywhere: in each role once, with what was met kept for every test."""

    def __init__(self, browsers: Browsers, targets: Targets) -> None:
        self.browsers, self.targets = browsers, targets
        browsers.client = Straight()  # type: ignore[assignment]
        self.unnamed = browsers.story.someone("unnamed")
        self._seen: dict[str, Seen] = {}

    def as_(self, role: str) -> Seen:
        """Give what somebody meets by going to every page."""
        if role not in self._seen:
            self._seen[role] = self.goes_everywhere(role)
        return self._seen[role]

    def goes_everywhere(self, role: str) -> Seen:
        """Open what can be opened, and whatever that leads to."""
        seen = Seen()
        for one in self.targets.open_to(role):
            self.opens(role, one.address, seen)
        for targets in self.targets.planted_at("GET").values():
            refused = 0
            for one in targets:
                refused += self.opens(role, one.address, seen) == 404
                if refused == REFUSED_ENOUGH:
                    break
        for address in _led_to(seen):
            self.opens(role, address, seen)
        return seen

    def opens(self, role: str, address: str, seen: Seen) -> int:
        """Open an address as somebody, once; give the status."""
        if address in seen.pages:
            return 0
        response = self.browsers.go(role, address, "GET").response
        seen.pages[address] = self.reads(response, address, seen)
        return response.status_code

    def sends_everything(self, role: str) -> Seen:
        """Send each form, filled in and (where that may be) empty, and read every answer."""
        seen = Seen()
        for targets in self.targets.planted_at("POST").values():
            refused = 0
            for one in targets:
                refused += self.sends(role, one, seen) == 404
                if refused == REFUSED_ENOUGH:
                    break
        for one in self.targets.forms():
            if one.name in FORMS:
                self._posts(role, one.address, {}, seen)
        return seen

    def sends(self, role: str, target: Target, seen: Seen) -> int:
        """Send one form as somebody, filled in; where it was taken, empty too."""
        filled = FORMS.get(target.name)
        sent = filled(self.browsers.story) if filled else {}
        status = self._posts(role, target.address, sent, seen)
        if filled and status in (200, 302):
            self._posts(role, target.address, {}, seen)
        return status

    def _posts(self, role: str, address: str, sent: Any, seen: Seen) -> int:
        response = self.browsers.go(role, address, "POST", sent).response
        self.reads(response, f"POST {address}", seen)
        return response.status_code

    def reads(self, response: HttpResponse, address: str, seen: Seen) -> str:
        """Note what an answer tells, and give it as text."""
        text = _text_of(response)
        seen.statuses[response.status_code] += 1
        about_her = self._names_her(address)
        for name in found_in(text) - ({"name of unnamed"} if about_her else set()):
            seen.words[name].add(address)
        if self._names_her(text) and not about_her:
            seen.words["name of unnamed"].add(address)
        return text

    def _names_her(self, text: str) -> bool:
        """Say whether a text leads to the unnamed one; a page about her that was asked for may."""
        code = str(self.unnamed.code)
        return code in text or code.replace("-", "") in text


def led_to_from_elsewhere(seens: Iterable[Seen]) -> set[str]:
    """Name the pages to which a link on some other page leads, for whoever went everywhere."""
    links = {
        (_name_of(address), _name_of(unescape(link)))
        for seen in seens
        for address, page in seen.pages.items()
        for link in LINK.findall(page)
    }
    return {to for at, to in links if at != to}


@cache
def _name_of(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def _text_of(response: HttpResponse) -> str:
    """Give all that was answered, without what the browser's own secret changes each time."""
    streamed = getattr(response, "streaming_content", None)
    content = b"".join(streamed) if streamed is not None else response.content
    kept = sorted(one for one in response.items() if one[0] not in OF_THE_MOMENT)
    headers = "".join(f"{name}: {value}\n" for name, value in kept)
    page = TOKEN.sub(r"\1", content.decode(errors="replace"))
    return f"{response.status_code}\n{headers}\n{page}"


def _led_to(seen: Seen) -> list[str]:
    """Give the addresses that pages lead to and where nobody was; of each kind a few."""
    kinds: Counter[tuple[str, tuple[str, ...]]] = Counter()
    found: dict[str, None] = {}
    for page in seen.pages.values():
        for link in LINK.findall(page):
            address = unescape(link).partition("#")[0]
            kind = None if address in seen.pages else _kind_of(address)
            if kind and address not in found and kinds[kind] < MOST_OF_A_KIND:
                kinds[kind] += 1
                found[address] = None
    return list(found)


@cache
def _kind_of(address: str) -> tuple[str, tuple[str, ...]] | None:
    parts = urlsplit(address)
    if parts.path.startswith(NOT_PAGES) or address.startswith("//"):
        return None
    try:
        route = str(resolve(parts.path).route)
    except Resolver404:
        return None
    return route, tuple(sorted(one.partition("=")[0] for one in parts.query.split("&")))
