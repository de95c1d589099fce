"""Say which causes a text is about, by plain words that a person can read and contest."""

from collections.abc import Collection, Mapping
from itertools import pairwise

from alongside.engines.promises.markup import mask
from alongside.engines.promises.words import Lexicon

_LEXICON = Lexicon({})


def causes(text: str, words: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Name the causes whose words, of one or two words each, stand in the text."""
    masked = mask(text)
    said = [word.lower for word in _LEXICON.words(masked, 0, len(masked))]
    found = {*said, *(" ".join(pair) for pair in pairwise(said))}
    return tuple(cause for cause, named in words.items() if not found.isdisjoint(named))
