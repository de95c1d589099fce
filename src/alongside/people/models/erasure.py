"""What was erased, by code alone, so that a restored backup does not bring it back."""

from django.db import models


class Erasure(models.Model):
    """Something that is gone for good: its kind, its code and the day; never its words or name."""

    kind = models.CharField(max_length=40)
    code = models.UUIDField()
    erased_on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "code"), name="one_erasure_each"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"
