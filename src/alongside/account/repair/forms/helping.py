"""Asking somebody to help, and saying yes or no to it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.forms.fields import YesOrNo, words
from alongside.account.repair.policy.place import Place
from alongside.people.forms.naming import PersonField


class ReadFirstForm(YesOrNo):
    """Whoever is asked to carry it or to help says yes, or hands it back with a word."""

    say_why = _("Give a word, so that whoever asked knows what to change or whom else to ask.")
    answer = forms.ChoiceField(
        label=_("Your answer"),
        widget=forms.RadioSelect,
        choices=[(YesOrNo.YES, _("Yes, I do it")), (YesOrNo.NO, _("No, I hand it back"))],
    )
    because = words(_("A word, if you hand it back"), rows=3, required=False)


class ProposeForm(forms.Form):
    """Whom one proposes as a facilitator."""

    facilitator = PersonField(
        label=_("Whom you propose"),
        max_length=254,
        help_text=_("Their name as they write it, or their e-mail address at work."),
    )


class AcceptForm(YesOrNo):
    """Yes to a facilitator; or no, why, and perhaps whom instead."""

    say_why: Any = _("Say in a few words why another would be better.")
    answer = forms.ChoiceField(
        label=_("Your answer"),
        widget=forms.RadioSelect,
        choices=[(YesOrNo.YES, _("Yes")), (YesOrNo.NO, _("No, rather somebody else"))],
    )
    because = words(_("Why another"), rows=3, required=False)
    facilitator = PersonField(
        label=_("Whom you propose instead"),
        max_length=254,
        required=False,
        help_text=_("Empty: the other proposes somebody."),
    )

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if place.is_hurt and place.calling_in.is_unnamed:
            # A reason could give them away, and nobody stands between the two yet.
            self.leave_out("because")
            self.say_why = ""


class StandsForm(forms.Form):
    """How it stands, by the word of the person hurt."""

    says = forms.ChoiceField(label=_("How it stands for you"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            ("say_mended", _("It is mended"), place.may_say_mended),
            ("leave_open", _("I leave it open: it is not mended, and I wait for nothing"), True),
            ("go_on", _("I take back what I said, and go on"), place.may_go_on),
        ]
        may = {"leave_open": place.may_leave_open}
        field: Any = self.fields["says"]
        field.choices = [(name, label) for name, label, yes in choices if may.get(name, yes)]


class FlagForm(forms.Form):
    """What happened since one spoke up."""

    what = words(_("What happened since"), help_text=_("What changed, when, and who was there."))


class RouteForm(forms.Form):
    """A formal route of the workplace."""

    name = forms.CharField(label=_("What it is called"), max_length=120)
    what_for = words(_("What it is for"), rows=3, max_length=1_000)
    how_to_reach = words(
        _("How to reach it"),
        rows=3,
        max_length=1_000,
        help_text=_("An address, a telephone number, a person, and what happens next."),
    )
