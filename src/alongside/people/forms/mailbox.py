"""When a person is written to, and about what."""

from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from alongside.people.messages import USUAL_HOUR
from alongside.people.models import Person

DAILY = "daily"
HOURS = [(str(hour), f"{hour:02}:00") for hour in range(24)]


class MailboxForm(forms.Form):
    """Each day, once a week, or never; and without which groups of news."""

    by_mail = forms.BooleanField(
        label=_("Write to me when something waits"),
        required=False,
        help_text=_("It says how many things wait and of which kind, and nothing else."),
    )
    weekday = forms.ChoiceField(label=_("How often"))
    hour = forms.ChoiceField(
        label=_("At what time"),
        choices=HOURS,
        help_text=_("For a message once a week. In your quiet hours, it comes when they end."),
    )
    wanted = forms.MultipleChoiceField(
        label=_("About what"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, *args: Any, person: Person, groups: list[tuple[str, Any]], **kw: Any):
        muted = set(person.muted.values_list("group", flat=True))
        kw["initial"] = {
            "by_mail": person.by_mail,
            "weekday": DAILY if person.mail_weekday is None else str(person.mail_weekday),
            "hour": str(USUAL_HOUR if person.mail_hour is None else person.mail_hour),
            "wanted": [name for name, _label in groups if name not in muted],
        }
        super().__init__(*args, **kw)
        weekdays: Any = self.fields["weekday"]
        weekdays.choices = [
            (DAILY, _("At most once a day")),
            *(
                (str(number), _("Once a week, on %(day)s") % {"day": day})
                for number, day in WEEKDAYS.items()
            ),
        ]
        wanted: Any = self.fields["wanted"]
        wanted.choices = groups

    def chosen(self) -> dict[str, Any]:
        """Give what was chosen, as the action takes it."""
        given = self.cleaned_data
        weekday = given["weekday"]
        offered = [name for name, _label in self.fields["wanted"].choices]  # type: ignore[attr-defined]
        return {
            "by_mail": given["by_mail"],
            "weekday": None if weekday == DAILY else int(weekday),
            "hour": int(given["hour"]),
            "muted": [name for name in offered if name not in given["wanted"]],
        }
