"""Take the pictures of the README and the documentation, of the invented workplace.

`python -m docs.pictures` starts the demonstration on a free port, opens each page below as one of
its four people, and writes PNG files into `docs/pictures/`. It needs Chromium, as journeys do.
"""

import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.journeys import browser as machine

FOLDER = Path(__file__).parent / "pictures"
ROLES = ("member", "convenor", "steward", "leader")
ADDRESS = re.compile(r"http://\S+")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page: where it begins, what leads to it, whose eyes see it, how large it is."""

    name: str
    begins_at: str
    follow: tuple[str, ...] = ()
    press: str = ""
    seen_by: str = "member"
    width: int = 1280
    height: int = 860
    dark: bool = False


FAIR_PAY = ("Fair pay and hiring",)
PICTURES = (
    Picture("today", "/today/", height=905),
    Picture("a-text-checked", "/act/writing/", ("Try it with an example",), press="Check it"),
    Picture("words-and-deeds", "/advocate/", FAIR_PAY, height=1000),
    Picture("words-and-deeds-dark", "/advocate/", FAIR_PAY, height=1000, dark=True),
    Picture("words-and-deeds-narrow", "/advocate/", FAIR_PAY, width=320, height=1400),
)


@contextmanager
def demonstration() -> Iterator[dict[str, str]]:
    """Run the demonstration, and give the one-time sign-in link of each of its four people."""
    with tempfile.TemporaryDirectory(prefix="alongside-pictures-") as folder:
        command = [Path(sys.executable).with_name("alongside"), "up", "--demo"]
        site = subprocess.Popen(
            [*command, "--data-dir", folder, "--port", str(_free_port())],
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield _links(site)
        finally:
            site.terminate()
            site.wait(timeout=30)


def _links(site: subprocess.Popen[str]) -> dict[str, str]:
    """Read what the site prints as it starts: who, and on the same line or the next, their link."""
    links: dict[str, str] = {}
    role = ""
    for line in site.stdout or ():
        role = next((word for word in ROLES if word in line.lower()), role)
        found = ADDRESS.search(line)
        if role and found:
            links[role], role = found[0], ""
        if len(links) == len(ROLES):
            return links
    raise SystemExit("The demonstration stopped before it printed four sign-in links.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def sign_in(browser: Browser, link: str) -> StorageState:
    """Follow a one-time link, and give the cookies that it leads to."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(link)
    if page.locator("main form button").count():  # a link alone must not use itself up
        page.locator("main form button").first.click()
    state = context.storage_state()
    context.close()
    return state


def take(browser: Browser, picture: Picture, *, site: str, cookies: StorageState) -> Path:
    """Open one page, and keep what is seen."""
    context = browser.new_context(
        base_url=site,
        storage_state=cookies,
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(picture.begins_at)
    for name in picture.follow:
        page.get_by_role("main").get_by_role("link", name=name).first.click()
        page.wait_for_load_state()
    if picture.press:
        page.get_by_role("main").get_by_role("button", name=picture.press).click()
        page.wait_for_load_state()
    page.evaluate("document.fonts.ready")
    path = FOLDER / f"{picture.name}.png"
    page.screenshot(path=path)
    context.close()
    return path


def main() -> int:
    """Take every picture."""
    path = machine.find()
    if path is None:
        raise SystemExit("There is no browser on this machine; install chromium to take pictures.")
    FOLDER.mkdir(exist_ok=True)
    with demonstration() as links, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**machine.options(path))
        site = links["member"].split("/", 3)
        people = {role: sign_in(browser, link) for role, link in links.items()}
        for picture in PICTURES:
            taken = take(browser, picture, site="/".join(site[:3]), cookies=people[picture.seen_by])
            print(f"taken: {taken.relative_to(FOLDER.parents[1])}", file=sys.stderr)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
