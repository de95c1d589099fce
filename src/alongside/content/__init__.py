"""Words, not code: YAML that argues its case, with one schema a kind and one loader."""

from alongside.content.actions import Action, actions
from alongside.content.asks import AskExample, ask_examples
from alongside.content.axes import Axis, axes
from alongside.content.check_ins import ASKED, Question, check_in
from alongside.content.demonstration import Demonstration, demonstration
from alongside.content.help import Country, Place, country_of, help_places
from alongside.content.language import LANGUAGES, wording
from alongside.content.language_making import made
from alongside.content.language_pages import example_text, wording_entry
from alongside.content.load import ContentError
from alongside.content.promises_cues import cause_words, promise_cues
from alongside.content.repair import apology_cues, repair_guidance, what_repair_is_not
from alongside.content.sources import Source, sources

__all__ = [
    "ASKED",
    "LANGUAGES",
    "Action",
    "AskExample",
    "Axis",
    "ContentError",
    "Country",
    "Demonstration",
    "Place",
    "Question",
    "Source",
    "actions",
    "apology_cues",
    "ask_examples",
    "axes",
    "cause_words",
    "check_in",
    "country_of",
    "demonstration",
    "example_text",
    "help_places",
    "load_all",
    "promise_cues",
    "repair_guidance",
    "sources",
    "what_repair_is_not",
    "wording",
    "wording_entry",
]


def load_all(*, as_written: bool = False) -> None:
    """Read every kind of content once; the first entry that does not fit raises ContentError.

    The rules of wording are read as they were made, or also as they are written, which takes
    several times as long as all the rest.
    """
    sources()
    axes()
    actions()
    ask_examples("en")
    promise_cues("en")
    cause_words("en")
    apology_cues("en")
    repair_guidance("en")
    what_repair_is_not("en")
    check_in("en")
    help_places()
    demonstration()
    for language in LANGUAGES:
        wording(language)
        if as_written:
            made(language)
