"""Somebody who helps two people talk, once both of them and the helper said yes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.models.calling import CallingIn
from alongside.people.models import Person


class Side(models.TextChoices):
    """On whose side of a calling-in something was said or asked. It holds no name."""

    HURT = "hurt", _("the person hurt")
    CALLED = "called", _("the one called in")
    FACILITATOR = "facilitator", _("the facilitator")


class Facilitation(models.Model):
    """A facilitator, proposed by one side; nothing begins until both and the helper accept."""

    calling_in = models.ForeignKey(
        CallingIn, on_delete=models.CASCADE, related_name="facilitations"
    )
    facilitator = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    asked_by = models.CharField(max_length=12, choices=Side)
    proposed_on = models.DateField()
    hurt_accepted_on = models.DateField(null=True, blank=True)
    called_accepted_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    # Said by whoever did not accept it, to the side that had proposed it.
    ended_because = models.TextField(_("why another"), blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("calling_in",),
                condition=models.Q(ended_on=None),
                name="one_facilitation_at_a_time",
            ),
        )
        indexes = (models.Index(fields=("facilitator", "ended_on")),)

    def __str__(self) -> str:
        return f"{self.facilitator_id} in {self.calling_in_id}"

    @property
    def is_agreed(self) -> bool:
        """Whether both sides and the facilitator said yes, and nobody has ended it."""
        yes = self.hurt_accepted_on and self.called_accepted_on and self.accepted_on
        return bool(yes) and self.ended_on is None
