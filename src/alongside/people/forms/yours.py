"""What a person says about themselves, and how they take their leave."""

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from alongside.people.forms.naming import OwnNameField
from alongside.people.models import Person
from alongside.people.names import folded
from alongside.people.queries.persons import is_taken

TIME = {"type": "time"}
DATE = {"type": "date"}


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Give the places of the world that have a time of their own, such as Europe/Lisbon."""
    places = (zone for zone in available_timezones() if "/" in zone and zone[0].isupper())
    kept = sorted(zone for zone in places if not zone.startswith(("Etc/", "SystemV/")))
    return tuple((zone, zone.replace("_", " ")) for zone in kept)


class YoursForm(forms.ModelForm[Person]):
    """How a person is called, and when they are left in peace."""

    class Meta:
        model = Person
        fields = (
            "name",
            "sort_name",
            "pronouns",
            "language",
            "time_zone",
            "quiet_from",
            "quiet_until",
            "paused_until",
            "by_mail",
            "may_be_asked_for_views",
            "may_be_asked_for_feedback",
            "may_be_asked_if_felt",
        )
        widgets = {
            "quiet_from": forms.TimeInput(TIME, format="%H:%M"),
            "quiet_until": forms.TimeInput(TIME, format="%H:%M"),
            "paused_until": forms.DateInput(DATE, format="%Y-%m-%d"),
        }
        help_texts = {
            "sort_name": _("Where you stand in lists, such as Osei, Amara."),
            "pronouns": _("In your own words. Nothing is shown if it is empty."),
            "quiet_from": _("Between these hours no message leaves for you."),
            "paused_until": _("Everything waits for you on the site meanwhile."),
            "by_mail": _("It says how many things wait, and nothing else."),
            "may_be_asked_for_views": _("Whether you answer or not is never counted."),
            "may_be_asked_for_feedback": _(
                "Without this nobody can ask. Leaving a question is never shown or counted."
            ),
            "may_be_asked_if_felt": _("Nobody can read what you answer, or whether you did."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        workplace = _("As at the workplace")
        self.fields["name"] = OwnNameField(label=self.fields["name"].label)
        self.fields["language"] = forms.ChoiceField(
            label=_("Language"), required=False, choices=[("", workplace), *settings.LANGUAGES]
        )
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"), required=False, choices=[("", workplace), *_places()]
        )

    def clean_name(self) -> str:
        """Two people can bear one name; whoever takes it as the second says what tells them apart.

        On the way in nobody is asked this: it would say who is here.
        """
        name: str = self.cleaned_data["name"]
        is_new = folded(name) != folded(self.initial["name"])
        if is_new and is_taken(name, person=self.instance):
            raise forms.ValidationError(
                _(
                    "Somebody else here goes by this name. Add what tells the two of you apart: a "
                    "middle name or a letter."
                )
            )
        return name

    def clean(self) -> dict[str, Any]:
        """Quiet hours have a beginning and an end."""
        given = super().clean() or self.cleaned_data
        begin, end = given.get("quiet_from"), given.get("quiet_until")
        if begin and not end:
            self.add_error("quiet_until", _("Say also when the quiet hours end."))
        if end and not begin:
            self.add_error("quiet_from", _("Say also when the quiet hours begin."))
        if begin and begin == end:
            self.add_error("quiet_until", _("Choose an end that differs from the beginning."))
        return given

    def chosen(self) -> dict[str, Any]:
        """Give what was chosen."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or ()}


class LeaveForm(forms.Form):
    """Make sure that it is this person who means to leave."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        if person.has_usable_password():
            self.fields["password"] = forms.CharField(
                label=_("Your password"),
                strip=False,
                widget=forms.PasswordInput({"autocomplete": "current-password"}),
            )
        else:
            self.fields["name"] = forms.CharField(
                label=_("Your name, as it stands at the top of this page")
            )

    def clean_password(self) -> str:
        """Hold the password against the one that is kept."""
        if not self.person.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("This is not your password. Nothing was erased."))
        return ""

    def clean_name(self) -> str:
        """Hold the name against the one they go by."""
        if self.cleaned_data["name"].strip() != self.person.name:
            raise forms.ValidationError(_("This is not how your name reads. Nothing was erased."))
        return ""
