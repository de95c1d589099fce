"""Circles, who belongs to them, who speaks for them, and the causes that concern them."""

import uuid

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from alongside.people.models.persons import Person


class Openness(models.TextChoices):
    """Who can find a circle, and how one comes in."""

    OPEN = "open", _("Open: anyone may join")
    BY_REQUEST = "by_request", _("By request: a convenor answers")
    HIDDEN = "hidden", _("Hidden: only its members know of it")


class Circle(models.Model):
    """A group around an axis or a cause, such as an employee resource group or a network."""

    Openness = Openness

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    purpose = models.TextField(_("what it is for"), blank=True)
    axis = models.CharField(_("axis"), max_length=60, blank=True)
    openness = models.CharField(
        _("openness"), max_length=12, choices=Openness, default=Openness.OPEN
    )
    founded_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    founded_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    members = models.ManyToManyField(Person, through="Membership", related_name="circles")

    class Meta:
        # A hidden circle takes no name from anybody: "name taken" would give it away.
        constraints = (
            models.UniqueConstraint(
                Lower("name"),
                condition=~models.Q(openness="hidden") & models.Q(closed_on=None),
                name="one_seen_circle_a_name",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_hidden(self) -> bool:
        """Whether only its members know of it."""
        return self.openness == Openness.HIDDEN


class Membership(models.Model):
    """Somebody belongs to a circle; nobody outside sees it unless the member says so."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    since = models.DateField()
    is_convenor = models.BooleanField(default=False)
    shown_outside = models.BooleanField(_("show to everyone that I belong"), default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "person"), name="one_membership_each"),
        )
        indexes = (models.Index(fields=("circle", "since")),)

    def __str__(self) -> str:
        return f"{self.person_id} in {self.circle_id}"


class JoinRequest(models.Model):
    """Somebody asks to come into a circle by request; answered by its convenors."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="join_requests")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(_("a few words"), blank=True)
    asked_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "person"), name="one_request_each"),
        )

    def __str__(self) -> str:
        return f"{self.person_id} to {self.circle_id}"


class KeptPlace(models.Model):
    """A member keeps a place in the circle for somebody, who takes it or passes over it in silence.

    Whoever kept it is never told that it was passed over: the row looks the same to them.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="kept_places")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="kept_places")
    kept_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    kept_on = models.DateField()
    passed_over = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "person"), name="one_kept_place_each"),
        )

    def __str__(self) -> str:
        return f"{self.circle_id} for {self.person_id}"


class ConvenorChoice(models.Model):
    """A member would have another member (or themselves) speak for the circle.

    Choices stand until changed; `policy.convening` counts them. The organisation has none.
    """

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="choices")
    chooser = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    chosen = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("circle", "chooser", "chosen"), name="one_choice_of_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.chooser_id} would have {self.chosen_id} speak"


class Cause(models.Model):
    """What a statement or promise is about; it concerns one or more circles."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    about = models.TextField(_("what it is about"), blank=True)
    circles = models.ManyToManyField(Circle, related_name="causes", blank=True)

    def __str__(self) -> str:
        return self.name
