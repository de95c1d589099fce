"""One commitment inside a statement, its earlier wordings, and who follows it."""

import uuid
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.models.statements import Finding, Statement
from alongside.people.models import Circle, Person


class CircleSays(models.TextChoices):
    """What the circle concerned says of a promise."""

    KEPT = "kept", _("Kept")
    UNDER_WAY = "under_way", _("Under way")
    BROKEN = "broken", _("Broken")
    DIVIDED = "divided", _("Divided")
    NOT_KNOWN = "not_known", _("Not known")


class Precision(models.TextChoices):
    """How exactly a date was promised; `due` is the last day of the period."""

    DAY = "day", _("a day")
    MONTH = "month", _("a month")
    QUARTER = "quarter", _("a quarter")
    YEAR = "year", _("a year")


class Promise(models.Model):
    """What, by when, by whom, for whom, measured how, at what cost.

    Its standing is three facts side by side, never mixed: what the owner did (`let_go_on`), what
    the calendar says (`due`), what the circle says (`circle_says`, as last released).
    """

    CircleSays = CircleSays
    Precision = Precision

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="promises")
    finding = models.OneToOneField(
        Finding, null=True, blank=True, on_delete=models.SET_NULL, related_name="promise"
    )
    wording = models.CharField(_("wording"), max_length=500)
    owner = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="promises")
    owner_office = models.CharField(_("office that owns it"), max_length=120, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    due_precision = models.CharField(
        _("how exact the date is"), max_length=8, choices=Precision, default=Precision.DAY
    )
    measure = models.CharField(_("how it will be seen"), max_length=300, blank=True)
    cost_money = models.CharField(_("money given"), max_length=120, blank=True)
    cost_time = models.CharField(_("time given"), max_length=120, blank=True)
    cost_power = models.CharField(_("power given up"), max_length=200, blank=True)
    circles = models.ManyToManyField(Circle, related_name="+", blank=True)
    made_on = models.DateField()
    last_moved_on = models.DateField()
    let_go_on = models.DateField(null=True, blank=True)
    let_go_because = models.TextField(blank=True)
    circle_says = models.CharField(max_length=10, choices=CircleSays, default=CircleSays.NOT_KNOWN)
    # `falls_late` as of today, kept by each act and by the daily round.
    is_late = models.BooleanField(default=False)
    stall_told_on = models.DateField(null=True, blank=True)
    confirmed_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    confirmed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)  # confirmed by mistake, taken back
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("statement", "due")),
            models.Index(fields=("due",)),
            models.Index(fields=("last_moved_on",)),
        )

    def __str__(self) -> str:
        return self.wording

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record with every act on it; `verify` compares the two."""
        return {
            "wording": self.wording,
            "office": self.owner_office,
            "due": self.due.isoformat() if self.due else None,
            "due_precision": self.due_precision,
            "measure": self.measure,
            "cost": [self.cost_money, self.cost_time, self.cost_power],
            "let_go_on": self.let_go_on.isoformat() if self.let_go_on else None,
            "let_go_because": self.let_go_because,
        }

    def falls_late(self, on: date) -> bool:
        """Whether its date has passed while it was neither let go nor ruled kept."""
        settled = self.let_go_on or self.circle_says == CircleSays.KEPT
        return bool(self.due and self.due < on and not settled)


class Revision(models.Model):
    """How a promise read before it was changed in the open, and why it was."""

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="revisions")
    wording = models.CharField(max_length=500)
    due = models.DateField(null=True, blank=True)
    due_precision = models.CharField(max_length=8, choices=Precision, default=Precision.DAY)
    measure = models.CharField(max_length=300, blank=True)
    owner_office = models.CharField(max_length=120, blank=True)
    cost_money = models.CharField(max_length=120, blank=True)
    cost_time = models.CharField(max_length=120, blank=True)
    cost_power = models.CharField(max_length=200, blank=True)
    because = models.TextField(_("why it changed"))
    changed_on = models.DateField()
    changed_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-changed_on", "-pk")

    def __str__(self) -> str:
        return self.wording


class Reply(models.Model):
    """What somebody spoken of in a promise, its evidence or its rulings has to say to it."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="replies")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    # Said for a circle by its convenor: shown under the circle's name, not the person's.
    circle = models.ForeignKey(Circle, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(_("reply"))
    said_on = models.DateField()

    class Meta:
        ordering = ("said_on", "pk")

    def __str__(self) -> str:
        return self.text


class Follow(models.Model):
    """Somebody wants to hear when a promise moves; nobody else sees that they do."""

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="follows")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("promise", "person"), name="one_follow_each"),
        )

    def __str__(self) -> str:
        return f"{self.person_id} follows {self.promise_id}"


class Telling(models.Model):
    """News of a promise that so many follow that a round tells them, not whoever moved it."""

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("promise", "kind"), name="one_telling_a_kind"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.promise_id}"
