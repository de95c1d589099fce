"""What of a name may stand in words that are shown: nothing, until whoever bears it agrees.

Covering errs on the side of covering: a word that happens to be part of a name goes too.
"""

import re
from collections.abc import Iterable

from alongside.engines import names
from alongside.people.models import Person


def cover(words: str, persons: Iterable[Person], *, placeholder: str) -> str:
    """Put a placeholder in the place of every name, part of a name and address of some persons."""
    spans = sorted(span for person in persons for span in _spans(words, person))
    kept, at = [], 0
    for start, end in spans:
        if end > at:
            # Where the names of two overlap, what is left of the second goes with the first.
            kept += [words[at:start], placeholder] if start >= at else []
            at = end
    again = rf"{re.escape(placeholder)}(?:\s+{re.escape(placeholder)})+(?!\w)"
    return re.sub(again, placeholder, "".join([*kept, words[at:]]))


def names_in(words: str, persons: Iterable[Person]) -> list[Person]:
    """Give those of some persons whose name stands in words."""
    return [one for one in persons if _spans(words, one)]


def _spans(words: str, person: Person) -> list[names.Span]:
    return names.find(words, name=person.name, address=person.email)
