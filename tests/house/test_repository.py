"""The repository is nobody's machine: no address that packages come from, and no folder of one."""

import re
import tomllib

from tests.house import checkout

# In pieces, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(pieces)
    for pieces in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("proxy", "golang", "org"),
    )
)
LOCKED = re.compile(r"[A-Za-z0-9._-]+==[^ ;\\]+(?: ; [^\\]+)? \\")
DIGEST = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
NOTE = re.compile(r"    # .*")


def texts():
    for path in checkout.files():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font


def test_no_file_names_a_package_registry():
    naming = {
        (checkout.name(path), host) for path, text in texts() for host in REGISTRIES if host in text
    }

    assert naming == set()


def test_no_file_holds_a_path_of_the_machine_it_was_written_on():
    above = checkout.ROOT.parent
    homes = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+)/")
    holding = {
        checkout.name(path)
        for path, text in texts()
        if homes.search(text) or (len(above.parts) > 1 and f"{above}/" in text)
    }

    assert holding - {"tests/house/test_repository.py"} == set()


def test_locks_hold_names_versions_and_hashes_only():
    odd = {
        (path.name, line)
        for path in (checkout.ROOT / "requirements").glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        if not any(shape.fullmatch(line) for shape in (LOCKED, DIGEST, NOTE))
    }

    assert odd == set()


def locked(file: str) -> dict[str, set[str]]:
    """Give each package of a lock; it has several versions where Pythons differ."""
    versions: dict[str, set[str]] = {}
    text = (checkout.ROOT / "requirements" / file).read_text(encoding="utf-8")
    for package, version in re.findall(r"^(\S+?)==([^ ;]+)", text, re.MULTILINE):
        versions.setdefault(package, set()).add(version)
    return versions


def test_what_is_tried_is_what_runs():
    tried = locked("dev.txt")

    assert {package: tried.get(package) for package in locked("run.txt")} == locked("run.txt")


def test_each_package_that_is_asked_for_is_locked():
    project = tomllib.loads((checkout.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        re.match(r"[\w.-]+", wish)[0].lower().replace(".", "-").replace("_", "-")
        for wish in project["project"]["dependencies"]
    }

    assert asked - locked("run.txt").keys() == set()
