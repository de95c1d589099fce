"""Take a form that is sent twice as sent once: a slow line and a second press are one wish.

Each page that holds a form has a token of its own in it. The same words, from the same page, to the
same address are the same form; whoever means it twice opens the page again, or changes a letter.
What is kept of it for some minutes is a mark that only the site can make, and where it led. A form
that keeps secret who sent it when must not be one of these.
"""

import time
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect

KEPT = 10 * 60  # seconds
PATIENCE, STEP = 3.0, 0.1  # seconds for which the second press waits for the first to be done
_TOKEN = "csrfmiddlewaretoken"

View = Callable[..., HttpResponse]


def once(view: View) -> View:
    """Lead whoever sends the same form of the same page again to where it led before."""

    @wraps(view)
    def taken(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = _key(request)
        if not key:
            return view(request, *args, **kwargs)
        if not cache.add(key, "", KEPT):
            return _as_before(request, key)
        led = ""
        try:
            response = view(request, *args, **kwargs)
            led = response.url if isinstance(response, HttpResponseRedirect) else ""
        finally:
            # What was refused or went wrong can be sent again.
            if led:
                cache.set(key, led, KEPT)
            else:
                cache.delete(key)
        return response

    return taken


def _key(request: HttpRequest) -> str:
    if request.method != "POST" or _TOKEN not in request.POST:
        return ""
    said = repr((request.user.pk, request.get_full_path(), sorted(request.POST.lists())))
    return f"sent once {sha256(said.encode()).hexdigest()}"


def _as_before(request: HttpRequest, key: str) -> HttpResponse:
    """Wait until it is known where the first led; lead to the form itself if that stays open."""
    for _ in range(int(PATIENCE / STEP)):
        if led := cache.get(key):
            return redirect(led)
        time.sleep(STEP)
    return redirect(request.get_full_path())
