"""Standing words of support, as far as their owner lets somebody see them."""

from django.db.models import Q, QuerySet

from alongside.listen.asks.models import SupportWords
from alongside.people.audience import reaches
from alongside.people.models import Person


def seen_by(person: Person) -> QuerySet[SupportWords]:
    """Give the words that reach a person, and their own."""
    found = SupportWords.objects.filter(Q(person=person) | reaches(SupportWords, person))
    return found.filter(person__is_active=True).select_related("person")


def words_of(person: Person) -> SupportWords | None:
    """Give a person's own words."""
    return SupportWords.objects.filter(person=person).first()
