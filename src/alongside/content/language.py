"""The rules of wording of each language: read, held against their schema, and made ready.

Reading a thousand entries of YAML takes seconds, and a checker is called often: what the YAML says
is therefore kept beside it in one made file, which a test holds against the YAML.
"""

import json
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any

from alongside.content.load import folder
from alongside.engines.language import Pack, packs

LANGUAGES = ("en", "de", "es", "fr")


@lru_cache(maxsize=8)
def wording(language: str = "en") -> Pack:
    """The rules of a language, from the made file."""
    return packs.pack(json.loads(made_file(language).read_text("utf-8")))


def made_file(language: str) -> Traversable:
    """The file that is made of a language's YAML."""
    return folder("language", language, "made.json")


def as_text(made: dict[str, Any]) -> str:
    """What stands in the made file: one rule a line, so that a change can be read."""
    rules = made["rules"]
    head = json.dumps({**made, "rules": []}, ensure_ascii=False, sort_keys=True)
    lines = ",\n".join(json.dumps(rule, ensure_ascii=False, sort_keys=True) for rule in rules)
    return head.replace('"rules": []', f'"rules": [\n{lines}\n]') + "\n"
