"""What others wrote is served as they wrote it, and no page of ours calls another host."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "alongside"
SERVED = SOURCE / "doors" / "web" / "static" / "vendor"
LISTINGS = {"served": SERVED, "tests only": ROOT / "tests" / "vendor"}
PERMISSIVE = {"served": {"MIT", "0BSD", "OFL-1.1", "ISC"}, "tests only": {"MPL-2.0"}}

# A namespace is a name, not an address: no browser fetches it.
NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml")
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'()<>]*""", re.IGNORECASE)
FETCHES = re.compile(
    r"""(?:\bsrc|\baction|\bsrcset|\bposter|\bhx-\w+|<link[^>]*\bhref|@import|url\()"""
    r"""\s*=?\s*["'(]?\s*((?:https?:)?//[^\s"'()<>]+)""",
    re.IGNORECASE,
)


def packages(where: Path) -> list[dict]:
    return tomllib.loads((where / "vendor.toml").read_text())["package"]


def listed(where: Path) -> dict[str, str]:
    return {name: digest for each in packages(where) for name, digest in each["files"].items()}


@pytest.mark.parametrize("use", LISTINGS)
def test_every_vendored_file_is_the_one_that_was_listed(use):
    where = LISTINGS[use]
    found = {
        path.relative_to(where).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in where.rglob("*")
        if path.is_file() and path.name != "vendor.toml"
    }

    assert found == listed(where)


@pytest.mark.parametrize("use", LISTINGS)
def test_every_vendored_package_stands_beside_its_licence(use):
    where = LISTINGS[use]
    for package in packages(where):
        folders = {Path(name).parent for name in package["files"]}

        assert package["licence"] in PERMISSIVE[use], package["name"]
        assert all((where / folder / "LICENSE.txt").is_file() for folder in folders)


def ours() -> list[Path]:
    """Return every style, script and picture that we serve, but not the files of others."""
    kinds = {".css", ".js", ".svg"}
    found = (path for path in SOURCE.rglob("*") if path.suffix in kinds)
    return sorted(path for path in found if SERVED not in path.parents)


def test_no_style_script_or_picture_names_another_host():
    named = {
        path.relative_to(SOURCE).as_posix(): address
        for path in [*ours(), SERVED / "oat" / "oat.min.css", SERVED / "htmx" / "htmx.min.js"]
        for address in ADDRESS.findall(path.read_text())
        if not address.startswith(NAMESPACES)
    }

    assert named == {}


def test_no_template_fetches_from_another_host():
    fetched = {
        path.relative_to(SOURCE).as_posix(): address
        for path in SOURCE.rglob("*.html")
        for address in FETCHES.findall(path.read_text())
    }

    assert fetched == {}
