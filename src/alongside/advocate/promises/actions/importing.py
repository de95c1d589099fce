"""Enter the statements that a file holds, and say what could not be entered and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions import statements
from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.queries.statements import same_words
from alongside.people.models import Person
from alongside.ports.documents import Document, Problem, wording_of

MOST_AT_ONCE = 200
LONGEST_TEXT = 500_000
LONGEST_TITLE = 200


@dataclass(slots=True)
class Imported:
    """What came of a file: the statements entered, and a sentence on each text that was not."""

    entered: list[Statement] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def enter_all(
    documents: Iterable[Document | Problem],
    *,
    person: Person,
    said: Mapping[str, Any],
    title: str = "",
) -> Imported:
    """Enter each text of a file; what one row lacks does not hold up the others.

    `said` is what all of them have in common; a day that the file gives for a text comes before it.
    """
    imported = Imported()
    for document in documents:
        if isinstance(document, Problem):
            imported.left_out.append(str(document))
        elif len(imported.entered) >= MOST_AT_ONCE:
            imported.left_out.append(
                _("More than %(most)s statements stand in this file; import the rest in another.")
                % {"most": MOST_AT_ONCE}
            )
            break
        else:
            _enter(document, person, said, title, imported)
    return imported


def _enter(
    document: Document, person: Person, said: Mapping[str, Any], title: str, imported: Imported
) -> None:
    text = _wording(document)
    given = dict(said) | ({"said_on": document.date} if document.date else {})
    if document.organisation and not given.get("said_by"):
        given["said_by"] = document.organisation[:LONGEST_TITLE]
    if wrong := _why_not(text, person, given):
        imported.left_out.append(f"{document.source}: {wrong}")
        return
    name = title or _title(document)
    made = statements.enter(person=person, title=name, text=text, **given)
    imported.entered.append(made)


def _wording(document: Document) -> str:
    """Give what is read of a document: of a web page its words, of all else the text itself."""
    if PurePath(document.source).suffix.lower() in {".html", ".htm"}:
        return wording_of(document.text)
    return document.text.strip("\n")


def _why_not(text: str, person: Person, given: Mapping[str, Any]) -> str:
    if not text.strip():
        return _("it holds no words.")
    if len(text) > LONGEST_TEXT:
        return _("it is longer than half a million characters; split it.")
    if given["said_on"] > timezone.localdate():
        return _("its day is still to come.")
    if same_words(person, said_on=given["said_on"], text=text):
        return _("the same words of the same day are here already.")
    return ""


def _title(document: Document) -> str:
    """Name a row of many by its first words, and a whole file by its name."""
    if ":" in document.source:
        first = " ".join(document.text.split()[:12])
        return first[:LONGEST_TITLE]
    return PurePath(document.source).stem[:LONGEST_TITLE]
