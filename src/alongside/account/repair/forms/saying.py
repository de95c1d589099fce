"""What is written on the path: answers, an apology, what was done about it, other words."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.account.repair.forms.fields import YesOrNo, day, words
from alongside.account.repair.models import Say
from alongside.engines import apology
from alongside.engines.apology import Finding, Part

AT_MOST = timedelta(days=30)


class AnswerForm(forms.Form):
    """The first answer, or a later one."""

    say = forms.ChoiceField(
        label=_("What you want to say"),
        widget=forms.RadioSelect,
        choices=[(one.value, one.label) for one in (Say.ACKNOWLEDGES, Say.DISAGREES, Say.ASKS)],
    )
    text = words(_("In your words"))


class AskTimeForm(forms.Form):
    """Until when one asks for time."""

    until = day(_("Until when"), help_text=_("At most 30 days from today."))
    text = words(_("A word, if you like"), rows=3, required=False)

    def clean_until(self) -> date:
        """Hold it between tomorrow and a month."""
        until: date = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today < until <= today + AT_MOST:
            raise forms.ValidationError(_("Choose a day after today, at most 30 days from now."))
        return until


class ApologyForm(forms.Form):
    """A worked apology: what I did, what it did to you, what I will do. No if, no but."""

    what_i_did = words(_("What I did"), help_text=_("Begin with “I”. No if, no but."))
    its_effect = words(
        _("What it did to you"), help_text=_("In their words. Not how you meant it.")
    )
    what_i_will_do = words(
        _("What I will do"), help_text=_("One thing that can be seen, and by when.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings: tuple[Finding, ...] = ()
        self.to_see = ""

    def clean(self) -> dict[str, Any]:
        """Show once what takes the apology back; whoever has seen that may send it as it is."""
        given = super().clean() or self.cleaned_data
        seen = set(self.data.get("seen", "").split())
        parts = {
            Part.DID: given.get("what_i_did", ""),
            Part.EFFECT: given.get("its_effect", ""),
            Part.WILL: given.get("what_i_will_do", ""),
        }
        self.findings = apology.read(parts, content.apology_cues("en"))
        found = {f"{one.part}-{one.cue}" for one in self.findings}
        if not found <= seen:
            self.to_see = " ".join(sorted(found))
            self.add_error(None, _("Before it is sent, read what stands above the form."))
        return given


class MendForm(forms.Form):
    """What one has done about it."""

    what = words(_("What you have done about it"), help_text=_("A deed, not a plan."))
    done_on = day(_("When"))

    def clean_done_on(self) -> date:
        """A deed lies behind one."""
        done_on: date = self.cleaned_data["done_on"]
        if done_on > timezone.localdate():
            raise forms.ValidationError(_("Tell it once it is done."))
        return done_on


class WordForm(forms.Form):
    """Some words."""

    text = words(_("What you want to say"))


class PassOnForm(YesOrNo):
    """Pass a word on, or hand it back with a reason."""

    say_why = _("Say what should be changed, so that it can be sent again.")
    answer = forms.ChoiceField(
        label=_("What you do with it"),
        widget=forms.RadioSelect,
        choices=[(YesOrNo.YES, _("Pass it on as it is")), (YesOrNo.NO, _("Hand it back"))],
    )
    because = words(_("A word to whoever wrote it, if you hand it back"), rows=3, required=False)
