"""What the programme's report may say of a closed quarter; made once, and never changed."""

from django.db import models


class RecognitionFigure(models.Model):
    """One table of numbers of a quarter, as it passed `engines.disclosure`.

    `part` is "answers", "scope", "feature" or "cause"; `shown` maps each answer, or whatever the
    part tells apart ("" is "not said"), to a number of pairs, or null where it is withheld.
    """

    quarter = models.DateField()
    part = models.CharField(max_length=10)
    shown = models.JSONField(default=dict)
    rests_on = models.PositiveIntegerField(null=True, blank=True)  # people who said it

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("quarter", "part"), name="one_figure_a_part"),
        )

    def __str__(self) -> str:
        return f"{self.part}, {self.quarter:%Y-%m}"
