"""The workplace itself: its name, its floor, and how far its first steps have come."""

from uuid import UUID

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

FLOOR = 5

#: A floor above this would silence circles rather than keep anybody safe.
HIGHEST_FLOOR = 20


class Workplace(models.Model):
    """One row. The floor under numbers about people can be raised, never lowered below five."""

    #: There is one workplace, so the record knows each by the same code.
    code = UUID(int=1)

    name = models.CharField(_("name of the workplace"), max_length=200, blank=True)
    floor = models.PositiveSmallIntegerField(
        _("fewest people that a number may rest on"),
        default=FLOOR,
        validators=[MinValueValidator(FLOOR)],
    )
    is_demo = models.BooleanField(default=False)
    set_up_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(floor__gte=FLOOR), name="floor_never_under_5"
            ),
        )

    def __str__(self) -> str:
        return self.name
