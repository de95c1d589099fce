"""What a convenor writes in a circle's name, and what a leader writes in their own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.act.practice.models import CircleAction
from alongside.people.forms.offered import OfferedForm, OneOf
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import spoken_for_by

SEEN = (("everyone", _("Everyone at the workplace")), ("members", _("Members of the circle alone")))


def _text(label: Any, *, rows: int = 3, help_text: Any = "", required: bool = True) -> Any:
    return forms.CharField(
        label=label,
        max_length=4_000,
        required=required,
        help_text=help_text,
        widget=forms.Textarea({"rows": rows}),
    )


class InTheNameOfForm(OfferedForm):
    """For which circle, and who sees it; a hidden circle's words stay with its members anyway."""

    circle = OneOf(label=_("For which circle"), queryset=Circle.objects.none(), empty_label=None)
    seen_by = forms.ChoiceField(
        label=_("Who sees it"),
        choices=SEEN,
        initial="everyone",
        widget=forms.RadioSelect,
        help_text=_("What a hidden circle says is seen by its members alone, whatever you choose."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["circle"]
        field.queryset = spoken_for_by(person)
        field.initial = field.queryset.first()

    def clean(self) -> dict[str, Any]:
        """Give who sees it as it is stored."""
        given = super().clean() or self.cleaned_data
        given["members_only"] = given.pop("seen_by", "members") == "members"
        return given


class AnnotationForm(InTheNameOfForm):
    """What a circle knows of an action."""

    words = _text(_("In our experience ..."), rows=4)
    field_order = ("words", "circle", "seen_by")


class CircleActionForm(InTheNameOfForm):
    """An action of a circle's own, in short."""

    title = forms.CharField(
        label=_("Title"), max_length=90, help_text=_("What one does, beginning with a verb.")
    )
    in_short = forms.CharField(
        label=_("In short"), max_length=240, widget=forms.Textarea({"rows": 2})
    )
    why = _text(_("Why"))
    steps = _text(_("Steps"), rows=4, help_text=_("One a line."))
    say = _text(_("What to say"), help_text=_("One a line, as one would say it."), required=False)
    cost = forms.CharField(
        label=_("What it costs"),
        max_length=300,
        help_text=_("Time, money, standing: whoever takes it on should know."),
    )
    risk = forms.CharField(
        label=_("What it risks"),
        max_length=300,
        help_text=_("For whoever does it, and for others."),
    )
    not_when = _text(_("When not to"), help_text=_("One a line."))
    features = forms.MultipleChoiceField(
        label=_("What it is made of"),
        choices=CircleAction.Feature.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    scope = forms.ChoiceField(
        label=_("What it reaches"), choices=CircleAction.Scope.choices, widget=forms.RadioSelect
    )
    stance = forms.ChoiceField(
        label=_("How it stands beside people"),
        choices=CircleAction.Stance.choices,
        widget=forms.RadioSelect,
    )
    field_order = (
        *("circle", "title", "in_short", "why", "steps", "say", "cost", "risk", "not_when"),
        *("features", "scope", "stance", "seen_by"),
    )


class EditCircleActionForm(CircleActionForm):
    """The same, for a circle that is known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.not_ask("circle")


class OwnWordsForm(forms.Form):
    """A few sentences of a leader."""

    words = forms.CharField(
        label=_("Your own practice, in your own words"),
        max_length=2_000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("What you do, what it cost you, where you fell short. A few sentences."),
    )


def of_circle_action(action: CircleAction) -> dict[str, Any]:
    """Fill the form in with what an action of a circle's says now."""
    names = [*CircleActionForm.base_fields.keys() - {"circle", "seen_by"}]
    now = {name: getattr(action, name) for name in names}
    return {**now, "seen_by": "members" if action.members_only else "everyone"}
