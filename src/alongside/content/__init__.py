"""Words, not code: YAML that argues its case, with one schema a kind and one loader."""

from alongside.content.actions import Action, actions
from alongside.content.asks import AskExample, ask_examples
from alongside.content.axes import Axis, axes
from alongside.content.demonstration import Demonstration, demonstration
from alongside.content.load import ContentError
from alongside.content.promises_cues import cause_words, promise_cues
from alongside.content.sources import Source, sources

__all__ = [
    "Action",
    "AskExample",
    "Axis",
    "ContentError",
    "Demonstration",
    "Source",
    "actions",
    "ask_examples",
    "axes",
    "cause_words",
    "demonstration",
    "load_all",
    "promise_cues",
    "sources",
]


def load_all() -> None:
    """Read every kind of content once; the first entry that does not fit raises ContentError."""
    sources()
    axes()
    actions()
    ask_examples("en")
    promise_cues("en")
    cause_words("en")
    demonstration()
