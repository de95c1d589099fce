"""What is written about circles and causes, and on the way into a circle."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.people.forms.offered import OneOf
from alongside.people.models import Circle, Openness, Person
from alongside.people.queries import circles as queries

ANOTHER = "another"


def _axes() -> list[tuple[str, Any]]:
    named = [(axis.id, axis.title) for axis in content.axes().values()]
    return [("", _("None in particular")), *named, (ANOTHER, _("Another, which I name below"))]


class CircleForm(forms.Form):
    """What a circle is called, what it is for, and around which axis it stands."""

    name = forms.CharField(label=_("Name"), max_length=120)
    purpose = forms.CharField(
        label=_("What it is for"), required=False, widget=forms.Textarea({"rows": 4})
    )
    axis = forms.ChoiceField(label=_("Axis"), choices=_axes, required=False)
    another = forms.CharField(
        label=_("Another axis"),
        max_length=60,
        required=False,
        help_text=_("Only if you chose to name one."),
    )

    @classmethod
    def of(cls, circle: Circle, sent: Any = None) -> "CircleForm":
        """Give the form with what a circle says of itself now."""
        listed = not circle.axis or circle.axis in content.axes()
        now = {
            "name": circle.name,
            "purpose": circle.purpose,
            "axis": circle.axis if listed else ANOTHER,
            "another": "" if listed else circle.axis,
        }
        return cls(sent, initial=now)

    def clean(self) -> dict[str, Any]:
        """Give the axis as one value, whether it was picked or named."""
        given = super().clean() or self.cleaned_data
        named = given.pop("another", "").strip()
        if given.get("axis") == ANOTHER:
            if not named and not self.errors:
                self.add_error("another", _("Name the axis, or choose one above."))
            given["axis"] = named
        return given


class FoundForm(CircleForm):
    """The same, and who can find the circle."""

    openness = forms.ChoiceField(
        label=_("Who can find it, and how one comes in"),
        choices=Openness.choices,
        initial=Openness.OPEN,
        widget=forms.RadioSelect,
        help_text=_("A hidden circle can never be shown again. Its founder is its first member."),
    )


class OpennessForm(forms.Form):
    """Who can find the circle from now on."""

    openness = forms.ChoiceField(
        label=_("Who can find it, and how one comes in"),
        choices=Openness.choices,
        widget=forms.RadioSelect,
    )
    sure = forms.BooleanField(
        label=_("If I hide it: I know that it can never be shown again"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask once more before a circle is hidden for good."""
        given = super().clean() or self.cleaned_data
        if given.get("openness") == Openness.HIDDEN and not given.get("sure"):
            self.add_error("sure", _("Tick this to hide the circle for good."))
        return given


class AskForm(forms.Form):
    """A few words to those who answer."""

    words = forms.CharField(
        label=_("A few words, if you like"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )


class KeepPlaceForm(forms.Form):
    """For whom a place is kept."""

    email = forms.EmailField(label=_("E-mail address at work"))


class FindMemberForm(forms.Form):
    """Part of a name, to find somebody in a large circle."""

    name = forms.CharField(label=_("Part of a name"), max_length=120, required=False)


class CheckpointForm(forms.Form):
    """Where checkpoints of the record are mailed."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)


class CauseForm(forms.Form):
    """What statements and promises can be about."""

    name = forms.CharField(label=_("Name"), max_length=120)
    about = forms.CharField(
        label=_("What it is about"), required=False, widget=forms.Textarea({"rows": 4})
    )


class PutCauseForm(forms.Form):
    """The circle that is asked whether a cause concerns it."""

    circle = OneOf(label=_("Circle"), queryset=Circle.objects.none())

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        circle = self.fields["circle"]
        assert isinstance(circle, forms.ModelChoiceField)
        circle.queryset = queries.listed_for(person)
