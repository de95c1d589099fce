"""What stewards write to invite people, and what the invited write to come in."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from alongside.people import invitees
from alongside.people.forms.naming import OwnNameField
from alongside.people.models import Person

LARGEST_FILE = 4 * 1024 * 1024


class InviteForm(forms.Form):
    """One person."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        help_text=_("They write it as they like when they come in."),
    )

    def invitee(self) -> invitees.Invitee:
        """Give who is to be invited."""
        given = self.cleaned_data
        return invitees.Invitee(given["email"].lower(), given["name"])


class InviteManyForm(forms.Form):
    """A pasted list, or a file."""

    text = forms.CharField(
        label=_("A list of people"),
        required=False,
        strip=False,
        widget=forms.Textarea({"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
        help_text=_(
            "One person on each line: an address alone, or with a name before or after it. "
            "A row copied from a mail program or a spreadsheet works too."
        ),
    )
    file = forms.FileField(
        label=_("Or a CSV file"),
        required=False,
        help_text=_("With a column for the address, and one for the name if you have it."),
        widget=forms.ClearableFileInput({"accept": ".csv,.txt,.tsv,text/csv,text/plain"}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a list or a file, of a size that can be read at once."""
        given = super().clean() or self.cleaned_data
        file = given.get("file")
        if file and file.size > LARGEST_FILE:
            self.add_error("file", _("The file is larger than 4 MB. Split it, and send the parts."))
        elif not file and not (given.get("text") or "").strip() and not self.errors:
            self.add_error("text", _("There is nobody on the list yet. Paste one, or pick a file."))
        return given

    def reading(self) -> invitees.Reading:
        """Read whichever was given; of both, the file."""
        file = self.cleaned_data["file"]
        text = invitees.decode(file.read()) if file else self.cleaned_data["text"]
        return invitees.read(text)


class AcceptForm(forms.Form):
    """How somebody who was invited wants to be called, and how they will sign in."""

    name = OwnNameField(
        label=_("Your name, as you write it"),
        help_text=_("Everyone at your workplace who uses Alongside can see it."),
    )
    pronouns = forms.CharField(
        label=_("Your pronouns"),
        max_length=60,
        required=False,
        help_text=_("In your own words, shown beside your name. Nothing is shown if it is empty."),
    )
    password = forms.CharField(
        label=_("A password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_(
            "Twelve characters or more; a few words you like are good. "
            "Leave it empty to sign in with a passkey: the next page makes one."
        ),
    )

    def __init__(self, *args: Any, address: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.address = address

    def clean(self) -> dict[str, Any]:
        """Refuse a password that is short, common, or much like the name or the address."""
        given = super().clean() or self.cleaned_data
        if password := given.get("password"):
            person = Person(email=self.address, name=given.get("name", ""))
            try:
                validate_password(password, person)
            except forms.ValidationError as fault:
                self.add_error("password", fault)
        return given
