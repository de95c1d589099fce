"""Journeys through the site in a real browser.

Where the machine has no browser, every journey is skipped, and the summary says so.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys import browser as machine
from tests.journeys.walker import WAYS, Walker

# Playwright runs a loop of its own in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

HERE = Path(__file__).parent
NARROW, WIDE = 320, 1280
PATIENCE = 8_000  # milliseconds


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a running browser; tests open pages of their own in it with `opens`."""
    path = machine.find()
    if path is None:
        pytest.skip("there is no browser on this machine; install chromium to walk the journeys")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(**machine.options(path))
        yield running
        running.close()


@pytest.fixture
def opens(browser: Browser, live_server, transactional_db) -> Iterator[Callable[..., Page]]:
    """Give a function that opens an address of the site, as somebody or as nobody.

    `opens("/today/", amara, width=320, dark=True, scripts=False)` gives playwright's page. Every
    call has cookies of its own, so that two people can look at the same time.
    """
    contexts = []

    def open_page(
        address: str = "/",
        person: object = None,
        *,
        width: int = WIDE,
        dark: bool = False,
        scripts: bool = True,
        calm: bool = True,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce" if calm else "no-preference",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if person is not None:
            context.add_cookies([signed_in(person, live_server.url)])
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(params=WAYS)
def walks(request: pytest.FixtureRequest, opens: Callable[..., Page]) -> Callable[..., Walker]:
    """Give a function that lets somebody walk through the site; the test runs once for each way.

    `walker = walks(amara)`, then `walker.follows("Circles")`, `walker.writes("Name", "Parents")`.
    """

    def walk(person: object = None, address: str = "/", **how: object) -> Walker:
        page = opens(address, person, scripts=request.param != "without scripts", **how)
        return Walker(page, by_keyboard=request.param == "keyboard")

    return walk


def signed_in(person: object, url: str) -> dict[str, str]:
    """Give the cookie that somebody who has just signed in holds."""
    client = Client()
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[-1])
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}
