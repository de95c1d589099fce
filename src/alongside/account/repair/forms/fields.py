"""Fields that several forms of this room share."""

from typing import Any

from django import forms

from alongside.people.forms.offered import OfferedForm

LONG = 5_000


def words(label: Any, *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """Give a field for some sentences."""
    kwargs.setdefault("max_length", LONG)
    return forms.CharField(label=label, widget=forms.Textarea({"rows": rows}), **kwargs)


def day(label: Any, **kwargs: Any) -> forms.DateField:
    """Give a field for a day."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **kwargs)


class YesOrNo(OfferedForm):
    """Yes; or no, and then a word why."""

    YES, NO = "yes", "no"
    say_why: Any = ""

    def clean(self) -> dict[str, Any]:
        """Ask whoever says no for a word."""
        given = super().clean() or self.cleaned_data
        if given.get("answer") == self.NO and not given.get("because") and self.say_why:
            self.add_error("because", self.say_why)
        return given
