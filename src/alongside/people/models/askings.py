"""That something was asked of a person, so that nobody is asked more often than they wish."""

from django.db import models

from alongside.people.models.persons import Person


class Asking(models.Model):
    """One thing that was asked of one person: which kind, on which day; never by whom.

    Gone when the month after it ends.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="askings")
    kind = models.CharField(max_length=40)
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("person", "on")),)

    def __str__(self) -> str:
        return f"{self.kind} of {self.person_id}"
