"""Words, not code: YAML that argues its case, with one schema a kind and one loader."""

from alongside.content.load import ContentError
from alongside.content.promises_cues import cause_words, promise_cues
from alongside.content.sources import Source, sources

__all__ = ["ContentError", "Source", "cause_words", "promise_cues", "sources"]
