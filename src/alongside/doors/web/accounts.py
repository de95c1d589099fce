"""What allauth asks of us: nobody signs up unless they were invited."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from alongside.people.models import Person


class Accounts(DefaultAccountAdapter):
    """Accounts are opened by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether anybody may sign up: no; an invitation is accepted on a page of its own."""
        return False


def display(person: Person) -> str:
    """Call a person by the name that they wrote."""
    return person.name
