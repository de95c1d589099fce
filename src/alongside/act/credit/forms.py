"""What is asked of whoever gives credit, answers it, or puts it right."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.act.credit import policy
from alongside.act.credit.actions.giving import Wrongly
from alongside.act.credit.models import Credit
from alongside.people.audience import To
from alongside.people.forms.audience import AudienceForm, Reaching
from alongside.people.forms.naming import PeopleField, PersonField
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import THOSE_CONCERNED
from alongside.people.queries.circles import seen_by as circles_seen_by
from alongside.people.queries.persons import called

NOWHERE = "nowhere"


class GiveForm(AudienceForm):
    """Whose it was; and, folded away, where it stood under another name."""

    kind = forms.ChoiceField(
        label=_("What it was"),
        choices=[(Credit.Kind.IDEA, _("An idea")), (Credit.Kind.WORK, _("A piece of work"))],
        initial=Credit.Kind.IDEA,
        widget=forms.RadioSelect,
    )
    what = forms.CharField(
        label=_("Which one"),
        max_length=300,
        help_text=_("In a few words, so that whoever it was of knows it again."),
    )
    whose = PersonField(
        label=_("Whose it was"),
        help_text=_("As they write their name, or their e-mail address at work."),
    )
    also = PeopleField(
        label=_("Whose it was too"),
        required=False,
        help_text=_("One name a line. Each is asked before it names them."),
    )
    stood = forms.CharField(
        label=_("Where it stood under another name"),
        max_length=200,
        required=False,
        help_text=_("A meeting, minutes, a page."),
    )
    credited_to = forms.CharField(
        label=_("Under whose name it stood"),
        max_length=120,
        required=False,
        help_text=_(
            "Somebody here, your own name too, or words such as “the project team”. Somebody here "
            "is told before it goes further, and can add a sentence."
        ),
    )
    field_order = ("kind", "what", "whose", "stood", "credited_to", "to", "persons", "circles")
    MAIN = ("kind", "what", "whose")

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, person=person, **kwargs)
        to: Any = self.fields["to"]
        to.label = _("Who read or heard it wrongly")
        to.help_text = _("If whoever it was of agrees, it goes to them, or to fewer of them.")
        kept = [one for one in to.choices if one[0] != Reaching.EVERYONE]
        to.choices = [(NOWHERE, _("Nobody: it goes to whoever it was of alone")), *kept]
        to.initial = NOWHERE

    @property
    def main(self) -> list[forms.BoundField]:
        """What is asked at first sight."""
        return [self[name] for name in self.MAIN]

    @property
    def more(self) -> list[forms.BoundField]:
        """What is folded away."""
        return [self[name] for name in self.fields if name not in self.MAIN]

    @property
    def more_is_wrong(self) -> bool:
        """Whether something that is folded away has to be seen to."""
        return any(field.errors for field in self.more)

    def clean(self) -> dict[str, Any]:
        """Nobody credits themselves, and nothing goes where whom it names may not know of."""
        given = super().clean()
        whose, also = given.get("whose"), given.get("also") or []
        if whose == self.person:
            self.add_error("whose", _("Credit is given to others. Whose was it?"))
        if self.person in also:
            self.add_error("also", _("Credit is given to others; leave your own name out."))
        if given.get("to") == NOWHERE and (given.get("persons") or given.get("circles")):
            self.add_error("to", _("You name somebody below: choose that here too."))
        subject = self._subject()
        if whose and subject == whose:
            self.add_error("credited_to", _("It was theirs, so it stood under the right name."))
        if not self.errors and whose and not policy.may_go_to(whose, self.chosen()):
            self.add_error("circles", _("Whoever it was of does not belong to that circle."))
        return given

    def wrongly(self) -> Wrongly:
        """Give where it stood wrongly, after a form that is valid."""
        subject = self._subject()
        return Wrongly(
            stood=self.cleaned_data["stood"],
            to_person=subject,
            to_words="" if subject else self.cleaned_data["credited_to"],
            reached=self.chosen(),
        )

    def _subject(self) -> Person | None:
        """Find somebody by what was written; where nobody is found, it is words."""
        words = (self.cleaned_data.get("credited_to") or "").strip()
        found = called(words)
        return found[0] if len(found) == 1 else None


class CarryForm(forms.Form):
    """As far as was proposed, or less far."""

    def __init__(self, *args: Any, credit: Credit, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.persons = {str(one.code): one for one in credit.persons.order_by("name")}
        self.circles = {str(one.code): one for one in credit.circles.order_by("name")}
        known = set(
            circles_seen_by(person).filter(pk__in=[one.pk for one in self.circles.values()])
        )
        choices = [(code, _of(one, known)) for code, one in self.circles.items()]
        choices += [(code, one.name) for code, one in self.persons.items()]
        self.fields["reach"] = forms.MultipleChoiceField(
            label=_("Who reads it"),
            choices=choices,
            initial=[code for code, _label in choices],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Choose somebody, or keep it between the two of you.")},
        )

    def chosen(self) -> To:
        """Give whom it reaches, after a form that is valid."""
        reach = self.cleaned_data["reach"]
        return To(
            circles=tuple(one for code, one in self.circles.items() if code in reach),
            persons=tuple(one for code, one in self.persons.items() if code in reach),
        )


def _of(circle: Circle, known: set[Circle]) -> Any:
    if circle not in known:
        return THOSE_CONCERNED
    return _("Members of %(circle)s") % {"circle": circle.name}


class DeclineForm(forms.Form):
    """It was not mine; and, if one likes, whose it was."""

    rather = PersonField(
        label=_("Whose it was"),
        required=False,
        help_text=_("Whoever gave the credit reads it, and can give it to them."),
    )


class BesideForm(forms.Form):
    """One sentence of whoever was wrongly credited."""

    words = forms.CharField(
        label=_("Your sentence"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("How it came about, say. Empty it to take it away."),
    )


class CorrectForm(forms.Form):
    """Whose it was instead, and how it was."""

    whose = PersonField(
        label=_("Whose it was"),
        help_text=_("Your own name, if it was yours: then those who gave or got the credit agree."),
    )
    words = forms.CharField(
        label=_("How it was"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, credit: Credit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.credit = credit

    def clean_whose(self) -> Person:
        """Somebody other than whom it names already."""
        whose: Person = self.cleaned_data["whose"]
        if whose == self.credit.whose:
            raise forms.ValidationError(_("It names them already."))
        return whose
