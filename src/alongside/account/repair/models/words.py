"""What is said on the path, and what is flagged beside it."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.models.calling import CallingIn
from alongside.account.repair.models.helping import Side
from alongside.people.models import Person


class Say(models.TextChoices):
    """What kind of word it is."""

    ACKNOWLEDGES = "acknowledges", _("I see it, and I did it")
    ASKS_TIME = "asks_time", _("I ask for time")
    DISAGREES = "disagrees", _("I see it otherwise")
    ASKS = "asks", _("I have a question")
    APOLOGISES = "apologises", _("I apologise")
    MENDS = "mends", _("This is what I have done about it")
    SAYS = "says", _("A word")


class RepairWord(models.Model):
    """One message on the path. Where the person hurt is unnamed, it waits for the facilitator."""

    Say = Say

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    calling_in = models.ForeignKey(CallingIn, on_delete=models.CASCADE, related_name="words")
    side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    say = models.CharField(max_length=12, choices=Say)
    # Of an apology: what I did. Of mending: what I have done about it.
    text = models.TextField(blank=True)
    its_effect = models.TextField(blank=True)
    what_i_will_do = models.TextField(blank=True)
    until = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    said_on = models.DateField()
    passed_on = models.DateField(null=True, blank=True)
    handed_back_because = models.TextField(blank=True)

    class Meta:
        ordering = ("said_on", "pk")
        indexes = (models.Index(fields=("by",)),)

    def __str__(self) -> str:
        return f"{self.say} in {self.calling_in_id}"


class Retaliation(models.Model):
    """The person hurt is made to pay for having spoken; they and a facilitator alone see it."""

    calling_in = models.ForeignKey(CallingIn, on_delete=models.CASCADE, related_name="flags")
    what = models.TextField(_("what happened since"))
    flagged_on = models.DateField()

    class Meta:
        ordering = ("flagged_on", "pk")

    def __str__(self) -> str:
        return f"in {self.calling_in_id}"
