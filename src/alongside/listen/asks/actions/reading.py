"""Hold that whoever puts their name to an ask has read whom it is for now."""

from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from alongside.listen.asks import policy
from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries.asks import mark_of_whom
from alongside.people.models import Person


class ReadOtherwise(ValueError):
    """Whom it is for reads otherwise than on the page from which somebody answered."""


def held(asked: Ask) -> Ask:
    """Give an ask as it stands, and keep others from changing whom it is for until it is done."""
    return Ask.objects.select_for_update().get(pk=asked.pk)


def require_read(asked: Ask, *, person: Person, read: str | None) -> None:
    """Refuse an answer to a page that named others; one that comes from no page has no mark."""
    if read is None:
        return
    if not constant_time_compare(read, mark_of_whom(policy.party_of(person, asked), person)):
        raise ReadOtherwise(
            _(
                "Whom it is for reads otherwise than when you opened the page, so nothing was "
                "done. See whom it is for now, and press again if you still want to."
            )
        )
