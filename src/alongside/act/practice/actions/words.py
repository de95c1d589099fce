"""What a leader says of their own practice, and takes back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.act.practice import policy
from alongside.act.practice.models import OwnWords
from alongside.people import erasures
from alongside.people.models import Person


@transaction.atomic
def say(words: str, *, person: Person) -> OwnWords:
    """Say in a few sentences how one practises, for everyone to read."""
    policy.require_may_say_own_words(person)
    said, _is_new = OwnWords.objects.update_or_create(
        person=person, defaults={"words": words, "said_on": timezone.localdate()}
    )
    return said


@transaction.atomic
def take_back(said: OwnWords, *, person: Person) -> None:
    """Take it back; nobody is told, and no reason is asked for."""
    policy.require_own_words(person, said)
    erasures.note("ownwords", said.code)
    said.delete()


@transaction.atomic
def take_back_again(code: UUID) -> None:
    """Take back what a restored backup brought back."""
    OwnWords.objects.filter(code=code).delete()
