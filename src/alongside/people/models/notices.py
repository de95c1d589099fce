"""News for one person; Today and the digest are rendered from these rows alone."""

from django.db import models

from alongside.people.models.persons import Person


class Notice(models.Model):
    """For whom, which kind, about which thing, due when. Gone once read."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=60)
    about_kind = models.CharField(max_length=40)
    about_code = models.UUIDField()
    # Wording that the person may see, copied, so that Today asks no room for it.
    words = models.CharField(max_length=240, blank=True)
    # Who asks for it, where it is somebody: a nudge says who sent it.
    sender = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    weight = models.PositiveSmallIntegerField(default=50)
    due = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    # Put aside by its reader: out of sight, and gone for good a day later.
    put_aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            # The same news twice is one notice: it says where things stand, not how often.
            models.UniqueConstraint(
                fields=("person", "kind", "about_kind", "about_code"), name="one_notice_each"
            ),
        )
        indexes = (
            models.Index(fields=("person", "weight", "made_at")),
            models.Index(fields=("about_kind", "about_code")),
            models.Index(
                fields=("put_aside_at",),
                condition=models.Q(put_aside_at__isnull=False),
                name="notices_put_aside",
            ),
            models.Index(
                fields=("kind", "due"),
                condition=models.Q(due__isnull=False),
                name="notices_due",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"


class Muted(models.Model):
    """A person wants no e-mail about a group of news; it still waits for them on the site."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="muted")
    group = models.CharField(max_length=40)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "group"), name="one_muting_each"),)

    def __str__(self) -> str:
        return f"{self.group} for {self.person_id}"
