"""How a rule should hold at this workplace, as those who speak for a circle see it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.act.writing.actions.changes import Change
from alongside.act.writing.models import RuleChange
from alongside.engines.language import Checker, Rule, Settings
from alongside.people.forms.offered import OneOf
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import spoken_for_by

MOST_LINES = 12
LONGEST_LINE = 120


class LinesField(forms.CharField):
    """A few words a line."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.Textarea({"rows": 3})
        super().__init__(required=False, widget=widget, max_length=4_000, **kwargs)

    def clean(self, value: Any) -> Any:
        """Give the lines that hold something, each once."""
        lines = [" ".join(line.split()) for line in super().clean(value).splitlines()]
        lines = list(dict.fromkeys(line for line in lines if line))
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(__("These are more than twelve; keep the best."))
        if any(len(line) > LONGEST_LINE for line in lines):
            raise forms.ValidationError(__("A line here is over 120 letters; shorten it."))
        return lines


class InTheNameOfForm(forms.Form):
    """For which circle, and why."""

    circle = OneOf(label=_("For which circle"), queryset=Circle.objects.none(), empty_label=None)
    reason = forms.CharField(
        label=_("Why"),
        max_length=1_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Everyone reads it, on this rule's page and beside the words in their texts."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["circle"]
        field.queryset = spoken_for_by(person)
        field.initial = field.queryset.first()


class KeepForm(InTheNameOfForm):
    """Hold to the rule as it is written."""

    field_order = ("reason", "circle")


class ChangeForm(InTheNameOfForm):
    """Another tier, other words, phrases that pass: at least one of them."""

    tier = forms.ChoiceField(
        label=_("How much it costs here"),
        choices=[("", _("As the rule says")), *RuleChange.Tier.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    consider = LinesField(
        label=_("Better words"),
        help_text=_("One a line, the best first. They stand in place of the rule's own."),
    )
    passes = LinesField(
        label=_("Phrases in which it is fine"),
        help_text=_("One a line. Each holds one of the rule's spellings."),
    )
    field_order = ("tier", "consider", "passes", "reason", "circle")

    def __init__(self, *args: Any, language: str, rule: Rule, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language, self.rule = language, rule

    def clean_consider(self) -> list[str]:
        """Refuse better words that would be found themselves: nobody would come to an end."""
        words: list[str] = self.cleaned_data["consider"]
        checker = Checker(content.wording(self.language), Settings())
        for word in words:
            if found := checker.check(word):
                raise forms.ValidationError(
                    __("“%(word)s” would be marked itself, for “%(found)s”; choose other words.")
                    % {"word": word, "found": found[0].text}
                )
        return words

    def clean_passes(self) -> list[str]:
        """Refuse a phrase that has nothing to do with the rule, and one that is all of it."""
        phrases = [one.lower().replace("’", "'") for one in self.cleaned_data["passes"]]
        terms = {term.text.lower() for term in self.rule.terms}
        for phrase in phrases:
            if phrase in terms:
                raise forms.ValidationError(
                    __("“%(phrase)s” alone is what the rule looks for; switch it off instead.")
                    % {"phrase": phrase}
                )
            if not any(term in phrase for term in terms):
                raise forms.ValidationError(
                    __("“%(phrase)s” holds none of the rule's spellings, so it passes anyway.")
                    % {"phrase": phrase}
                )
        return phrases

    def clean(self) -> dict[str, Any]:
        """Something has to be otherwise."""
        given = super().clean() or self.cleaned_data
        if not self.errors and not (given["tier"] or given["consider"] or given["passes"]):
            raise forms.ValidationError(__("Say what should be otherwise: at least one of these."))
        return given

    def change(self) -> Change:
        """Give what should be otherwise, after a form that is valid."""
        given = self.cleaned_data
        return Change(given["tier"], given["consider"], given["passes"])


class FindForm(forms.Form):
    """Look for a rule."""

    words = forms.CharField(label=_("A word"), required=False, max_length=80)
    axis = forms.ChoiceField(label=_("About"), required=False)
    tier = forms.ChoiceField(label=_("Tier"), required=False)
    changed = forms.BooleanField(label=_("Only those that circles speak of"), required=False)

    def __init__(self, *args: Any, axes: Any, tiers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        axis: Any = self.fields["axis"]
        axis.choices = [("", _("Anything")), *axes]
        tier: Any = self.fields["tier"]
        tier.choices = [("", _("Any")), *tiers]
