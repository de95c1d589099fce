"""What is written when somebody asks, answers, settles, or says how to be supported."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.listen.asks.models import Ask, SupportWords, state_by
from alongside.people.forms.audience import AudienceForm, as_it_stands
from alongside.people.forms.offered import OfferedForm, OneOf
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import spoken_for_by

MOST_WORDS = 4_000


def _words(label: Any, rows: int, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=MOST_WORDS,
        help_text=help_text,
        widget=forms.Textarea({"rows": rows}),
    )


def _actions() -> list[tuple[str, Any]]:
    listed = [(one.id, one.title) for one in content.actions().values()]
    return [("", _("None in particular")), *listed]


class TeamForm(forms.Form):
    """What those are called who are named."""

    team = forms.CharField(
        label=_("What you call them"),
        max_length=80,
        required=False,
        help_text=_("For people by name, such as “the planning team”."),
    )


class WordsForm(OfferedForm, TeamForm):
    """What support looks like; the same when it is asked and when it is changed."""

    words = _words(_("What support looks like right now"), 5)
    avoid = _words(_("What not to do"), 2, required=False)
    until = forms.DateField(
        label=_("Until when"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("After that day only you are asked whether it is still wanted."),
    )
    action = forms.ChoiceField(
        label=_("An action of the catalogue"),
        choices=_actions,
        required=False,
        help_text=_("If it is one of these, whoever you ask finds the steps there."),
    )
    tells_stewards = forms.BooleanField(
        label=_("If nobody takes it up for 30 days, show it to the stewards"),
        required=False,
        help_text=_("Otherwise they see at most how many people's asks nobody took up."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not content.actions():
            self.leave_out("action")

    def clean_until(self) -> Any:
        """A last day is still to come."""
        until = self.cleaned_data["until"]
        if until and until < timezone.localdate():
            raise forms.ValidationError(_("This day has passed; choose a later one, or none."))
        return until

    def worded(self) -> dict[str, Any]:
        """Give what was written, after a form that is valid."""
        given = self.cleaned_data
        names = ("words", "avoid", "until", "tells_stewards", "team")
        return {name: given[name] for name in names} | {"action": given.get("action", "")}


class ChangeForm(WordsForm):
    """Say it otherwise; whom it is for stays."""

    field_order = ("words", "avoid", "team", "until", "action", "tells_stewards")

    @classmethod
    def of(cls, ask: Ask, sent: Any = None) -> "ChangeForm":
        """Give the form with what an ask says now."""
        names = ("words", "avoid", "team", "until", "action", "tells_stewards")
        form = cls(sent, initial={name: getattr(ask, name) for name in names})
        if not ask.team and not ask.persons.exists():
            form.fields["team"].widget = forms.HiddenInput()
        return form


class WhomForm(AudienceForm, TeamForm):
    """Whom an ask is for; the same when it is asked and when that is changed."""

    field_order: tuple[str, ...] = ("to", "persons", "team", "circles")

    @classmethod
    def of(cls, ask: Ask, person: Person, sent: Any = None) -> "WhomForm":
        """Give the form with whom an ask is for now, as whoever changes it may know."""
        return cls(sent, person=person, initial=as_it_stands(ask, person) | {"team": ask.team})

    def clean_persons(self) -> list[Person]:
        """Whoever asks is not among those asked, and nobody is twice."""
        others = {one.pk: one for one in self.cleaned_data["persons"]}
        if others.pop(self.person.pk, None) and not others:
            raise forms.ValidationError(_("You are in it already. Name somebody else."))
        return list(others.values())

    def addressed(self) -> dict[str, Any]:
        """Give whom it is for and what they are called, after a form that is valid."""
        return {"to": self.chosen(), "team": self.cleaned_data["team"]}


class AskForm(WhomForm, WordsForm):
    """What is asked, of whom, until when, and in whose name."""

    circle = OneOf(
        label=_("In whose name"),
        queryset=Circle.objects.none(),
        required=False,
        empty_label=_("My own"),
        help_text=_(
            "In a circle's name it is the circle's: its members see it, and those who speak for "
            "it say what becomes of it. Whoever may not know of the circle reads “those concerned”."
        ),
    )
    field_order = (
        "words",
        "avoid",
        "to",
        "persons",
        "team",
        "circles",
        "circle",
        "until",
        "action",
        "tells_stewards",
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, person=person, **kwargs)
        field: Any = self.fields["circle"]
        field.queryset = spoken_for_by(person)
        if not field.queryset.exists():
            self.leave_out("circle")

    def written(self) -> dict[str, Any]:
        """Give all that an ask is made of, after a form that is valid."""
        circle = self.cleaned_data.get("circle")
        return self.worded() | {"to": self.chosen(), "circle": circle}


class QuestionForm(forms.Form):
    """The one question."""

    question = _words(_("Your question"), 3)


class AnswerForm(forms.Form):
    """An answer, if one is given."""

    answer = _words(_("Your answer"), 3)


class SettleForm(forms.Form):
    """What became of it, by those who asked."""

    helped = forms.ChoiceField(
        label=_("What became of it"),
        choices=[("yes", _("It is done")), ("no", _("It did not help"))],
        widget=forms.RadioSelect,
    )
    closing = _words(_("Closing words"), 3, _("For whoever took it up."), required=False)

    def said(self) -> dict[str, Any]:
        """Give what was said, after a form that is valid."""
        return {
            "helped": self.cleaned_data["helped"] == "yes",
            "closing": self.cleaned_data["closing"],
        }

    def says_what_stands(self, ask: Ask) -> bool:
        """Whether an ask is settled already just as this says, after a form that is valid."""
        said = self.said()
        return ask.closing == said["closing"] and ask.state == state_by(helped=said["helped"])


class SupportForm(AudienceForm):
    """How to support somebody, what not to do, and who sees it."""

    how = _words(_("How to support me"), 5, required=False)
    avoid = _words(_("What not to do"), 4, required=False)
    field_order = ("how", "avoid", "to", "persons", "circles")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].label = _("Who sees it")

    @classmethod
    def of(cls, said: SupportWords | None, person: Person, sent: Any = None) -> "SupportForm":
        """Give the form with what somebody says of themselves now."""
        return cls(sent, person=person, initial=_as_said(said) if said else None)

    def clean(self) -> dict[str, Any]:
        """Something is said, one or the other."""
        given = super().clean()
        if not self.errors and not given.get("how") and not given.get("avoid"):
            self.add_error("how", _("Write one or the other; to say nothing, take it down."))
        return given


def _as_said(said: SupportWords) -> dict[str, Any]:
    return {"how": said.how, "avoid": said.avoid, **as_it_stands(said, said.person)}
