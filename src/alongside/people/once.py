"""Take a form that is sent twice as sent once: a slow line and a second press are one wish.

Each page that holds a form has a token of its own in it. The same words, from the same page, to the
same address are the same form; whoever means it twice opens the page again, or changes a letter.
What is kept of it for some minutes is a mark that only the site can make, and where it led, sealed:
whoever reads the database finds that somebody sent something, and neither who nor what.
"""

import secrets
import time
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect

from alongside.engines import sealing

KEPT = 10 * 60  # seconds
PATIENCE, STEP = 10.0, 0.1  # seconds for which the second press waits for the first to be done
_TOKEN = "csrfmiddlewaretoken"
_UNDER_WAY = "under way"

View = Callable[..., HttpResponse]


def once(view: View) -> View:
    """Lead whoever sends the same form of the same page again to where it led before."""

    @wraps(view)
    def taken(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = _key(request)
        if key and not cache.add(key, _UNDER_WAY, KEPT) and (led := _led_before(key)):
            return redirect(led)
        led = ""
        try:
            response = view(request, *args, **kwargs)
            led = response.url if isinstance(response, HttpResponseRedirect) else ""
        finally:
            _note(key, led)
        return response

    return taken


def _key(request: HttpRequest) -> str:
    if request.method != "POST" or _TOKEN not in request.POST:
        return ""
    said = repr((request.user.pk, request.get_full_path(), sorted(request.POST.lists())))
    return f"sent once {sha256(said.encode()).hexdigest()}"


def _led_before(key: str) -> str:
    """Wait until it is known where the first led; nowhere if it was refused or does not end.

    The form is taken then: to have it twice is a lesser harm than to lose what somebody wrote.
    """
    for _ in range(int(PATIENCE / STEP)):
        led = cache.get(key)
        if led != _UNDER_WAY:
            return _unsealed(led)
        time.sleep(STEP)
    return ""


def _note(key: str, led: str) -> None:
    """Note where a form led; what was refused or went wrong can be sent again."""
    if key and led:
        nonce = secrets.token_bytes(24)
        cache.set(key, sealing.seal_ticket(_seal(), led, nonce=nonce), KEPT)
    elif key:
        cache.delete(key)


def _unsealed(led: str | None) -> str:
    try:
        return sealing.open_ticket(_seal(), led or "")
    except sealing.SealingError:
        return ""


def _seal() -> bytes:
    return sealing.ticket_key(f"sent once {settings.SECRET_KEY}")
