"""What this room remembers: deeds as their doers told them, and whom each of them names."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Cause, Circle, Person, Share


class Whom(models.TextChoices):
    """For whom something was done."""

    PERSON = "person", _("One person")
    CIRCLE = "circle", _("Members of a circle")
    EVERYONE = "everyone", _("Everyone at the workplace")
    NOBODY = "nobody", _("Nobody in particular")


class Deed(models.Model):
    """Something that somebody did, told by them; seen by nobody else.

    What others see is a share, a copy. `shown_what` and `shown_came_of_it` are the words that the
    doer agreed to show, before the names in them are covered.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="deeds")
    together = models.ManyToManyField(Person, related_name="+", blank=True)
    what = models.TextField(_("what you did"))
    whom = models.CharField(_("for whom"), max_length=10, choices=Whom, default=Whom.PERSON)
    for_person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    for_circle = models.ForeignKey(
        Circle, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    came_of_it = models.TextField(_("what came of it"), blank=True)
    done_on = models.DateField(_("done on"))
    told_on = models.DateField(db_index=True)
    # An id of the catalogue, from which features and scope are then copied.
    action = models.CharField(max_length=60, blank=True)
    # Words with spaces between them: both databases can search in it.
    features = models.CharField(max_length=120, blank=True)
    scope = models.CharField(max_length=12, blank=True)
    cause = models.ForeignKey(
        Cause, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    share = models.OneToOneField(
        Share, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # How it was is asked once a deed, however often it is shared.
    was_asked_about = models.BooleanField(default=False)
    shown_what = models.TextField(blank=True)
    shown_came_of_it = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("person", "done_on")),)

    def __str__(self) -> str:
        return self.what[:60]

    @property
    def is_recognised(self) -> bool:
        """Whether whoever it was for, or of several anybody else, said by name that it helped."""
        return self.share is not None and self.share.is_recognised

    @property
    def feature_names(self) -> list[str]:
        """What it was made of, one word each."""
        return self.features.split()


class DeedNaming(models.Model):
    """Somebody whom a shared deed concerns, and whether it may say their name.

    Whoever was once named as having done it too stays here, also when they are named no longer:
    they never recognise it.
    """

    class Part(models.TextChoices):
        """What they are to the deed."""

        FOR = "for", _("it was for them")
        TOGETHER = "together", _("they did it too")

    class Answer(models.TextChoices):
        """What they said to it; nobody tells silence and "a colleague" apart."""

        WAITING = "waiting", _("not answered")
        NAMED = "named", _("name me")
        COLLEAGUE = "colleague", _("keep me “a colleague”")
        NOT_AT_ALL = "not_at_all", _("not at all")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    deed = models.ForeignKey(Deed, on_delete=models.CASCADE, related_name="namings")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=10, choices=Part)
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.WAITING)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("deed", "person", "part"), name="one_naming_each"),
        )

    def __str__(self) -> str:
        return f"{self.deed_id} names {self.person_id}"
