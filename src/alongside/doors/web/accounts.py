"""What allauth asks of us: nobody signs up unless they were invited."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.shortcuts import render
from django.template.loader import render_to_string

from alongside.people.models import Person
from alongside.people.queries.workplace import the_workplace
from alongside.ports import mail


class Accounts(DefaultAccountAdapter):
    """Accounts are opened by invitation only, and letters leave by the one port for mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether anybody may sign up: no; an invitation is accepted on a page of its own."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Answer whoever tries too often as the other counter does, with the page for that."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            raise ImmediateHttpResponse(render(request, "429.html", status=429)) from None

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of allauth's letters: what it is about, and nothing of the browser used."""
        words = {**context, "email": email, "workplace": the_workplace()}
        mail.send(
            mail.Message(
                to=email,
                subject=render_to_string(f"{template_prefix}_subject.txt", words).strip(),
                text=render_to_string(f"{template_prefix}_message.txt", words).strip() + "\n",
            )
        )


def display(person: Person) -> str:
    """Call a person by the name that they wrote."""
    return person.name
