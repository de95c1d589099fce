"""What is remembered: an ask, who took it up, one question each, and standing words of support."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Circle, Person
from alongside.people.models.audience import Audience


class State(models.TextChoices):
    """Where an ask stands; only those who ask say that it is done, or that it did not help."""

    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    NO_HELP = "no_help", _("It did not help")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    RUN_OUT = "run_out", _("Run out")


def state_by(*, helped: bool) -> State:
    """Give the state of what is settled, by whether it helped."""
    return State.DONE if helped else State.NO_HELP


class Ask(Audience):
    """What support looks like right now, to a person or to a circle, and whom it is addressed to.

    An ask in a circle's name belongs to the circle: `asker` is whoever wrote it down, is shown to
    nobody, and may be gone. The words of one that was withdrawn are erased.
    """

    State = State

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    asker = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="asks"
    )
    circle = models.ForeignKey(
        Circle, null=True, blank=True, on_delete=models.CASCADE, related_name="asks"
    )
    words = models.TextField(_("what support looks like"))
    avoid = models.TextField(_("what not to do"), blank=True)
    team = models.CharField(_("what those named are called"), max_length=80, blank=True)
    until = models.DateField(_("until when"), null=True, blank=True)
    # An entry of the catalogue, if it asks for one; the catalogue is content, and has no rows.
    action = models.CharField(max_length=60, blank=True)
    tells_stewards = models.BooleanField(default=False)
    made_on = models.DateField()
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    settled_on = models.DateField(null=True, blank=True)
    closing = models.TextField(_("closing words"), blank=True)
    # When it was asked whether it is still wanted, after its last day had passed.
    doubted_on = models.DateField(null=True, blank=True)
    # False while many wait to be told of it, which a round does.
    is_told = models.BooleanField(default=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(asker__isnull=False) | models.Q(circle__isnull=False),
                name="an_ask_is_somebodys",
            ),
        )
        indexes = (
            models.Index(fields=("state", "until"), name="asks_by_state"),
            models.Index(fields=("made_on",), name="asks_by_day"),
            models.Index(
                fields=("state",), condition=models.Q(everyone=True), name="asks_of_everyone"
            ),
            models.Index(
                fields=("is_told",), condition=models.Q(is_told=False), name="asks_to_be_told"
            ),
        )

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def is_open(self) -> bool:
        """Whether it can still be taken up."""
        return self.state == State.OPEN

    @property
    def is_erased(self) -> bool:
        """Whether those who asked took its words back."""
        return not self.words


class TakingUp(models.Model):
    """Somebody took an ask up; the row goes when they hand it back, and nothing counts them."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="takings_up")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="takings_up")
    since = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ask", "person"), name="one_taking_up_each"),
        )

    def __str__(self) -> str:
        return f"{self.ask_id} by {self.person_id}"


class Clarification(models.Model):
    """The one question that somebody may ask about an ask; nobody owes it an answer.

    Whoever asked it never learns whether it was read or put aside: until there is an answer it
    looks the same to them.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="clarifications")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    question = models.TextField(_("your question"))
    asked_on = models.DateField()
    answer = models.TextField(_("your answer"), blank=True)
    is_put_aside = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ask", "person"), name="one_clarification_each"),
        )

    def __str__(self) -> str:
        return self.question[:60]


class SupportWords(Audience):
    """How to support somebody, and what not to do: standing words, seen by whom they choose."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="support_words")
    how = models.TextField(_("how to support me"), blank=True)
    avoid = models.TextField(_("what not to do"), blank=True)

    def __str__(self) -> str:
        return self.how[:60]
