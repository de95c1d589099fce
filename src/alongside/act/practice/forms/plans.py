"""What is asked of somebody who takes a practice on: an if-then plan, a rhythm, a place."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.act.practice.models import CircleAction, Practice
from alongside.act.practice.models.plans import WEEKDAYS
from alongside.content.actions import Action

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")


class DayField(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class PlanForm(forms.Form):
    """When this happens, I will do that; how often, where, until when."""

    title = forms.CharField(label=_("What you take on"), max_length=120)
    when = forms.CharField(
        label=_("When ..."),
        max_length=200,
        help_text=_("A moment that you will recognise: somebody is talked over in our planning."),
        widget=forms.Textarea({"rows": 2}),
    )
    will = forms.CharField(
        label=_("... I will"),
        max_length=240,
        help_text=_("One thing that you can do there and then: ask them to finish."),
        widget=forms.Textarea({"rows": 2}),
    )
    place = forms.CharField(
        label=_("Where"),
        max_length=120,
        required=False,
        help_text=_("A meeting, a channel, a corridor."),
    )
    comes = forms.ChoiceField(
        label=_("How often"), choices=Practice.Comes.choices, widget=forms.RadioSelect
    )
    weekdays = forms.MultipleChoiceField(
        label=_("On which days"),
        choices=WEEKDAYS.items(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For once a month: the first such day of it."),
    )
    apart = forms.ChoiceField(
        label=_("In which weeks"), choices=Practice.Apart.choices, initial=Practice.Apart.EVERY
    )
    ends_on = DayField(
        label=_("Until"), required=False, help_text=_("Without a day it goes on until you end it.")
    )

    def clean_ends_on(self) -> date | None:
        """A practice that ended before it began would never come."""
        day: date | None = self.cleaned_data["ends_on"]
        if day and day < timezone.localdate():
            raise ValidationError(_("This day is over; choose a later one, or none."))
        return day

    def clean(self) -> dict[str, Any]:
        """Give the days as words; what hangs on days names one, once a month only one."""
        given = super().clean() or self.cleaned_data
        days, comes = given.get("weekdays") or [], given.get("comes")
        if comes == Practice.Comes.EACH_TIME:
            days = []
        elif comes and not days:
            self.add_error("weekdays", _("Choose a day, or “whenever it comes up” above."))
        elif comes == Practice.Comes.MONTHLY and len(days) > 1:
            self.add_error("weekdays", _("For once a month, choose one day."))
        given["weekdays"] = " ".join(days)
        if comes != Practice.Comes.WEEKLY:
            given["apart"] = Practice.Apart.EVERY
        return given


class PauseForm(forms.Form):
    """Until when a practice rests."""

    until = DayField(label=_("Until"))

    def clean_until(self) -> date:
        """A rest ends on a day that is still to come."""
        day: date = self.cleaned_data["until"]
        if day <= timezone.localdate():
            raise ValidationError(_("Choose a day that is still to come."))
        return day


def of_action(action: Action, plan: int = 0) -> dict[str, Any]:
    """Fill the form in from an action of the catalogue, by one of its plans."""
    chosen = action.plans[plan] if 0 <= plan < len(action.plans) else action.plans[0]
    often = {
        "daily": {"comes": Practice.Comes.WEEKLY, "weekdays": list(WORKDAYS)},
        "weekly": {"comes": Practice.Comes.WEEKLY, "weekdays": [_today()]},
        "monthly": {"comes": Practice.Comes.MONTHLY, "weekdays": [_today()]},
    }
    each_time = {"comes": Practice.Comes.EACH_TIME}
    words = {"title": action.title, "when": chosen.when, "will": chosen.will}
    return {**words, **often.get(action.often, each_time)}


def of_circle(action: CircleAction) -> dict[str, Any]:
    """Fill the form in from an action of a circle's own; when and what are the person's to say."""
    return {"title": action.title, "comes": Practice.Comes.EACH_TIME}


def of_practice(practice: Practice) -> dict[str, Any]:
    """Fill the form in with what a practice is now."""
    names = ("title", "when", "will", "place", "comes", "apart", "ends_on")
    return {**{name: getattr(practice, name) for name in names}, "weekdays": _days(practice)}


def _days(practice: Practice) -> list[str]:
    return practice.weekdays.split()


def _today() -> str:
    return [*WEEKDAYS][timezone.localdate().weekday()]
