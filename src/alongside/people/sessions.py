"""Django's session engine in the database, with the person beside the sealed words."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as InDatabase

from alongside.people.models import Person, Session


class SessionStore(InDatabase):
    """Keep sessions so that those of one person can be found and ended."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Name the rows."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Make the row for a session, and say whose it is."""
        row = super().create_model_instance(data)
        row.person_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]
        return row  # type: ignore[return-value]


def end_all(person: Person, *, but: str | None = None) -> None:
    """Sign a person out everywhere, save perhaps in the browser they ask from."""
    Session.objects.filter(person=person).exclude(session_key=but).delete()
