"""What pages show of the rules of a language beside what the checker needs: entries, an example."""

from functools import lru_cache

from alongside.content import language_making
from alongside.content.load import folder
from alongside.content.schemas.language import WordingRule


@lru_cache(maxsize=512)
def wording_entry(language: str, rule: str) -> WordingRule | None:
    """A rule as it is written, with its examples; only the file that holds it is read."""
    return language_making.written(folder("language", language), rule)


@lru_cache(maxsize=8)
def example_text(language: str) -> str:
    """A text to try the checker on; empty where a language has none."""
    file = folder("language", language, "example.txt")
    return file.read_text("utf-8") if file.is_file() else ""
