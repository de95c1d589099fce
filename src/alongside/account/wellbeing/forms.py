"""What is asked of somebody: how a month was, a limit, what a circle needs to know."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.account.wellbeing.actions.pace import For
from alongside.account.wellbeing.models import LONGEST, CheckIn, HandOver

MOST = 200


class PauseForm(forms.Form):
    """One press: for how long."""

    lasting = forms.ChoiceField(choices=[(one.value, one.value) for one in For])


class LimitForm(forms.Form):
    """How much may be asked in a month; empty is as much as comes."""

    most = forms.IntegerField(
        label=_("The most that may be asked of me in a month"),
        required=False,
        min_value=0,
        max_value=MOST,
        help_text=_(
            "Asks, wishes for feedback and for help between two people, together. Empty: as many "
            "as come. 0: none."
        ),
    )


class CheckInForm(forms.Form):
    """Three questions, each of which may be left out, and room for one's own words."""

    is_kept = False

    words = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in content.check_in(language):
            self.fields[question.id] = forms.ChoiceField(
                label=question.question,
                required=False,
                choices=[(choice.id, choice.label) for choice in question.choices],
                widget=forms.RadioSelect,
            )
        self.order_fields([question.id for question in content.check_in(language)])

    @classmethod
    def of(cls, check_in: CheckIn | None, sent: Any, *, language: str) -> "CheckInForm":
        """Give the form with what was answered for the month before."""
        names = (*content.ASKED, "words")
        now = {name: getattr(check_in, name) for name in names} if check_in else {}
        form = cls(sent, initial=now, language=language)
        form.is_kept = check_in is not None
        return form

    def clean(self) -> dict[str, Any]:
        """Keep nothing where nothing was said; what is kept goes by being erased, not by this."""
        given = super().clean() or self.cleaned_data
        if not self.errors and not any(given.values()):
            raise forms.ValidationError(
                _("What you kept stays as it is. To take it back, erase it.")
                if self.is_kept
                else _("Nothing is kept yet: answer one of the questions, or write a word.")
            )
        return given


class HandOverForm(forms.ModelForm[HandOver]):
    """What those who come after need to know."""

    class Meta:
        model = HandOver
        fields = (*HandOver.PARTS, "for_all_members")
        widgets = {part: forms.Textarea({"rows": 3}) for part in HandOver.PARTS}
        help_texts = {
            "under_way": _("What was begun, and what the next step is."),
            "promised": _("What somebody counts on, by when."),
            "not_to_lose": _("A contact, a document, a date; no confidence that was given to you."),
            "whom_to_ask": _("People who know, and where things are kept."),
            "for_all_members": _("Otherwise only those who speak for the circle read it."),
        }

    def clean(self) -> dict[str, Any]:
        """Something has to stand in it."""
        given = super().clean() or self.cleaned_data
        if not any(given.get(part, "").strip() for part in HandOver.PARTS):
            raise forms.ValidationError(_("Write at least one of the four."))
        return given
