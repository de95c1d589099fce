"""That somebody asked how a deed of theirs was; what became of the asking is not kept."""

from django.db import models

from alongside.people.models import Person, Share


class FeedbackAsking(models.Model):
    """One asking a deed, for ever: whether it was seen, left or answered stands nowhere."""

    share = models.OneToOneField(Share, on_delete=models.CASCADE, related_name="+")
    asker = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    asked_on = models.DateField()

    def __str__(self) -> str:
        return f"about {self.share_id}"
