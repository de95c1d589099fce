"""What leaders say of their own practice, if they choose to."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Person


class OwnWords(models.Model):
    """A few sentences of a leader on their own practice, for the programme's report."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(_("your own practice, in your own words"))
    said_on = models.DateField()

    class Meta:
        verbose_name_plural = "own words"

    def __str__(self) -> str:
        return self.words[:60]
