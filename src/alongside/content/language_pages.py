"""What pages show of the rules of a language beside what the checker needs: entries, an example."""

from functools import lru_cache

from alongside.content.load import entries, folder
from alongside.content.schemas.language import WordingRule


@lru_cache(maxsize=512)
def wording_entry(language: str, rule: str) -> WordingRule | None:
    """A rule as it is written, with its examples; only the file that holds it is read."""
    begins = f"- id: {rule}"
    place = folder("language", language)
    for file in sorted(place.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".yml") and not file.name.startswith(("lists", "sources")):
            lines = file.read_text("utf-8").splitlines()
            if any(line.partition("#")[0].rstrip() == begins for line in lines):
                return next(one for one in entries(file, WordingRule) if one.id == rule)
    return None


@lru_cache(maxsize=8)
def example_text(language: str) -> str:
    """A text to try the checker on; empty where a language has none."""
    file = folder("language", language, "example.txt")
    return file.read_text("utf-8") if file.is_file() else ""
