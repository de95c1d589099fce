"""A calling-in: what happened, its effect, and where it stands by the word of whoever was hurt."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Person


class Road(models.TextChoices):
    """How somebody is called in."""

    BY_NAME = "by_name", _("By my name")
    THROUGH = "through", _("By my name, carried by somebody I trust")
    UNNAMED = "unnamed", _("Without my name, through a facilitator")


class State(models.TextChoices):
    """Where it stands; only the person hurt moves it to mended, left open or withdrawn."""

    READ_FIRST = "read_first", _("Being read first")
    HANDED_BACK = "handed_back", _("Handed back")
    WAITING = "waiting", _("On its way")
    OFFERED = "offered", _("A facilitator is looked for")
    OPEN = "open", _("Open")
    MENDED = "mended", _("Mended")
    LEFT_OPEN = "left_open", _("Left open")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class CallingIn(models.Model):
    """Somebody calls a colleague in; what it says is for the two and whom they bring in."""

    Road = Road
    State = State

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    hurt = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    # Whoever was called in may leave; what the person hurt wrote stays theirs.
    called = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    road = models.CharField(max_length=8, choices=Road)
    what_happened = models.TextField(_("what happened"))
    its_effect = models.TextField(_("what it did"))
    what_would_help = models.TextField(_("what would help"), blank=True)
    # Who would see it, in the words that stood beside the form when it was written.
    who_sees = models.CharField(max_length=300)
    handed_back_because = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State)
    opened_on = models.DateField()
    shown_on = models.DateField(null=True, blank=True)
    reached_on = models.DateField(null=True, blank=True)
    asked_time_until = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    settled_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("hurt", "opened_on")),
            models.Index(fields=("called", "state")),
            models.Index(fields=("brought_by",)),
            models.Index(fields=("state", "asked_time_until")),
            models.Index(fields=("reached_on",)),
            models.Index(fields=("settled_on",)),
        )

    def __str__(self) -> str:
        return str(self.code)

    @property
    def is_unnamed(self) -> bool:
        """Whether the one called in is not to learn who was hurt."""
        return self.road == Road.UNNAMED
