"""The map of the house is true: each place exists, and each folder is on it."""

import re

from tests.house import checkout

MAP = checkout.ROOT / "docs" / "where.md"
# Their inside is their own; each says in its first lines what lies where.
WHOLE = {"people", "content"}
PLACE = re.compile(r"^\| .* \| `([^`]+)`", re.MULTILINE)


def section(title: str) -> str:
    text = MAP.read_text(encoding="utf-8")
    return text.split(f"## {title}", 1)[1].split("\n## ", 1)[0]


def test_each_place_outside_the_programme_exists():
    places = PLACE.findall(section("Outside the programme"))

    assert [place for place in places if not (checkout.ROOT / place).exists()] == []


def test_the_map_names_each_folder_of_the_programme_and_no_other():
    places = {place.strip("/") for place in PLACE.findall(section("Inside the programme"))}
    folders = {
        folder.relative_to(checkout.SOURCE).as_posix()
        for depth in ("*", "*/*")
        for folder in checkout.SOURCE.glob(depth)
        if (folder / "__init__.py").exists() and folder.parent.name not in WHOLE
    }

    assert places == folders


def test_the_map_names_each_part_of_each_room():
    places = {place.strip("/") for place in PLACE.findall(section("Inside a room"))}
    parts = {
        part.name
        if part.suffix or part.name in {"templates", "templatetags", "migrations"}
        else f"{part.name}.py"
        for room in checkout.rooms()
        for part in room.iterdir()
        if part.name != "__pycache__"
    }

    assert parts - places == set()
