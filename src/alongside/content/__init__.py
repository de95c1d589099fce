"""Words, not code: YAML that argues its case, with one schema a kind and one loader."""

from alongside.content.load import ContentError
from alongside.content.promises_cues import cause_words, promise_cues
from alongside.content.sources import Source, sources

__all__ = ["ContentError", "Source", "cause_words", "load_all", "promise_cues", "sources"]


def load_all() -> None:
    """Read every kind of content once; raises ContentError at the first entry that does not fit."""
    sources()
    promise_cues("en")
    cause_words("en")
