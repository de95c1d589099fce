"""What is written to people by e-mail: only what the mailbox needs to know."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.people.models import Invitation
from alongside.people.queries.workplace import the_workplace
from alongside.ports import mail


def link_of(secret: str) -> str:
    """Give the whole address at which an invitation is accepted."""
    return settings.SITE_URL + reverse("people:accept", args=[secret])


def invitation(one: Invitation, secret: str) -> mail.Message:
    """Write to somebody who is invited: where from, where to, until when."""
    words = {"workplace": the_workplace(), "link": link_of(secret), "until": one.expires_on}
    return mail.Message(
        to=one.email,
        subject=_("A place is kept for you"),
        text=render_to_string("people/letters/invitation.txt", words),
    )
