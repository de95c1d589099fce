"""Which one-tap links were used: each opens once."""

from django.db import models


class UsedTap(models.Model):
    """The digest of a link that was used, kept until the link would have expired anyway."""

    digest = models.CharField(max_length=64, unique=True)
    good_until = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:8]
