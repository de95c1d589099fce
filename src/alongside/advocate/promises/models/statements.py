"""Words that an organisation or a leader said, and what was found marked in them."""

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Cause, Circle, Person


class Audience(models.TextChoices):
    """Whom the words were for; the same people see what came of them."""

    EVERYONE = "everyone", _("Everyone at the workplace, or the public")
    CIRCLES = "circles", _("Only the circles named")


class Statement(models.Model):
    """Words said in public or to staff; shown, with what came of them, to all whom they reached."""

    Audience = Audience

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("the words"), blank=True)
    language = models.CharField(_("language"), max_length=12, default="en")
    said_on = models.DateField(_("said on"))
    said_where = models.CharField(_("where"), max_length=200, blank=True)
    said_by = models.CharField(_("by whom"), max_length=200, blank=True)
    source_url = models.URLField(_("where it can be read"), blank=True)
    audience = models.CharField(
        _("said to"), max_length=10, choices=Audience, default=Audience.EVERYONE
    )
    # Kept by `actions.tallies` from the two lines below and above it. Not indexed: most words are
    # for everyone, and a page that finds them by their day would be led astray.
    reach = models.ForeignKey(
        "promises.Reach",
        null=True,
        editable=False,
        db_index=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    to_circles = models.ManyToManyField(Circle, related_name="+", blank=True)
    causes = models.ManyToManyField(Cause, related_name="statements", blank=True)
    # Those who said it: they have no view on what came of it.
    speakers = models.ManyToManyField(Person, related_name="+", blank=True)
    entered_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    entered_on = models.DateField()
    has_promise = models.BooleanField(default=False)
    erased_on = models.DateField(null=True, blank=True)
    erased_because = models.TextField(_("why the words were erased"), blank=True)

    class Meta:
        indexes = (models.Index(fields=("said_on",)),)

    def __str__(self) -> str:
        return self.title

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record with every act on it; `verify` compares the two."""
        return {
            "title": self.title,
            "text": self.text,
            "said_on": self.said_on.isoformat(),
            "said_where": self.said_where,
            "said_by": self.said_by,
        }


class Finding(models.Model):
    """A sentence of a statement that the reader, or a person, marked; a person decides on it."""

    class Kind(models.TextChoices):
        """What the sentence was read as."""

        PROMISE = "promise", _("a promise")
        DONE = "done", _("something done")
        POSITION = "position", _("a position")

    class State(models.TextChoices):
        """What a person decided about it."""

        PROPOSED = "proposed", _("proposed")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("rejected")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="findings")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    marked_by_hand = models.BooleanField(default=False)
    # What, by when, amount, owner, for whom, how seen and on which cues, as the reader gave them.
    reading = models.JSONField(default=dict)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("start",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="finding_has_length"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} at {self.start}-{self.end}"
