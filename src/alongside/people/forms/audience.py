"""Choose whom something reaches: persons by name, circles, or everyone."""

from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from alongside.people.audience import To
from alongside.people.forms.naming import PeopleField, as_written
from alongside.people.forms.offered import OfferedForm, SomeOf
from alongside.people.models import Circle, Person
from alongside.people.models.audience import Audience
from alongside.people.queries.circles import listed_for

A_FEW = 30


class Reaching(TextChoices):
    """Three ways to say whom something is for."""

    PERSONS = "persons", _("People by name")
    CIRCLES = "circles", _("Members of circles")
    EVERYONE = "everyone", _("Everyone at the workplace")


class AudienceForm(OfferedForm):
    """Whom something reaches; `chosen()` gives the choice after a form that is valid.

    Give `person`, whose form it is: they choose among the circles that they may know of.
    """

    to = forms.ChoiceField(
        label=_("Who it is for"),
        choices=Reaching,
        initial=Reaching.PERSONS,
        widget=forms.RadioSelect,
    )
    persons = PeopleField(
        label=_("Their names"),
        required=False,
        help_text=_("One a line, as they write it, or their e-mail address at work."),
    )
    circles = SomeOf(label=_("Circles"), queryset=Circle.objects.none(), required=False)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        for name in ("persons", "circles"):
            # Empty only where something else was chosen, so it does not say that it can be.
            self.fields[name].goes_with_a_choice = True  # type: ignore[attr-defined]
        field: Any = self.fields["circles"]
        field.queryset = listed_for(person)
        many = field.queryset.count()
        if not many:
            self.leave_out("circles")
            choice: Any = self.fields["to"]
            choice.choices = [one for one in Reaching.choices if one[0] != Reaching.CIRCLES]
        elif many <= A_FEW:
            field.widget = forms.CheckboxSelectMultiple()
            field.widget.choices = field.choices

    def clean(self) -> dict[str, Any]:
        """Whoever chooses names, or circles, says which."""
        given = super().clean() or self.cleaned_data
        how = given.get("to")
        for name in {Reaching.PERSONS, Reaching.CIRCLES} - {how}:
            self.errors.pop(name, None)  # it was not chosen, and is out of sight
        if how == Reaching.PERSONS and not given.get("persons") and "persons" not in self.errors:
            self.add_error("persons", _("Say who: one name a line."))
        if how == Reaching.CIRCLES and not given.get("circles") and "circles" not in self.errors:
            self.add_error("circles", _("Choose a circle, or somebody by name."))
        return given

    def chosen(self) -> To:
        """Give whom it reaches, after a form that is valid."""
        how = self.cleaned_data["to"]
        return To(
            everyone=how == Reaching.EVERYONE,
            circles=tuple(self.cleaned_data["circles"]) if how == Reaching.CIRCLES else (),
            persons=tuple(self.cleaned_data["persons"]) if how == Reaching.PERSONS else (),
        )


def as_it_stands(thing: Audience, person: Person) -> dict[str, Any]:
    """Give how the form begins for what is addressed already, as far as a person may know."""
    if thing.everyone:
        return {"to": Reaching.EVERYONE}
    circles = list(listed_for(person).filter(pk__in=thing.circles.values("pk")))
    named = thing.persons.filter(is_active=True).order_by("sort_name", "pk")
    to = Reaching.CIRCLES if circles else Reaching.PERSONS
    return {"to": to, "circles": circles, "persons": as_written(*named)}
