"""What is written to call somebody in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.forms.fields import words
from alongside.account.repair.models import CallingIn, Road
from alongside.people.forms.naming import PersonField
from alongside.people.models import Person


class WordingForm(forms.Form):
    """What happened, what it did, and what would help."""

    what_happened = words(
        _("What was said or done"), help_text=_("One thing: where, and in which words or acts.")
    )
    its_effect = words(_("What it did to you"), help_text=_("To you, to your work, to others."))
    what_would_help = words(
        _("What would help"), rows=3, required=False, help_text=_("You need not know that yet.")
    )


class BeginForm(WordingForm):
    """Whom one calls in, and what for."""

    field_order: Any = ("called", "helper", "what_happened", "its_effect", "what_would_help")

    called = PersonField(
        label=_("Whom you call in"),
        max_length=254,
        help_text=_("Their name as they write it, or their e-mail address at work."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean(self) -> dict[str, Any]:
        """Whoever helps is somebody other than the two."""
        given = super().clean() or self.cleaned_data
        helper = given.get("helper")
        if helper and helper in (self.person, given.get("called")):
            self.add_error("helper", _("Choose somebody other than the two of you."))
        return given


class ThroughForm(BeginForm):
    """By name, carried by somebody trusted."""

    helper = PersonField(
        label=_("Who carries it"),
        max_length=254,
        help_text=_("A convenor of a circle of yours, or anybody you trust. They are asked first."),
    )


class UnnamedForm(BeginForm):
    """Without a name, through a facilitator who reads first."""

    helper = PersonField(
        label=_("Who reads it first and stands between you"),
        max_length=254,
        help_text=_("They know that it is you. The colleague has to accept them too."),
    )


FORMS: dict[str, type[BeginForm]] = {
    Road.BY_NAME: BeginForm,
    Road.THROUGH: ThroughForm,
    Road.UNNAMED: UnnamedForm,
}


class RewriteForm(WordingForm):
    """What was handed back, to be changed and sent again."""

    helper = PersonField(label=_("Who is asked this time"), max_length=254)

    def __init__(self, *args: Any, calling_in: CallingIn, **kwargs: Any) -> None:
        kept = ("what_happened", "its_effect", "what_would_help")
        initial = {name: getattr(calling_in, name) for name in kept}
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.calling_in = calling_in

    def clean_helper(self) -> Person:
        """Whoever helps is somebody other than the two."""
        helper: Person = self.cleaned_data["helper"]
        if helper.pk in (self.calling_in.hurt_id, self.calling_in.called_id):
            raise forms.ValidationError(_("Choose somebody other than the two of you."))
        return helper
