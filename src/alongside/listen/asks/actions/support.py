"""Say how to be supported, to whom one chooses, and take it down again."""

from uuid import UUID

from django.db import transaction

from alongside.listen.asks.models import SupportWords
from alongside.people import audience, erasures
from alongside.people.audience import To
from alongside.people.models import Person


@transaction.atomic
def say(*, person: Person, to: To, how: str, avoid: str) -> SupportWords:
    """Say how to support oneself and what not to do; nobody is told, it stands there."""
    said, _made = SupportWords.objects.update_or_create(
        person=person, defaults={"how": how, "avoid": avoid}
    )
    audience.address(said, to)
    return said


@transaction.atomic
def take_down(*, person: Person) -> None:
    """Erase one's own words of support."""
    for said in SupportWords.objects.filter(person=person):
        erasures.note("supportwords", said.code)
        said.delete()


@transaction.atomic
def take_down_again(code: UUID) -> None:
    """Take down what a restored backup brought back."""
    SupportWords.objects.filter(code=code).delete()
