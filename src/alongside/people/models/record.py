"""The public record: append-only entries, each carrying the digest of the one before."""

import uuid

from django.db import models

from alongside.people.models.circles import Circle
from alongside.people.models.persons import Person


class RecordHead(models.Model):
    """The last link of the chain: one row, locked while an entry is added."""

    position = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.position}: {self.digest}"


class RecordEntry(models.Model):
    """Who did what, about what, when; the words can be erased and the chain still holds.

    `commitment` binds the payload (the words, and a mark of who) with `salt`; erasing takes
    payload and salt away and leaves the commitment, so that `promises verify` says "erased".
    The mark of who is a commitment of its own: when a person leaves, `person` and `person_salt`
    go, and the words that belong to others stay, still bound.
    """

    position = models.BigIntegerField(unique=True)
    made_at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    about_kind = models.CharField(max_length=40)
    about_code = models.UUIDField()
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    person_salt = models.CharField(max_length=64, null=True)  # noqa: DJ001 - null says erased
    payload = models.JSONField(null=True)
    salt = models.CharField(max_length=64, null=True)  # noqa: DJ001 - null says erased
    commitment = models.CharField(max_length=64)
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("position",)
        indexes = (models.Index(fields=("about_kind", "about_code")),)

    def __str__(self) -> str:
        return f"{self.position}: {self.kind}"


class CheckpointAddress(models.Model):
    """Where signed checkpoints of the record are mailed weekly; convenors choose."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="checkpoints")
    email = models.EmailField()
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "email"), name="one_address_a_circle"),
        )

    def __str__(self) -> str:
        return self.email
