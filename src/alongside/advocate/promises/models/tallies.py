"""Running tallies, so that a page costs the same however much was said.

One row a cause, an audience and a month (or a standing). The audience is part of the key, because
words to one circle must not show in the counts of those whom they did not reach: `circle` is null
for words to everyone.
"""

from django.db import models

from alongside.people.models import Cause, Circle


class WordsTally(models.Model):
    """What was said and done for a cause in one month."""

    cause = models.ForeignKey(Cause, on_delete=models.CASCADE, related_name="+")
    circle = models.ForeignKey(Circle, null=True, on_delete=models.CASCADE, related_name="+")
    month = models.DateField()
    statements = models.PositiveIntegerField(default=0)
    without_promise = models.PositiveIntegerField(default=0)
    promises = models.PositiveIntegerField(default=0)
    dated = models.PositiveIntegerField(default=0)
    measured = models.PositiveIntegerField(default=0)
    owned = models.PositiveIntegerField(default=0)
    deeds_put_forward = models.PositiveIntegerField(default=0)
    deeds_accepted = models.PositiveIntegerField(default=0)
    cost_money = models.PositiveIntegerField(default=0)
    cost_time = models.PositiveIntegerField(default=0)
    cost_power = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("cause", "circle", "month"), name="one_words_tally_a_circle"
            ),
            models.UniqueConstraint(
                fields=("cause", "month"),
                condition=models.Q(circle=None),
                name="one_words_tally_for_everyone",
            ),
        )

    def __str__(self) -> str:
        return f"{self.cause_id}, {self.month:%Y-%m}"


class StandingTally(models.Model):
    """How many promises of a cause stand where: by circle's word, lateness and letting go."""

    cause = models.ForeignKey(Cause, on_delete=models.CASCADE, related_name="+")
    circle = models.ForeignKey(Circle, null=True, on_delete=models.CASCADE, related_name="+")
    standing = models.CharField(max_length=12)  # a CircleSays, "late" or "let_go"
    promises = models.IntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("cause", "circle", "standing"), name="one_standing_tally_a_circle"
            ),
            models.UniqueConstraint(
                fields=("cause", "standing"),
                condition=models.Q(circle=None),
                name="one_standing_tally_for_everyone",
            ),
        )

    def __str__(self) -> str:
        return f"{self.cause_id}: {self.standing}"
