"""Keep the copy of a deed in what was said of it to what the deed itself may still say."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from alongside.account.recognition.models import Recognition
from alongside.people.models import Person, Share


@transaction.atomic
def reword(share: Share, words: str, but_between: Collection[Person]) -> None:
    """Have what was said of a shared deed hold these words of it; what is gone stays gone."""
    doers = Recognition.doers.through.objects.filter(recognition=OuterRef("pk"))
    theirs = Q(giver__in=but_between) & ~Exists(doers.exclude(person__in=but_between))
    copies = Recognition.objects.filter(share_code=share.code).exclude(what="")
    copies.exclude(theirs).update(what=words)
