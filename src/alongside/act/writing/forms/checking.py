"""A text to check: pasted, or read from a file in memory; and a sheet that is gone through."""

import json
from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language_info
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.act.writing.queries import labels
from alongside.engines.language import revising
from alongside.engines.language.formats import FORMATS
from alongside.engines.language.revising import Sheet
from alongside.ports import documents

LONGEST = 100_000  # characters
LARGEST_FILE = 2 * 1024 * 1024
# Better words may be longer than what they replace.
LONGEST_SHEET = LONGEST * 2
ENDINGS = ("txt", "md", "html", "htm", "docx", "eml", "pdf")
PAGES = ("html", "htm")


def tidy(text: str) -> str:
    """Give a text with one sign for the end of a line; browsers send two."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class WordsField(forms.CharField):
    """A text as it was written, its spaces and its signs for no width included."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        """Even out the ends of lines, and leave out what is no sign at all."""
        return tidy(super().to_python(value) or "").replace("\0", "")


class OfAKindForm(forms.Form):
    """What a text is, and in which language."""

    kind = forms.ChoiceField(label=_("What it is"), initial="prose")
    language = forms.ChoiceField(label=_("Its language"), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = [(one, labels.KINDS.get(one, one)) for one in content.wording("en").profiles]
        language: Any = self.fields["language"]
        language.choices = [
            (code, get_language_info(code)["name_local"]) for code in content.LANGUAGES
        ]
        language.initial = content.LANGUAGES[0]
        if len(content.LANGUAGES) > 1:
            language.widget = forms.Select(choices=language.choices)


class CheckForm(OfAKindForm):
    """A text that somebody would like to have checked."""

    text = WordsField(
        label=_("Your text"),
        required=False,
        widget=forms.Textarea({"rows": 12, "spellcheck": "true", "autocomplete": "off"}),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_("txt, md, html, docx, eml or pdf, up to 2 MB. Of it, the words are taken."),
        widget=forms.FileInput({"accept": ",".join(f".{ending}" for ending in ENDINGS)}),
    )
    field_order = ("text", "file", "kind", "language")

    def clean(self) -> dict[str, Any]:
        """Give one text, whichever way it came, and how it is to be read."""
        given = super().clean() or self.cleaned_data
        self.notes: list[str] = []
        given["format"] = "text"
        file, where = given.get("file"), "text"
        if file:
            where = "file"
            given["text"], given["format"] = self._read(file)
        if self.errors:
            return given
        if not given.get("text", "").strip():
            self.add_error(
                where, __("There is nothing to check yet: paste a text or choose a file.")
            )
        elif len(given["text"]) > LONGEST:
            self.add_error(
                where,
                __("This text is over 100,000 characters, some forty pages; check it in parts."),
            )
        return given

    def sheet(self) -> Sheet:
        """Give the text as a sheet, after a form that is valid."""
        return Sheet(self.cleaned_data["text"])

    def _read(self, file: UploadedFile) -> tuple[str, str]:
        ending = PurePosixPath(file.name or "").suffix.lower().removeprefix(".")
        if ending not in ENDINGS:
            self.add_error(
                "file", __("Files of this kind are not read; paste the text, or save it as txt.")
            )
            return "", "text"
        if file.size is None or file.size > LARGEST_FILE:
            self.add_error("file", __("This file is over 2 MB; paste the part that matters."))
            return "", "text"
        texts: list[str] = []
        for read in documents.read_bytes(file.name or "", file.read()):
            if isinstance(read, documents.Document):
                texts.append(documents.wording_of(read.text) if ending in PAGES else read.text)
            else:
                self.notes.append(str(read))
        if not texts and self.notes:
            self.add_error("file", " ".join(self.notes))
        return tidy("\n\n".join(texts)).replace("\0", ""), _format_of(ending)


class SheetForm(OfAKindForm):
    """A sheet as it travels in a page: the text, and beside it the steps so far."""

    text = WordsField(required=False, widget=forms.HiddenInput, max_length=LONGEST_SHEET)
    beside = forms.CharField(required=False, widget=forms.HiddenInput)
    format = forms.ChoiceField(
        choices=[(one, one) for one in FORMATS], initial="text", widget=forms.HiddenInput
    )

    def clean_beside(self) -> dict[str, Any]:
        """Read the steps; where they cannot be read, the text stands alone."""
        try:
            read = json.loads(self.cleaned_data["beside"] or "{}")
        except (ValueError, RecursionError):
            return {}
        return read if isinstance(read, dict) else {}

    def sheet(self) -> Sheet:
        """Give the sheet, after a form that is valid."""
        return revising.sheet(self.cleaned_data["text"], self.cleaned_data["beside"])


def _format_of(ending: str) -> str:
    # Of all others the words alone were taken, without what laid them out.
    return {"md": "markdown", "eml": "mail"}.get(ending, "text")
