"""Messages that are on their way, one a person, until the mail server has taken them."""

from django.db import models

from alongside.people.models.persons import Person


class Letter(models.Model):
    """A message that a person's moment has come for; what it says is reckoned as it is written.

    Whoever sends takes letters by moving `not_before` on, so that another takes them up where a
    process dies. `has_left` is set as the words leave: such a letter is never sent again.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="letter")
    moment = models.DateTimeField()
    not_before = models.DateTimeField(db_index=True)
    has_left = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"to {self.person_id}"
