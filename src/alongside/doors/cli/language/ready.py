"""The checker as the commands use it: from the made rules alone, ready in a fraction of a second.

`alongside.content` reads every kind of content when it is imported, which a command that is run at
each commit must not wait for; it reads the one made file itself.
"""

import gc
import json
from functools import lru_cache
from importlib.resources import files

from alongside.engines.language import Checker, LanguageError, Pack, Settings, packs

_PLACE = ("content", "language")


@lru_cache(maxsize=4)
def rules(language: str = "en") -> Pack:
    """The rules of a language. Raises LanguageError where there are none."""
    made = files("alongside").joinpath(*_PLACE, language, "made.json")
    if not made.is_file():
        known = ", ".join(languages())
        raise LanguageError(f"there are no rules for the language {language!r}; take {known}")
    return packs.pack(json.loads(made.read_text("utf-8")))


@lru_cache(maxsize=16)
def checker(language: str, profile: str, communities: frozenset[tuple[str, str]] = frozenset(),
            off: frozenset[str] = frozenset()) -> Checker:  # fmt: skip
    """A checker for one language and one kind of text, made once a process."""
    settings = Settings(profile=profile, communities=dict(communities), off=off)
    return at_rest(Checker(rules(language), settings))


def at_rest(checker: Checker) -> Checker:
    """A checker that stays: its hundred thousand parts are not looked through for garbage again."""
    gc.freeze()
    return checker


def languages() -> list[str]:
    """The languages for which there are rules."""
    places = files("alongside").joinpath(*_PLACE).iterdir()
    return sorted(place.name for place in places if place.joinpath("made.json").is_file())
