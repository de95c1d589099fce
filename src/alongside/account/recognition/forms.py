"""What is asked of somebody who says, or asks, how something was."""

from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from alongside.account.recognition.actions.felt import RATHER_NOT
from alongside.account.recognition.models import Answer, Feature, FeltAnswer, Scope
from alongside.account.recognition.policy import anonymity_would_fail, not_ones_own
from alongside.people.forms.naming import PersonField
from alongside.people.forms.offered import OneOf
from alongside.people.models import Cause, Person

A_FEW_WORDS = 2_000
ANSWERS = [*FeltAnswer.Says.choices, (RATHER_NOT, _("I would rather not say"))]


class How(TextChoices):
    """In which way something is said."""

    SIGNED = "signed", _("In my own name, now")
    ANONYMOUS = "anonymous", _("Anonymously, together with what others say")


class AnswerForm(forms.Form):
    """How it was, in one's own name."""

    answer = forms.ChoiceField(
        label=_("How was it for you?"), choices=Answer.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("A few words, if you like"),
        required=False,
        max_length=A_FEW_WORDS,
        widget=forms.Textarea({"rows": 4}),
    )


class SignedForm(AnswerForm):
    """How it was, where it can be said in one's own name alone.

    The page may have offered both ways when it was opened. What was meant to be anonymous is never
    signed for that: only the button that says so signs, and the words stay on the page.
    """

    def __init__(self, *args: Any, why_not_anonymous: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.why_not_anonymous = why_not_anonymous

    def clean(self) -> dict[str, Any]:
        """Take what was sent by the button that signs, and nothing else."""
        given = super().clean() or self.cleaned_data
        if self.data.get("how") != How.SIGNED:
            self.add_error(None, self.why_not_anonymous)
        return given


class EitherWayForm(AnswerForm):
    """How it was, in one's own name or anonymously."""

    how = forms.ChoiceField(
        label=_("How would you like to say it?"),
        choices=How,
        initial=How.SIGNED,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, floor: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].help_text = _(
            "Anonymous answers reach a colleague only after the quarter, put together over "
            "everything that they did, and only if at least %(floor)s people gave one. If fewer "
            "do, nobody ever reads them. What you write, and how you write it, can still give "
            "you away."
        ) % {"floor": floor}

    def is_anonymous(self) -> bool:
        """Say which way was chosen, after a form that is valid."""
        return bool(self.cleaned_data["how"] == How.ANONYMOUS)


class AboutForm(forms.Form):
    """What it was about, as far as somebody likes to say; for the numbers of the programme."""

    scope = forms.ChoiceField(
        label=_("What it was"), choices=[("", _("Not said")), *Scope.choices], required=False
    )
    features = forms.MultipleChoiceField(
        label=_("What there was in it"),
        choices=Feature,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    cause = OneOf(
        label=_("Cause"),
        queryset=Cause.objects.order_by("name", "pk"),
        required=False,
        empty_label=_("Not said"),
    )

    def about(self) -> dict[str, Any]:
        """Give what was chosen, after a form that is valid."""
        return {name: self.cleaned_data[name] for name in ("scope", "features", "cause")}


class SayForm(EitherWayForm, AboutForm):
    """Somebody says unasked that a colleague did something."""

    field_order = ("doer", "what", "answer", "words", "how", "for_me_alone")
    doer = PersonField(
        label=_("Who did it"), help_text=_("As they write their name, or their e-mail address.")
    )
    what = forms.CharField(
        label=_("What they did"),
        required=False,
        max_length=A_FEW_WORDS,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("It is kept only where you say it in your own name."),
    )
    for_me_alone = forms.BooleanField(label=_("It was for me alone"), required=False)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_doer(self) -> Person:
        """Nobody names themselves."""
        doer: Person = self.cleaned_data["doer"]
        if doer.pk == self.person.pk:
            raise forms.ValidationError(not_ones_own())
        return doer

    def clean(self) -> dict[str, Any]:
        """Say where anonymity would fail, and ask what it was that is signed."""
        given = super().clean() or self.cleaned_data
        if given.get("how") == How.ANONYMOUS and given.get("for_me_alone"):
            self.add_error("how", anonymity_would_fail())
        if given.get("how") == How.SIGNED and not given.get("what"):
            self.add_error("what", _("Say in a few words what they did."))
        return given


class WhomForm(forms.Form):
    """A colleague."""

    whom = PersonField(
        label=_("Who"), help_text=_("As they write their name, or their e-mail address.")
    )


class FeltForm(AboutForm):
    """Whether somebody was supported."""

    answer = forms.ChoiceField(choices=ANSWERS)
