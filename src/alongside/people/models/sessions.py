"""Who is signed in, so that a person can be signed out everywhere; and who tried too often."""

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from alongside.people.models.persons import Person


class Session(AbstractBaseSession):
    """One browser in which somebody is signed in; no address, no device, no last visit."""

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """Name the engine that keeps these rows."""
        from alongside.people.sessions import SessionStore

        return SessionStore


class KeptBriefly(models.Model):
    """What processes tell each other for some minutes: how often somebody tried to sign in.

    And where a form led that was sent, so that the second press of its button leads there too.

    Django's cache lies in this table. Its keys are marks that only the site can make.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"until {self.expires}"
