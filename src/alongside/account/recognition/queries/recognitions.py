"""What was said to somebody and by them; there is no way to ask for anybody else's."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.account.recognition.models import (
    AnonymousRecognition,
    Answer,
    PooledRecognition,
    Recognition,
)
from alongside.account.recognition.queries import marks
from alongside.engines.recognition import quarter_of
from alongside.people.models import Person, Share


def said_to(person: Person) -> QuerySet[Recognition]:
    """Give what came to a person by name, the newest first, without what they put away."""
    return (
        Recognition.objects.filter(_not_put_away(person), doers=person)
        .select_related("giver")
        .order_by("-given_on", "-pk")
    )


def said_by(person: Person) -> QuerySet[Recognition]:
    """Give what a person said in their own name, the newest first."""
    return (
        Recognition.objects.filter(giver=person)
        .select_related("shared_by")
        .prefetch_related("doers")
        .order_by("-given_on", "-pk")
    )


def between(person: Person) -> QuerySet[Recognition]:
    """Give what a person said or was told."""
    came = Recognition.doers.through.objects.filter(recognition=OuterRef("pk"), person=person)
    found = Recognition.objects.filter(Q(giver=person) | (Q(Exists(came)) & _not_put_away(person)))
    return found.select_related("giver", "cause", "shared_by").prefetch_related("doers")


def pools_of(person: Person) -> QuerySet[PooledRecognition]:
    """Give what was pooled for a person, the newest quarter first."""
    return PooledRecognition.objects.filter(doer=person).order_by("-quarter")


def signed_of(share: Share, person: Person) -> Recognition | None:
    """Give what somebody said of a share in their own name."""
    return Recognition.objects.filter(giver=person, share_code=share.code).first()


def that_recognise(share: Share) -> QuerySet[Recognition]:
    """Give the words that make a shared deed recognised: by name, that it helped.

    Of a deed for one person only their word does. Of one for a circle anybody's does who did not do
    it: were it a member's alone, the doer would learn from it who belongs to the circle.
    """
    said = Recognition.objects.filter(share_code=share.code, answer=Answer.HELPED)
    return said.filter(giver=share.for_person_id) if share.is_for_one else said


def doers_of(share: Share) -> list[Person]:
    """Give those who did it by its owner's word, whoever shared it first; some may not agree."""
    together = share.together.exclude(pk=share.owner_id).filter(is_active=True).order_by("pk")
    return [share.owner, *together]


def own_tags(share: Share, person: Person, quarter: date) -> list[str]:
    """Give the tags under which somebody's own answer of a share would lie, the owner's first.

    Whoever did it too may have agreed to be named when it was given, and not do so now.
    """
    return [
        marks.tag_of_share(share, giver=person, doer=doer, quarter=quarter)
        for doer in doers_of(share)
    ]


def own_anonymous(share: Share, person: Person) -> AnonymousRecognition | None:
    """Give what somebody said of a share anonymously this quarter, for that person alone."""
    tags = own_tags(share, person, quarter_of(timezone.localdate()))
    rows = {row.tag: row for row in AnonymousRecognition.objects.filter(tag__in=tags)}
    return next((rows[tag] for tag in tags if tag in rows), None)


def every_own_anonymous(person: Person) -> list[AnonymousRecognition]:
    """Give all that a person said anonymously and that is not pooled yet; it tries every row."""
    codes: dict[date, str] = {}
    own = []
    for row in AnonymousRecognition.objects.select_related("doer").iterator(chunk_size=2_000):
        mark = codes.setdefault(row.quarter, marks.mark_of(str(person.code), row.quarter))
        if marks.giver_of(row) == mark:
            own.append(row)
    return own


def _not_put_away(person: Person) -> Q:
    away = Recognition.put_away_by.through.objects.filter(recognition=OuterRef("pk"), person=person)
    return Q(~Exists(away))
