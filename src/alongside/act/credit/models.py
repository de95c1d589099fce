"""What this room remembers: whose an idea or a piece of work was, and what was put right."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Audience, Person


class Credit(Audience):
    """Somebody says whose an idea or a piece of work was; only that person carries it further.

    The audience is where the wrong attribution stood: proposed by whoever gives credit, made
    narrower by whom it names if they like, and reached by nothing until they agree.
    """

    class Kind(models.TextChoices):
        """What is credited."""

        IDEA = "idea", _("an idea")
        WORK = "work", _("a piece of work")

    class State(models.TextChoices):
        """What whoever it names has said; silence stays "waiting" for good."""

        WAITING = "waiting", _("waiting")
        AGREED = "agreed", _("to be carried further")
        CARRIED = "carried", _("carried further")
        KEPT = "kept", _("kept between the two")
        DECLINED = "declined", _("not theirs, they say")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("what it was"), max_length=4, choices=Kind, default=Kind.IDEA)
    what = models.CharField(_("which one"), max_length=300)
    said_by = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="credit_given"
    )
    whose = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="credit_received")
    stood = models.CharField(_("where it stood wrongly"), max_length=200, blank=True)
    credited_to = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    credited_to_words = models.CharField(max_length=120, blank=True)
    # One sentence of whoever was wrongly credited, for them to add and to take away.
    beside = models.CharField(_("your sentence"), max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    # Whose it was instead, where it was declined; for whoever gave the credit alone.
    rather = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_on = models.DateField()
    # Agreed to: carried on this day, so that whoever it takes something from hears it first.
    carries_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(said_by=None) | ~Q(said_by=F("whose")),
                name="nobody_credits_themselves",
            ),
        )
        indexes = (
            models.Index(fields=("whose", "made_on")),
            models.Index(fields=("said_by", "made_on")),
            models.Index(
                fields=("carries_on",), condition=Q(state="agreed"), name="credit_to_carry"
            ),
        )

    def __str__(self) -> str:
        return self.what


class AlsoCredited(models.Model):
    """Somebody else whose it was too; named once they agree."""

    credit = models.ForeignKey(Credit, on_delete=models.CASCADE, related_name="also")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    agreed = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("credit", "person"), name="also_credited_once"),
        )

    def __str__(self) -> str:
        return f"{self.credit_id} also to {self.person_id}"


class Correction(models.Model):
    """Somebody whom a credit reached says whose it was; beside it once that is agreed.

    What a person claims for themselves is agreed to by somebody else: whom the credit names, or
    whoever gave it. The original stays readable.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    credit = models.ForeignKey(Credit, on_delete=models.CASCADE, related_name="corrections")
    said_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    whose = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(_("how it was"), max_length=300, blank=True)
    # Empty: nobody has answered, and nothing is shown.
    stands = models.BooleanField(null=True)
    made_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("credit", "said_by", "whose"), name="one_correction_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.credit_id} was {self.whose_id}'s"

    @property
    def is_own_claim(self) -> bool:
        """Whether somebody says that it was their own."""
        return self.said_by_id == self.whose_id
