"""Confirming a promise, and what is done with it in the open."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.forms.choosing import choose_among
from alongside.advocate.promises.models import Finding, Promise
from alongside.advocate.promises.policy import promises as policy
from alongside.people.forms.naming import PersonField
from alongside.people.forms.offered import OfferedForm, OneOf, SomeOf
from alongside.people.models import Circle, Person

_PRECISIONS = {
    "day": Promise.Precision.DAY,
    "month": Promise.Precision.MONTH,
    "quarter": Promise.Precision.QUARTER,
    "half": Promise.Precision.MONTH,
    "year": Promise.Precision.YEAR,
    "decade": Promise.Precision.YEAR,
    "span": Promise.Precision.MONTH,
}


def _date_field(label: Any, **kwargs: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **kwargs)


def _words(label: Any, *, rows: int = 3, **kwargs: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=widget, **kwargs)


def _because(help_text: Any) -> forms.CharField:
    return _words(_("Why"), max_length=1_000, help_text=help_text)


class Wording(OfferedForm):
    """What is promised, by when, how it will be seen, and at what cost."""

    wording = _words(
        _("What is promised"),
        max_length=500,
        help_text=_("Short, and so that everybody can tell whether it was done."),
    )
    due = _date_field(_("By when"), required=False, help_text=_("The last day of it."))
    due_precision = forms.ChoiceField(
        label=_("How exactly that was said"), choices=Promise.Precision.choices, initial="day"
    )
    measure = forms.CharField(label=_("How it will be seen"), max_length=300, required=False)
    cost_money = forms.CharField(label=_("Money given"), max_length=120, required=False)
    cost_time = forms.CharField(label=_("Time given"), max_length=120, required=False)
    cost_power = forms.CharField(
        label=_("Power given up"),
        max_length=200,
        required=False,
        help_text=_("A say, a seat, a veto that passes to others."),
    )


class ConfirmForm(Wording):
    """A sentence becomes a promise: somebody stands by how it reads."""

    owner = PersonField(
        label=_("Who owns it"),
        required=False,
        max_length=254,
        help_text=_("Name or e-mail address of a leader or of somebody who holds an office."),
    )
    owner_office = forms.CharField(
        label=_("Office"),
        max_length=120,
        required=False,
        help_text=_("The office stays when people change: “Head of people”."),
    )
    more_circles = SomeOf(
        label=_("It also concerns"),
        queryset=Circle.objects.none(),
        required=False,
        help_text=_(
            "Beside the circles of its causes, which can only say themselves that it does not "
            "concern them."
        ),
    )

    def __init__(self, *args: Any, person: Person, circles: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["more_circles"].queryset = circles  # type: ignore[attr-defined]
        if not choose_among(self.fields["more_circles"]):
            self.leave_out("more_circles")

    def clean_owner(self) -> Person | None:
        """A promise is not pushed onto a colleague."""
        return _who_can_own(self.cleaned_data["owner"], self.person)


class ChangeForm(Wording):
    """A promise reads otherwise from now on; how it read stays beside it."""

    because = _because(_("The earlier wording stays readable, with this reason."))


class BecauseForm(forms.Form):
    """A reason, which everyone whom the words reached can read."""

    because = _because(_("Everyone whom the words reached can read this reason."))


class HandOverForm(forms.Form):
    """Somebody else answers for a promise from now on, or an office alone."""

    to = PersonField(
        label=_("New owner"),
        required=False,
        max_length=254,
        help_text=_("Name or e-mail address. Empty: only the office is named."),
    )
    office = forms.CharField(label=_("Office"), max_length=120, required=False)
    because = _because(_("Everyone whom the words reached can read this reason."))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_to(self) -> Person | None:
        """A promise is not pushed onto a colleague."""
        return _who_can_own(self.cleaned_data["to"], self.person)


class ReplyForm(OfferedForm):
    """What somebody spoken of has to say."""

    text = _words(_("Your reply"), rows=5, max_length=5_000)
    circle = OneOf(
        label=_("Speak as"),
        queryset=Circle.objects.none(),
        required=False,
        empty_label=_("Myself, by name"),
        help_text=_("By name, others can work out that you speak for a circle concerned."),
    )

    def __init__(self, *args: Any, circles: Any, as_circle: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]
        if not circles:
            self.leave_out("circle")
        elif as_circle:
            self.fields["circle"].initial = circles[0]


def _who_can_own(owner: Person | None, person: Person) -> Person | None:
    if owner and owner != person and not policy.may_own(owner):
        raise ValidationError(
            _("A promise can be given to a leader or to somebody who holds an office.")
        )
    return owner


def as_read(finding: Finding, words: str) -> dict[str, Any]:
    """Fill the form in with what the reader found, for a person to put right."""
    reading = finding.reading
    when, amount = reading.get("by_when") or {}, reading.get("amount") or {}
    due = date.fromisoformat(when["last"]) if when.get("last") else None
    return {
        "wording": " ".join(words.split())[:500],
        "due": due,
        "due_precision": _PRECISIONS.get(when.get("precision", ""), Promise.Precision.DAY),
        "measure": (reading.get("measure") or "")[:300],
        "cost_money": amount.get("text", "")[:120] if amount.get("kind") == "money" else "",
    }
