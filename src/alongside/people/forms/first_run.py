"""What the first steward writes in an empty workplace."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.people.actions.floor import not_higher, not_lower
from alongside.people.forms.invitations import AcceptForm
from alongside.people.models import Circle, Workplace
from alongside.people.models.workplace import HIGHEST_FLOOR


class StartForm(AcceptForm):
    """The first steward, and the name of the workplace if it is known."""

    field_order = ("workplace_name", "name", "email", "password")
    workplace_name = forms.CharField(
        label=_("What is your workplace called?"), max_length=200, required=False
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    pronouns = None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, address="", **kwargs)
        password = self.fields["password"]
        password.required = True
        password.help_text = _("Twelve characters or more; a few words you like are good.")

    def clean_email(self) -> str:
        """Keep the address, so that the password can be held against it."""
        self.address = self.cleaned_data["email"].lower()
        return self.address


class WorkplaceForm(forms.ModelForm[Workplace]):
    """The workplace's name."""

    class Meta:
        model = Workplace
        fields = ("name",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True


class FloorForm(forms.Form):
    """A higher floor under numbers about people; there is no way back."""

    floor = forms.IntegerField(
        label=_("Fewest people that a number may rest on, from now on"),
        help_text=_(
            "A higher floor keeps people safer, and leaves small circles without a ruling for "
            "longer. It can never be lowered again."
        ),
    )
    sure = forms.BooleanField(label=_("I know that it can never be lowered again"))

    def __init__(self, *args: Any, now: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        self.fields["floor"].widget.attrs.update(min=now + 1, max=HIGHEST_FLOOR)

    def clean_floor(self) -> int:
        """Refuse a number that would not raise the floor, or would silence circles."""
        floor: int = self.cleaned_data["floor"]
        if floor <= self.now:
            raise forms.ValidationError(not_lower(self.now))
        if floor > HIGHEST_FLOOR:
            raise forms.ValidationError(not_higher())
        return floor


class FirstCirclesForm(forms.Form):
    """Names of circles that exist already, one on each line."""

    names = forms.CharField(
        label=_("Circles that your workplace has already"),
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "One name on each line. Each starts open to everyone; you speak for it until its "
            "members choose, and can leave it at any time."
        ),
    )

    def clean_names(self) -> list[str]:
        """Give the names, each once, in their order."""
        lines = (" ".join(line.split()) for line in self.cleaned_data["names"].splitlines())
        names = list(dict.fromkeys(line for line in lines if line))
        longest = Circle._meta.get_field("name").max_length or 120
        if any(len(name) > longest for name in names):
            raise forms.ValidationError(_("A name is longer than 120 characters; shorten it."))
        return names
