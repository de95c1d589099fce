"""Tags and marks: keyed, so that the database alone says nothing of who gave an answer.

A tag keeps an answer to once each and lets its giver find it. A giver's mark of a quarter is the
same whoever the answer is about, so that nobody counts twice; it is stored behind a mask made of
the row's own tag, so that without the key no two rows can be seen to come of one person.
"""

from datetime import date

from django.conf import settings

from alongside.account.recognition.models import AnonymousRecognition, FeltRound
from alongside.engines import sealing
from alongside.people.models import Person, Share


def tag_of_share(share: Share, *, giver: Person, doer: Person, quarter: date) -> str:
    """Give the tag of what somebody says of a share, for one of those who did it."""
    return _tag("share", str(share.code), str(doer.code), quarter.isoformat(), str(giver.code))


def tag_unasked(*, giver: Person, doer: Person, quarter: date) -> str:
    """Give the tag of what somebody says unasked of a colleague in a quarter."""
    return _tag("unasked", str(doer.code), quarter.isoformat(), str(giver.code))


def tag_of_felt(felt: FeltRound, person: Person) -> str:
    """Give the tag of what somebody answers in a round."""
    return _tag("felt", str(felt.code), str(person.code))


def mark_of(code: str, quarter: date) -> str:
    """Give the mark of a person in a quarter; it is never stored as it is."""
    return _tag("mark", quarter.isoformat(), code)


def masked(mark: str, tag: str) -> str:
    """Put a mark behind the mask of a row's tag, or take it out from behind it."""
    mask = _tag("mask", tag)
    return f"{int(mark, 16) ^ int(mask, 16):064x}"


def giver_of(row: AnonymousRecognition) -> str:
    """Give the mark of whoever gave an answer."""
    return masked(row.giver, row.tag)


def _tag(*parts: str) -> str:
    return sealing.tag(settings.ANONYMITY_KEY, "recognition", *parts)
