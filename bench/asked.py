"""Ask a filled workplace, from inside: a member's cookie, three pages, and the queries of each."""

import json

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from alongside.advocate.promises.models import Promise  # noqa: E402
from alongside.people.models import Cause, Person  # noqa: E402


def main() -> None:
    """Print what the measuring process needs to know, as JSON."""
    settings.ALLOWED_HOSTS.append("testserver")
    client = Client()
    member = Person.objects.get(email="member@tern-alder.example")
    client.force_login(member, backend=settings.AUTHENTICATION_BACKENDS[-1])
    cause = Cause.objects.get(name="Fair pay and hiring")
    promise = Promise.objects.filter(statement__title="The front door").get()
    pages = {
        "A bare page": "/bench/bare/",
        "Today": reverse("today"),
        "Words and deeds": reverse("promises:cause", args=[cause.code]),
        "A promise": reverse("promises:promise", args=[promise.code]),
    }
    told = {
        "cookie": f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}",
        "pages": pages,
        "queries": {name: _queries(client, address) for name, address in pages.items()},
    }
    print(json.dumps(told))


def _queries(client: Client, address: str) -> int:
    client.get(address)  # what the first visit alone costs is not a page's cost
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}; look at it in a browser.")
    return len(captured)


if __name__ == "__main__":
    main()
