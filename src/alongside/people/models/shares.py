"""A copy of what somebody agreed to show; the private row it was copied from is shown nowhere."""

import uuid

from django.db import models

from alongside.people.models.audience import Audience
from alongside.people.models.circles import Cause
from alongside.people.models.persons import Person


class Share(Audience):
    """A deed as its doer agreed to show it, to whom, until they take it back.

    `owner` and `together` did it, and none of them can ever recognise it. `for_whom` is how those
    it was for are called in it: by name only once they agreed, and "a colleague" until then.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares")
    together = models.ManyToManyField(Person, related_name="+", blank=True)
    what = models.TextField()
    came_of_it = models.TextField(blank=True)
    for_whom = models.CharField(max_length=200, blank=True)
    # Whoever it was for, if it was for one person alone: anonymity would then be a pretence.
    for_person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_for_one = models.BooleanField(default=False)
    cause = models.ForeignKey(
        Cause, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    features = models.JSONField(default=list, blank=True)
    scope = models.CharField(max_length=12, blank=True)
    done_on = models.DateField()
    shared_on = models.DateField(db_index=True)
    # Whoever it was for has said, in their own name, that it helped; where it was for several, or
    # for nobody in particular, somebody who did not do it.
    is_recognised = models.BooleanField(default=False)

    # How it was has been asked of somebody; that is done once a deed.
    is_asked_about = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.what[:60]
