"""Keep parts of pages ready, for as long as nothing that they show has changed.

What is kept is found only by those for whom it would be made anew in the same words: under the
edition that the page has reached, the day, the language, and whatever else the page depends on.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import caches
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

PAGES = "pages"

Part = TypeVar("Part")


def kept_ready(
    request: HttpRequest,
    make: Callable[[], Part],
    *depends_on: object,
    words: frozenset[str],
    seconds: int,
) -> Part:
    """Give the part that was kept ready, or make it; one with strange words in its address is made.

    `depends_on` names the edition and all else that the part shows. Read the edition before what is
    shown: whatever changes in between has another one. `words` are what an address may hold.
    """
    if not request.GET.keys() <= words:
        return make()
    asked = sorted(request.GET.items())
    whole = (depends_on, asked, timezone.localdate(), get_language())
    key = sha256(repr(whole).encode()).hexdigest()
    found: Part | None = caches[PAGES].get(key)
    if found is None:
        found = make()
        caches[PAGES].set(key, found, seconds)
    return found
