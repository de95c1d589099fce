"""Keep a page's main part ready, for as long as nothing that it shows has changed.

What is kept holds nothing of anybody's own, and is found only by those for whom it would be made
anew in the same words: the edition of the cause, whom its words reach, the day, the language.
"""

from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256

from django.core.cache import caches
from django.http import HttpRequest
from django.utils.translation import get_language

from alongside.people.models import Cause

PAGES = "pages"
KEPT_FOR = 3_600
KNOWN = {"months", "page", "print"}

Part = tuple[str, str]


def kept_ready(
    request: HttpRequest,
    cause: Cause,
    reaches: Sequence[int],
    make: Callable[[], Part],
    *,
    today: date,
) -> Part:
    """Give the part that was kept ready, or make it; one with strange words in its address is made.

    The edition was read with the cause, before anything that is shown: whatever changes afterwards
    has another number.
    """
    edition = cause.edition_number  # type: ignore[attr-defined]
    if not request.GET.keys() <= KNOWN:
        return make()
    parts = (cause.code, cause.name, edition, sorted(reaches), today, get_language())
    asked = sorted(request.GET.items())
    key = "beside-" + sha256(repr((parts, asked)).encode()).hexdigest()
    found: Part | None = caches[PAGES].get(key)
    if found is None:
        found = make()
        caches[PAGES].set(key, found, KEPT_FOR)
    return found
