"""Work that hangs on the clock: which round was done for which minute, day, week or month."""

from django.db import models


class Round(models.Model):
    """One row for each round that a room or a door has; whoever takes it first does it."""

    name = models.CharField(max_length=200, unique=True)
    done_for = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
