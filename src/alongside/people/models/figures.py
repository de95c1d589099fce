"""Numbers of the programme's report, as they were released once; nothing changes them later."""

from django.db import models


class ProgrammeFigure(models.Model):
    """One table of numbers about a quarter. `cells` has a number, or null where it is withheld.

    `people` has, under the same headings, how many people each number rests on. A quarter is
    counted once, after it has ended, so that no two releases of it can be subtracted.
    """

    quarter = models.DateField()
    part = models.CharField(max_length=40)
    cells = models.JSONField(default=dict)
    people = models.JSONField(default=dict)
    total = models.PositiveIntegerField(null=True)
    rests_on = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("quarter", "part"), name="one_programme_figure_a_part"),
        )

    def __str__(self) -> str:
        return f"{self.part}, {self.quarter}"
