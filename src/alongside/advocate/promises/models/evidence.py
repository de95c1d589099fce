"""What is put forward for a promise, what circles answer to it, and whom it names."""

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.models.promises import Promise
from alongside.people.models import Circle, Person


class Evidence(models.Model):
    """A note, link or document; management's reads "put forward" until a circle accepts it."""

    class Form(models.TextChoices):
        """What it is."""

        NOTE = "note", _("a note")
        LINK = "link", _("a link")
        DOCUMENT = "document", _("a document")

    class State(models.TextChoices):
        """What the circles concerned said to it, all together."""

        PUT_FORWARD = "put_forward", _("put forward")
        ACCEPTED = "accepted", _("accepted by the circle")
        NOT_ACCEPTED = "not_accepted", _("not accepted by the circle")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="evidence")
    form = models.CharField(max_length=10, choices=Form, default=Form.NOTE)
    title = models.CharField(_("what was done"), max_length=200)
    text = models.TextField(_("in a few words"), blank=True)
    url = models.URLField(_("link"), blank=True)
    done_on = models.DateField(_("done on"))
    put_forward_by = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Otherwise a member of a circle concerned did, whose name would tell where they belong.
    for_organisation = models.BooleanField(default=True)
    put_forward_on = models.DateField()
    state = models.CharField(max_length=14, choices=State, default=State.PUT_FORWARD)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("done_on", "pk")
        indexes = (models.Index(fields=("done_on",)),)

    def __str__(self) -> str:
        return self.title

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record with every act on it; `verify` compares the two."""
        return {
            "title": self.title,
            "text": self.text,
            "url": self.url,
            "done_on": self.done_on.isoformat(),
            "state": self.state,
        }


class EvidenceDocument(models.Model):
    """The bytes of a document, in the database: no process holds what another needs."""

    evidence = models.OneToOneField(Evidence, on_delete=models.CASCADE, related_name="document")
    file_name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.file_name


class EvidenceAnswer(models.Model):
    """What a circle, by its convenor, says to a piece of evidence."""

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="answers")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    accepted = models.BooleanField()
    words = models.TextField(_("why"), blank=True)
    answered_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("evidence", "circle"), name="one_answer_a_circle"),
        )

    def __str__(self) -> str:
        return f"{self.circle_id}: {self.accepted}"


class EvidenceNamed(models.Model):
    """Somebody whom a piece of evidence names; they can hide it from everybody."""

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="named")
    # Gone when they leave; what they hid stays hidden.
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    hidden_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("evidence", "person"), name="named_once"),)

    def __str__(self) -> str:
        return f"{self.evidence_id} names {self.person_id}"
