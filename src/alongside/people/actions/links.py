"""Links that sign one person in, once: for the demonstration, and for somebody locked out.

No page makes one. Only whoever runs the site can, at the command line.
"""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from alongside.people import tokens
from alongside.people.models import Person, SignInLink

GOOD_FOR = timedelta(hours=24)


def sign_in_link(person: Person) -> str:
    """Make a link, whole, with the site's address in front; it is good once and for a day."""
    token = tokens.fresh()
    SignInLink.objects.create(
        person=person, digest=token.digest, good_until=timezone.now() + GOOD_FOR
    )
    return settings.SITE_URL + reverse("people:sign_in_by_link", args=[token.secret])


@transaction.atomic
def use(secret: str) -> Person | None:
    """Give the person whom a link signs in, and void it; nobody where it is void already."""
    link = (
        SignInLink.objects.select_for_update(of=("self",))
        .select_related("person")
        .filter(
            digest=tokens.digest_of(secret),
            good_until__gt=timezone.now(),
            person__is_active=True,
        )
        .first()
    )
    if link is None:
        return None
    # Of two that come at once, only the one that takes the row away is let in.
    taken, _rows = SignInLink.objects.filter(pk=link.pk).delete()
    return link.person if taken else None
