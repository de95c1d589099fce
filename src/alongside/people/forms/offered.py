"""What a form offers, by the code that everyone may see, and what it can offer no longer.

Database keys would count what is hidden: the gaps between those of a list say how many more there
are.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

GONE = {
    "invalid_choice": _("This cannot be chosen any more. Choose anew."),
    "invalid_list": _("This cannot be chosen any more. Choose anew."),
    "invalid_pk_value": _("This cannot be chosen any more. Choose anew."),
}


class _ByCode:
    """Offers circles or causes by their code."""

    def __init__(self, queryset: Any, **kwargs: Any) -> None:
        super().__init__(queryset, to_field_name="code", error_messages=GONE, **kwargs)  # type: ignore[call-arg]

    def clean(self, value: Any) -> Any:
        """Find what was chosen; what is no code at all is chosen by nobody."""
        try:
            return super().clean(value)  # type: ignore[misc]
        except ValidationError as fault:
            if fault.code != "invalid":
                raise
            raise ValidationError(GONE["invalid_choice"], code="invalid_choice") from fault


class OneOf(_ByCode, forms.ModelChoiceField):
    """One of them, or none."""


class SomeOf(_ByCode, forms.ModelMultipleChoiceField):
    """Any number of them."""


class OfferedForm(forms.Form):
    """A form that leaves out what somebody cannot choose, and says so if they had chosen it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._left_out: dict[str, forms.Field] = {}

    def leave_out(self, *names: str) -> None:
        """Ask for these no more. Whoever opened the page before may still send them."""
        for name in names:
            self._left_out[name] = self.fields.pop(name)

    def not_ask(self, *names: str) -> None:
        """Ask for these no more, because they are settled elsewhere, whatever is sent."""
        for name in names:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Refuse what was chosen where nothing can be chosen now, rather than go on without it."""
        given = super().clean() or self.cleaned_data
        for name, field in self._left_out.items():
            if getattr(field, "goes_with_a_choice", False):
                continue  # that choice is refused where it was made, and where not it is no matter
            sent = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            if sent and field.has_changed(field.initial, sent):
                self.add_error(
                    None,
                    _(
                        "“%(label)s” is not open to you any more, and you had chosen something "
                        "there. Nothing was done. Read the form again: what you send now goes "
                        "without it."
                    )
                    % {"label": field.label},
                )
        return given
