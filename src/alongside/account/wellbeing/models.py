"""What this room remembers: answers to oneself, a wish to be asked, and what a convenor leaves."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Circle, Person

LONGEST = 4_000


class CheckIn(models.Model):
    """Three answers of one person about one month; nobody else reads them, and nothing counts them.

    Each answer is the id of a choice in `content/wellbeing/`; an answer left out is empty.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="check_ins")
    month = models.DateField()  # its first day
    carried = models.CharField(max_length=30, blank=True)
    left_with = models.CharField(max_length=30, blank=True)
    somebody = models.CharField(max_length=30, blank=True)
    words = models.TextField(_("in your own words"), max_length=LONGEST, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "month"), name="one_check_in_a_month"),
        )

    def __str__(self) -> str:
        return f"{self.person_id}, {self.month:%Y-%m}"


class CheckInWish(models.Model):
    """A person would like to be reminded of the check-in each month; gone once they do not."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
    # The first day of the month of the last reminder, so that a round done twice reminds once.
    reminded_for = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"of {self.person_id}"


class HandOver(models.Model):
    """What somebody who speaks for a circle leaves to those who come after them.

    It is the circle's: it stays, without the name, when its writer leaves, and is erased once
    somebody has taken it over.
    """

    #: What is written in it, in the order of the page.
    PARTS: ClassVar[tuple[str, ...]] = ("under_way", "promised", "not_to_lose", "whom_to_ask")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="hand_overs")
    written_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    written_on = models.DateField()
    for_all_members = models.BooleanField(_("let all members of the circle read it"), default=False)
    under_way = models.TextField(_("what is under way"), max_length=LONGEST, blank=True)
    promised = models.TextField(_("what was promised, and to whom"), max_length=LONGEST, blank=True)
    not_to_lose = models.TextField(_("what not to lose"), max_length=LONGEST, blank=True)
    whom_to_ask = models.TextField(_("whom to ask"), max_length=LONGEST, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "written_by"), name="one_hand_over_each"),
        )

    def __str__(self) -> str:
        return f"in {self.circle_id}"
