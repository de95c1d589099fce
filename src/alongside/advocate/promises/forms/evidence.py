"""Putting evidence forward and answering it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.forms import documents
from alongside.people.forms.naming import PeopleField
from alongside.people.forms.offered import OneOf
from alongside.people.models import Circle


class EvidenceForm(forms.Form):
    """A note, a link or a document, and whom it names."""

    title = forms.CharField(label=_("What was done"), max_length=200)
    done_on = forms.DateField(
        label=_("Done on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    text = forms.CharField(
        label=_("In a few words"),
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    url = forms.URLField(
        label=_("Link"),
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https", "http"])],
    )
    file = forms.FileField(
        label=_("Document"),
        required=False,
        help_text=_("PDF, Word, Excel, OpenDocument, a picture, text or CSV; at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": documents.ACCEPTED}),
    )
    names = PeopleField(
        label=_("Whom it names"),
        required=False,
        help_text=_(
            "Names or e-mail addresses, one a line. Each of them is told, and can hide it from "
            "everybody."
        ),
    )

    def clean_done_on(self) -> Any:
        """What is still to be done is no evidence."""
        day = self.cleaned_data["done_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day is still to come; put it forward once it was done."))
        return day

    def clean_file(self) -> Any:
        """Take a document apart into a safe name, a known type and its bytes."""
        file = self.cleaned_data["file"]
        return documents.checked(file) if file else None


class AnswerForm(forms.Form):
    """What a circle says to it, by its convenor."""

    circle = OneOf(label=_("For which circle"), queryset=Circle.objects.none(), empty_label=None)
    accepted = forms.TypedChoiceField(
        label=_("Does it show what was promised?"),
        choices=[("yes", _("Accepted")), ("no", _("Not accepted"))],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Why"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, circles: list[Circle], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keys = [circle.pk for circle in circles]
        self.fields["circle"].queryset = Circle.objects.filter(pk__in=keys)  # type: ignore[attr-defined]
        if circles:
            self.fields["circle"].initial = circles[0]
