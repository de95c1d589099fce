"""Ask axe what it finds on a page.

axe-core (MPL-2.0) lies unmodified in `tests/vendor` and is used by tests only.
"""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[1] / "vendor" / "axe.min.js"
# Only what it objects to is wanted: the list of all that passed takes longer than the finding.
ASK = "standards => axe.run({runOnly: standards, resultTypes: ['violations'], preload: false})"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Give one line for each thing on the page that axe objects to: the rule and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    found = page.evaluate(ASK, STANDARDS)
    return [
        f"{violation['id']}: {violation['help']} at {node['target'][0]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
