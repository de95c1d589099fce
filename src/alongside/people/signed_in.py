"""The request that a view behind `login_required` is given."""

from django.http import HttpRequest

from alongside.people.models import Person


class SignedIn(HttpRequest):
    """A request by a person; with `login_required` in front, a view meets nobody else."""

    user: Person
