"""Entering what was said, importing it from a file, putting its details right, and erasing it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.forms.choosing import choose_among
from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.policy import statements as policy
from alongside.advocate.promises.queries import statements as queries
from alongside.people.forms.naming import PeopleField
from alongside.people.forms.offered import OfferedForm, SomeOf
from alongside.people.models import Cause, Circle, Person
from alongside.people.queries import circles
from alongside.ports.documents import KINDS

LONGEST_TEXT = 500_000
LARGEST_FILE = 8 * 1024 * 1024


class Occasion(OfferedForm):
    """When words were said, where, by whom, and about what."""

    said_on = forms.DateField(
        label=_("Said on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    said_where = forms.CharField(
        label=_("Where"),
        max_length=200,
        help_text=_("A meeting, a letter to all, the website, a newspaper."),
    )
    said_by = forms.CharField(
        label=_("By whom"),
        max_length=200,
        required=False,
        help_text=_("An office rather than a name: “Chief executive”, “The board”."),
    )
    source_url = forms.URLField(
        label=_("Where it can be read"), required=False, assume_scheme="https"
    )
    causes = SomeOf(
        label=_("About"),
        queryset=Cause.objects.order_by("name"),
        required=False,
        help_text=_("The circles that a cause concerns rule on what is promised about it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not choose_among(self.fields["causes"]):
            self.leave_out("causes")

    def clean_said_on(self) -> Any:
        """Words still to be said bind nobody."""
        day = self.cleaned_data["said_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day is still to come; enter words once they were said."))
        return day


class Said(Occasion):
    """The occasion, and to whom the words were said, in which language."""

    speakers = PeopleField(
        label=_("Their accounts here"),
        required=False,
        help_text=_(
            "Names or e-mail addresses, one a line. They are told, they can reply, and they give "
            "no view on what comes of their own words."
        ),
    )
    audience = forms.ChoiceField(
        label=_("Said to"),
        choices=Statement.Audience.choices,
        initial=Statement.Audience.EVERYONE,
        widget=forms.RadioSelect,
        help_text=_("The same people see the words here, and what comes of them."),
    )
    to_circles = SomeOf(label=_("Which circles"), queryset=Circle.objects.none(), required=False)
    language = forms.ChoiceField(
        label=_("Language of the words"),
        choices=[
            ("en", _("English")),
            ("und", _("Another: promises are then marked by hand")),
        ],
    )
    field_order: Sequence[str] = (
        "said_on",
        "said_where",
        "said_by",
        "speakers",
        "source_url",
        "audience",
        "to_circles",
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["to_circles"].queryset = circles.listed_for(person)  # type: ignore[attr-defined]
        if not choose_among(self.fields["to_circles"]):
            self.leave_out("to_circles", "audience")

    def clean(self) -> dict[str, Any]:
        """Words to some circles need to say to which."""
        given = super().clean() or self.cleaned_data
        if given.get("audience") == Statement.Audience.CIRCLES and not given.get("to_circles"):
            self.add_error("to_circles", _("Choose the circles to whom it was said."))
        elif not policy.may_address(self.person, self._addressed(given)):
            self.add_error(
                "to_circles",
                _("Words to circles are entered by their members; choose one of yours."),
            )
        return given

    @staticmethod
    def _addressed(given: dict[str, Any]) -> Iterable[Circle]:
        to_all = given.get("audience") == Statement.Audience.EVERYONE
        return () if to_all else given.get("to_circles") or ()


class EnterForm(Said):
    """Words that are pasted."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(
        label=_("The words"),
        max_length=LONGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("As they were said, whole. Nothing is promised until a person confirms it."),
    )
    again = forms.BooleanField(
        label=_("Enter them a second time"), required=False, widget=forms.HiddenInput
    )
    field_order = ("title", "text", *Said.field_order)

    def clean_text(self) -> str:
        """Keep the words as they are, and the ends of lines in one way."""
        text = str(self.cleaned_data["text"]).replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            raise ValidationError(_("Paste the words that were said."))
        return text

    def clean(self) -> dict[str, Any]:
        """Note words that are here already, and let them be entered again if that is meant."""
        given = super().clean()
        if given.get("again") or not given.get("text") or not given.get("said_on"):
            return given
        same = queries.same_words(self.person, said_on=given["said_on"], text=given["text"])
        if same:
            self.fields["again"].widget = forms.CheckboxInput()
            self.add_error(
                "again",
                _("These words are here already, as “%(title)s”.") % {"title": same.title},
            )
        return given


class ImportForm(Said):
    """Words that stand in a file: one text, or a table of many."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "Text, Markdown, HTML, Word, PDF, or many statements as CSV or JSON lines with a "
            "field named text. At most 8 MB."
        ),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in KINDS)}),
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        required=False,
        help_text=_("Empty: the name of the file."),
    )
    field_order = ("file", "title", *Said.field_order)

    def clean_file(self) -> Any:
        """Take no more than can be read while somebody waits."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(
                _("This file is over 8 MB; split it, or paste the words themselves.")
            )
        return file


class CorrectForm(Occasion):
    """The details as they should have been entered."""

    def __init__(self, *args: Any, reader: policy.Reader, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader

    def clean_causes(self) -> Any:
        """Those bound by the words do not take them off the page of a cause."""
        causes = self.cleaned_data["causes"]
        if self.reader.may_take_causes_off:
            return causes
        if self.reader.statement.causes.exclude(pk__in=causes).exists():
            raise ValidationError(policy.ONLY_ADD_CAUSES)
        return causes


class EraseForm(forms.Form):
    """Why words are erased, and what title stays."""

    because = forms.CharField(
        label=_("Why"),
        max_length=500,
        help_text=_("Everyone whom the words reached can read this reason."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    title = forms.CharField(
        label=_("The title that stays"),
        max_length=200,
        help_text=_("Change it if it holds what has to go."),
    )
