"""Share one deed: in which words, with whom."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.act.deeds.models import Deed
from alongside.people.forms.audience import AudienceForm, Reaching
from alongside.people.forms.naming import as_written
from alongside.people.models import Person


class ShareForm(AudienceForm):
    """The words to show, and whom they reach."""

    what = forms.CharField(
        label=_("What you did, as others read it"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        help_text=_(
            "Say “a colleague” rather than a name, and leave out what is not yours to tell."
        ),
    )
    came_of_it = forms.CharField(
        label=_("What came of it, as others read it"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=4000,
        required=False,
    )
    field_order = ("what", "came_of_it", "to", "persons", "circles")

    def __init__(self, *args: Any, deed: Deed, only: Person | None, **kwargs: Any) -> None:
        super().__init__(*args, person=deed.person, **kwargs)
        self.only = only
        labels: Any = self.fields
        labels["to"].label = _("Who sees it")

    def clean(self) -> dict[str, Any]:
        """Where somebody refused, the form takes nobody but them."""
        given = super().clean()
        if self.only and not self.errors:
            alone = given.get("to") == Reaching.PERSONS and given.get("persons") == [self.only]
            if not alone:
                self.add_error("to", _("They would rather not: it can be shared with them alone."))
        if not self.errors and given.get("persons") == [self.person]:
            self.add_error("persons", _("You see it already. Name somebody else."))
        return given


def as_shared(deed: Deed) -> dict[str, Any]:
    """Give the form as it stands at first: the deed's own words, for whom it was for alone."""
    return {
        "what": deed.what,
        "came_of_it": deed.came_of_it,
        "persons": as_written(deed.for_person) if deed.for_person else "",
    }
