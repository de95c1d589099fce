"""Django's session engine in the database, with the person beside the sealed words."""

import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.http import HttpRequest

from alongside.people.models import Person, Session

BY_LINK = "link"
JUST_NOW = 300  # seconds


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


def came_by_link(request: HttpRequest, person: Person) -> bool:
    """Say whether a person came in by a link just now, rather than by what they know or hold."""
    return any(
        step["method"] == BY_LINK and time.time() - step["at"] < JUST_NOW
        for step in get_authentication_records(request, person)
    )
