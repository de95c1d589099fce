"""Tell a deed: for whom, what, what came of it. How it felt is asked nowhere."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.act.deeds.actions.deeds import Telling
from alongside.act.deeds.models import Deed, Whom
from alongside.content.actions import Action, Feature, Scope
from alongside.people.forms.naming import PeopleField, PersonField, as_written
from alongside.people.forms.offered import OfferedForm, OneOf
from alongside.people.models import Cause, Circle, Person
from alongside.people.queries.circles import listed_for

FEATURES = (
    (Feature.LISTENING.value, _("Listening")),
    (Feature.ACCOUNTABILITY.value, _("Accountability")),
    (Feature.ACTION.value, _("Action")),
    (Feature.AMPLIFICATION.value, _("Making others heard")),
    (Feature.RISK_TAKING.value, _("Taking a risk")),
)
SCOPES = (
    ("", _("Neither, or I cannot say")),
    (Scope.INDIVIDUAL.value, _("It reached particular people")),
    (Scope.SYSTEMIC.value, _("It changed how the place works for all")),
)


class TellForm(OfferedForm):
    """Three things to say; everything under *More* can be left as it is."""

    what = forms.CharField(
        label=_("What you did"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
    )
    whom = forms.ChoiceField(
        label=_("For whom"), choices=Whom, initial=Whom.PERSON, widget=forms.RadioSelect
    )
    for_person = PersonField(
        label=_("Their name"),
        required=False,
        help_text=_(
            "If it was for one person: as they write it, or their e-mail address at work. They are "
            "told nothing, unless you share this deed one day."
        ),
    )
    for_circle = OneOf(
        label=_("The circle"),
        queryset=Circle.objects.none(),
        required=False,
        help_text=_("If it was for the members of one."),
    )
    came_of_it = forms.CharField(
        label=_("What came of it"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=4000,
        required=False,
        help_text=_("What is different now, for those it was for. You can add it later."),
    )
    done_on = forms.DateField(
        label=_("Done on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
    )
    together = PeopleField(
        label=_("Who did it with you"),
        required=False,
        help_text=_(
            "One name a line. If you share this deed they are told, and named only if they agree."
        ),
    )
    cause = OneOf(label=_("Cause"), queryset=Cause.objects.order_by("name"), required=False)
    features = forms.MultipleChoiceField(
        label=_("What it was made of"),
        choices=FEATURES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    scope = forms.ChoiceField(
        label=_("What it reached"), choices=SCOPES, required=False, widget=forms.RadioSelect
    )
    MAIN = ("what", "whom", "for_person", "for_circle", "came_of_it")

    def __init__(
        self, *args: Any, person: Person, action: Action | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.person, self.action = person, action
        circles: Any = self.fields["for_circle"]
        circles.queryset = listed_for(person)
        if not circles.queryset.exists():
            self.leave_out("for_circle")
            whom: Any = self.fields["whom"]
            whom.choices = [one for one in Whom.choices if one[0] != Whom.CIRCLE]
        causes: Any = self.fields["cause"]
        if not causes.queryset.exists():
            self.leave_out("cause")
        if action is not None:
            self.not_ask("features", "scope")

    @property
    def main(self) -> list[forms.BoundField]:
        """What is asked at first sight."""
        return [self[name] for name in self.MAIN if name in self.fields]

    @property
    def more(self) -> list[forms.BoundField]:
        """What is folded away."""
        return [self[name] for name in self.fields if name not in self.MAIN]

    @property
    def more_is_wrong(self) -> bool:
        """Whether something that is folded away has to be seen to."""
        return any(field.errors for field in self.more)

    def clean(self) -> dict[str, Any]:
        """Whoever says that it was for somebody says for whom; nobody is on both sides."""
        given = super().clean() or self.cleaned_data
        whom, for_person = given.get("whom"), given.get("for_person")
        if whom == Whom.PERSON and not for_person and "for_person" not in self.errors:
            self.add_error("for_person", _("Say who it was for, or choose another answer above."))
        if whom == Whom.CIRCLE and not given.get("for_circle"):
            self.add_error("for_circle", _("Choose the circle, or another answer above."))
        if whom == Whom.PERSON and for_person == self.person:
            self.add_error("for_person", _("A deed is for somebody else. Whom was it for?"))
        self._nobody_on_both_sides(given)
        return given

    def _nobody_on_both_sides(self, given: dict[str, Any]) -> None:
        together = given.get("together") or []
        if self.person in together:
            self.add_error("together", _("You are among those who did it anyway; name the others."))
        if given.get("whom") == Whom.PERSON and given.get("for_person") in together:
            self.add_error(
                "together", _("It was for them, so they are not among those who did it.")
            )

    def telling(self) -> Telling:
        """Give the deed as it is told, after a form that is valid."""
        given = self.cleaned_data
        return Telling(
            what=given["what"],
            came_of_it=given["came_of_it"],
            whom=given["whom"],
            for_person=given["for_person"],
            for_circle=given.get("for_circle"),
            together=tuple(given["together"]),
            done_on=given["done_on"],
            action=self.action.id if self.action else "",
            features=tuple(given.get("features", ())),
            scope=given.get("scope", ""),
            cause=given.get("cause"),
        )


def as_told(deed: Deed) -> dict[str, Any]:
    """Give the fields of the form as a deed fills them."""
    return {
        "what": deed.what,
        "whom": deed.whom,
        "for_person": as_written(deed.for_person) if deed.for_person else "",
        "for_circle": deed.for_circle,
        "came_of_it": deed.came_of_it,
        "done_on": deed.done_on,
        "together": as_written(*deed.together.all()),
        "cause": deed.cause,
        "features": deed.feature_names,
        "scope": deed.scope,
    }
