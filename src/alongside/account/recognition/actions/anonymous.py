"""Say anonymously how a colleague's act was, change it, take it back. Nobody can read whose it is.

Nothing here enters the record, a notice, a task, a message or a session, and a row knows only its
quarter. Only who holds both the database and the anonymity key can join one to a person:
docs/why/recognition.md.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.account.recognition import policy
from alongside.account.recognition.models import AnonymousRecognition, Answer
from alongside.account.recognition.queries import marks, recognitions
from alongside.engines.recognition import quarter_of
from alongside.people import shares
from alongside.people.models import Cause, Person, Share


@transaction.atomic
def give(share: Share, *, person: Person, answer: str, words: str = "") -> None:
    """Say how a shared deed was, to be pooled for those who say by now that they did it.

    Whom its owner alone names is filed nowhere for it, as with what is signed. The words go to
    whoever shared it alone: the same words in two pools would tell those two that they are about
    something they did together.
    """
    policy.require_may_be_anonymous(person, share)
    # Nothing said before stays with whoever is not named any more.
    take_back(share, person=person)
    quarter = _this_quarter()
    about = {"features": share.features, "scope": share.scope, "cause": share.cause}
    for doer in shares.owned_up_to_by(share):
        tag = marks.tag_of_share(share, giver=person, doer=doer, quarter=quarter)
        said = words if doer.pk == share.owner_id else ""
        _keep(tag, person, doer, quarter, {"answer": Answer(answer), "words": said} | about)


@transaction.atomic
def say(
    *,
    person: Person,
    doer: Person,
    answer: str,
    words: str = "",
    features: list[str] | None = None,
    scope: str = "",
    cause: Cause | None = None,
) -> None:
    """Say unasked how something was that a colleague did, once a quarter; again is a change."""
    policy.require_did_not_do_it(person, doer)
    quarter = _this_quarter()
    tag = marks.tag_unasked(giver=person, doer=doer, quarter=quarter)
    said = {"answer": Answer(answer), "words": words}
    about = {"features": features or [], "scope": scope, "cause": cause}
    _keep(tag, person, doer, quarter, said | about)


@transaction.atomic
def take_back(share: Share, *, person: Person) -> None:
    """Take back what one said of a share; anyone may, while the quarter lasts."""
    tags = recognitions.own_tags(share, person, _this_quarter())
    AnonymousRecognition.objects.filter(tag__in=tags).delete()


@transaction.atomic
def take_back_unasked(*, person: Person, doer: Person) -> None:
    """Take back what one said unasked of a colleague this quarter, if there is anything."""
    tag = marks.tag_unasked(giver=person, doer=doer, quarter=_this_quarter())
    AnonymousRecognition.objects.filter(tag=tag).delete()


@transaction.atomic
def forget_all(person: Person) -> None:
    """Erase every answer of somebody who leaves; what was released stays, and tells of nobody."""
    own = [row.pk for row in recognitions.every_own_anonymous(person)]
    AnonymousRecognition.objects.filter(pk__in=own).delete()


def _this_quarter() -> date:
    return quarter_of(timezone.localdate())


def _keep(tag: str, giver: Person, doer: Person, quarter: date, said: dict[str, Any]) -> None:
    mark = marks.mark_of(str(giver.code), quarter)
    fixed = {"doer": doer, "quarter": quarter, "giver": marks.masked(mark, tag)}
    AnonymousRecognition.objects.update_or_create(tag=tag, defaults=said | fixed)
