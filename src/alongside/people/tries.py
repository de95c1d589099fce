"""Failed sign-ins, counted to slow a guesser down, without keeping whose address was tried.

The table that counts them holds a keyed mark of the address, the network address and the browser's
name, and only for as long as the wait lasts. Successful sign-ins are not counted anywhere.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac


def mark_of(address: str) -> str:
    """Give the mark under which tries at an address are counted; the key is the site's."""
    return salted_hmac(
        "alongside.people.tries", address.strip().lower(), algorithm="sha256"
    ).hexdigest()


def whose(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """Give the mark of whoever is being signed in, by the form or by what was made of it."""
    given = credentials or {}
    address = given.get("email") or given.get("login") or request.POST.get("login") or ""
    return mark_of(str(address))


def forget(address: str) -> None:
    """Forget the tries at an address."""
    AccessAttempt.objects.filter(username=mark_of(address)).delete()


def sweep() -> None:
    """Forget the tries whose wait is over."""
    wait = timedelta(hours=settings.AXES_COOLOFF_TIME)
    AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - wait).delete()
