"""One's own plan. How settled a practice is, is reckoned when it is shown, and kept nowhere."""

import uuid
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.act.practice.models.circles import CircleAction
from alongside.engines import rhythm as engine
from alongside.people.models import Person

WEEKDAYS = {
    "mon": _("Monday"),
    "tue": _("Tuesday"),
    "wed": _("Wednesday"),
    "thu": _("Thursday"),
    "fri": _("Friday"),
    "sat": _("Saturday"),
    "sun": _("Sunday"),
}
NUMBERED = {name: number for number, name in enumerate(WEEKDAYS)}


class Comes(models.TextChoices):
    """What a practice hangs on."""

    WEEKLY = "weekly", _("On days of the week")
    MONTHLY = "monthly", _("Once a month")
    EACH_TIME = "each-time", _("Whenever it comes up")


class Apart(models.TextChoices):
    """How many weeks lie between; words, because no number stands beside a person."""

    EVERY = "one", _("Every week")
    OTHER = "two", _("Every other week")
    THIRD = "three", _("Every third week")
    FOURTH = "four", _("Every fourth week")


WEEKS = {name: number for number, name in enumerate(Apart.values, start=1)}


class Practice(models.Model):
    """An action that a person has taken on: when this happens, I will do that.

    `action` is an entry of the catalogue, `circle_action` one of a circle's; with neither, the
    practice is in the person's own words.
    """

    Comes = Comes
    Apart = Apart

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="practices")
    action = models.CharField(max_length=60, blank=True)
    circle_action = models.ForeignKey(
        CircleAction, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    title = models.CharField(_("what it is"), max_length=120)
    when = models.CharField(_("when"), max_length=200)
    will = models.CharField(_("I will"), max_length=240)
    place = models.CharField(_("where"), max_length=120, blank=True)
    comes = models.CharField(max_length=10, choices=Comes, default=Comes.WEEKLY)
    weekdays = models.CharField(max_length=27, blank=True)
    apart = models.CharField(max_length=5, choices=Apart, default=Apart.EVERY)
    since = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True)
    # When it comes round next, for the round that tells of it; empty where it never does.
    next_due = models.DateField(null=True, blank=True, db_index=True)
    # When it came round last, while that was neither done nor waved aside.
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=("person", "ended_on")),)

    def __str__(self) -> str:
        return self.title

    @property
    def rhythm(self) -> engine.Rhythm:
        """How often it comes, as the engine reckons with it."""
        days = frozenset(NUMBERED[name] for name in self.weekdays.split() if name in NUMBERED)
        return engine.Rhythm(engine.Kind(self.comes), days, WEEKS[self.apart])

    def has_ended(self, on: date) -> bool:
        """Whether it was ended, or its last day has passed."""
        return self.ended_on is not None or (self.ends_on is not None and self.ends_on < on)

    def rests(self, on: date) -> bool:
        """Whether it is paused."""
        return self.paused_until is not None and on < self.paused_until


class Occasion(models.Model):
    """A day on which a practice was done; a day on which it was not is kept nowhere."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="occasions")
    on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("practice", "on"), name="one_occasion_a_day"),
        )
        indexes = (models.Index(fields=("on",)),)

    def __str__(self) -> str:
        return f"{self.practice_id} on {self.on}"


class Rest(models.Model):
    """A time in which a practice waited; it changes nothing of how settled it is."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="pauses")
    begins = models.DateField()
    until = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("until",)),)

    def __str__(self) -> str:
        return f"{self.practice_id} from {self.begins}"


class WavedAway(models.Model):
    """A suggestion that a person does not want to see for a while."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="waved_away")
    action = models.CharField(max_length=60)
    until = models.DateField(db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "action"), name="one_waving_away_each"),
        )

    def __str__(self) -> str:
        return f"{self.action} for {self.person_id}"
