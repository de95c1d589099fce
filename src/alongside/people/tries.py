"""Failed sign-ins, counted to slow a guesser down, without keeping whose address was tried.

Two tables count them: one by the address tried and where it was tried from, one by the address
alone. Both hold a keyed mark in place of the address, and only for as long as the wait lasts.
When somebody came in successfully is not kept anywhere.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from alongside.people.models import KeptBriefly


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


def key_of(key: str, key_prefix: str, version: int) -> str:
    """Give the mark under which Django's cache keeps something; its own keys name people."""
    given = f"{key_prefix}:{version}:{key}"
    return salted_hmac("alongside.people.tries.key_of", given, algorithm="sha256").hexdigest()


def forget(address: str) -> None:
    """Forget the tries at an address."""
    AccessAttempt.objects.filter(username=mark_of(address)).delete()


def sweep(now: datetime) -> None:
    """Forget the tries whose wait is over."""
    wait = timedelta(hours=settings.AXES_COOLOFF_TIME)
    AccessAttempt.objects.filter(attempt_time__lt=now - wait).delete()
    KeptBriefly.objects.filter(expires__lt=now).delete()
