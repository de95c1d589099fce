"""What of a name may stand in words that are shown: nothing, until whoever bears it agrees.

Covering errs on the side of covering: a word that happens to be part of a name goes too.
"""

import re
import unicodedata
from collections.abc import Iterable

from alongside.people.models import Person

# A part of two letters is a name only where it is written as one: "Bo", and not "do".
SHORT = 2


def cover(words: str, persons: Iterable[Person], *, placeholder: str) -> str:
    """Put a placeholder in the place of every name, part of a name and address of some persons."""
    for person in persons:
        words = _cover_one(words, person, placeholder)
    again = rf"{re.escape(placeholder)}(?:\s+{re.escape(placeholder)})+(?!\w)"
    return re.sub(again, placeholder, words)


def names_in(words: str, persons: Iterable[Person]) -> list[Person]:
    """Give those of some persons whose name stands in words."""
    return [one for one in persons if _spans(words, one)]


def _cover_one(words: str, person: Person, placeholder: str) -> str:
    words = unicodedata.normalize("NFC", words)
    for start, end in reversed(_spans(words, person)):
        words = words[:start] + placeholder + words[end:]
    return words


def _spans(words: str, person: Person) -> list[tuple[int, int]]:
    words = unicodedata.normalize("NFC", words)
    folded = _fold(words)
    found: list[tuple[int, int]] = []
    for name in _names_of(person):
        for match in re.finditer(_pattern(name), folded):
            start, end = match.span()
            written_as_name = len(name) > SHORT or words[start].isupper() or not name.isascii()
            apart = all(end <= one or start >= other for one, other in found)
            if apart and written_as_name:
                found.append((start, end))
    return sorted(found)


def _names_of(person: Person) -> list[str]:
    whole = unicodedata.normalize("NFC", person.name).strip()
    parts = [part for part in re.findall(r"[\w'’-]+", whole) if len(part) >= SHORT]
    return [_fold(one) for one in (person.email, whole, *parts) if len(one) >= SHORT]


def _pattern(name: str) -> str:
    # Scripts such as Chinese put no space around a name.
    apart = all(ord(letter) < 0x2E80 for letter in name)
    return rf"(?<!\w){re.escape(name)}(?!\w)" if apart else re.escape(name)


def _fold(words: str) -> str:
    """Take accents and capitals away, letter by letter, so that places stay the same."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[0] for letter in words)
