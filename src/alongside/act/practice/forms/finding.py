"""How somebody looks for an action; sent by GET, and kept nowhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.act.practice.queries import labels
from alongside.act.practice.queries.catalogue import Wish


def _any(choices: dict[str, Any]) -> list[tuple[str, Any]]:
    return [("", _("Any")), *choices.items()]


def _axes() -> list[tuple[str, Any]]:
    return _any({axis.id: axis.title for axis in content.axes().values()})


class FindForm(forms.Form):
    """Part of a text, and what the action should be like."""

    words = forms.CharField(label=_("Words"), max_length=120, required=False)
    group = forms.ChoiceField(label=_("Group"), choices=_any(labels.GROUPS), required=False)
    fits = forms.ChoiceField(label=_("Where it fits"), choices=_any(labels.FITS), required=False)
    feature = forms.ChoiceField(
        label=_("What it is made of"), choices=_any(labels.FEATURES), required=False
    )
    scope = forms.ChoiceField(
        label=_("What it reaches"), choices=_any(labels.SCOPES), required=False
    )
    stance = forms.ChoiceField(
        label=_("How it stands beside people"), choices=_any(labels.STANCES), required=False
    )
    minutes = forms.TypedChoiceField(
        label=_("It takes at most"),
        choices=_any(labels.MINUTES),
        required=False,
        coerce=int,
        empty_value=None,
    )
    axis = forms.ChoiceField(label=_("Around"), choices=_axes, required=False)

    def wish(self) -> Wish:
        """Give what is looked for; a choice that there is not is as good as none."""
        self.is_valid()
        return Wish(**self.cleaned_data)
