"""What somebody says of a colleague's act: in their own name, or anonymously and then pooled.

An anonymous row holds no person who gave it: its tag keeps it to once each, and `giver` is their
mark of the quarter behind a mask of its own. Both need a key that lies outside the database.
"""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.account.recognition.models.marked import Answer, Marked, scattered
from alongside.people.models import Person


class Recognition(Marked):
    """Said in one's own name, to whoever shared a deed and those who did it too and say so.

    Of a shared deed `what` is the wording as it was shared, copied, and follows it where a name is
    taken back; it is empty once the deed is kept from others. Unasked, it is the giver's.
    """

    Answer = Answer

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    giver = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    doers = models.ManyToManyField(Person, related_name="+")
    # Whose share it was: the one doer whom whoever reads it may know. The others did not all agree
    # to be named.
    shared_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Whoever would rather not keep it among what came to them; the giver is not told.
    put_away_by = models.ManyToManyField(Person, related_name="+")
    share_code = models.UUIDField(null=True, blank=True)
    what = models.TextField()
    answer = models.CharField(max_length=14, choices=Answer)
    words = models.TextField(_("a few words"), blank=True)
    given_on = models.DateField(db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("giver", "share_code"), name="one_recognition_of_a_share_each"
            ),
        )
        indexes = (models.Index(fields=("share_code", "answer")),)

    def __str__(self) -> str:
        return f"{self.answer}: {self.what[:40]}"

    @property
    def of_whom(self) -> list[Person]:
        """Those who did it, as far as it may name them; nobody, once whoever shared it has left."""
        if self.share_code is None:
            return list(self.doers.all())
        return [self.shared_by] if self.shared_by else []


class AnonymousRecognition(Marked):
    """Said anonymously, until the quarter closes: nobody can read whose it is, or of which deed."""

    id = models.BigAutoField(primary_key=True, default=scattered)
    doer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    quarter = models.DateField()  # its first day
    tag = models.CharField(max_length=64, unique=True)
    giver = models.CharField(max_length=64)  # a mark behind a mask: `queries.marks`
    answer = models.CharField(max_length=14, choices=Answer)
    words = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("quarter", "doer")),)

    def __str__(self) -> str:
        return self.answer


class PooledRecognition(models.Model):
    """What at least five people said anonymously, in a quarter, of all that somebody did.

    `says` holds the answers as they passed `engines.disclosure`, how many people they rest on, and
    the words in an order of chance. Only the doer sees it, and can erase it.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    doer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    quarter = models.DateField()
    says = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("doer", "quarter"), name="one_pool_a_quarter"),
        )

    def __str__(self) -> str:
        return f"{self.quarter:%Y-%m}"
