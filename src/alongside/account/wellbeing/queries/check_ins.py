"""One's own check-ins; no answer is read here for anybody but the person who gave it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside import content
from alongside.account.wellbeing.models import CheckIn, CheckInWish
from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Answered:
    """One month as it is read again: each question in short, and the answer in words."""

    check_in: CheckIn
    answers: tuple[tuple[str, str], ...]

    @property
    def is_heavy(self) -> bool:
        """Whether an answer was one of those after which the page offers a pause or help."""
        return is_heavy(self.check_in)


def own(person: Person) -> QuerySet[CheckIn]:
    """Give a person's own check-ins, the latest month first."""
    return CheckIn.objects.filter(person=person).order_by("-month")


def of_month(person: Person, month: date) -> CheckIn | None:
    """Give what a person answered for a month, if they did."""
    return own(person).filter(month=month).first()


def wish_of(person: Person) -> CheckInWish | None:
    """Give the wish to be reminded, if there is one."""
    return CheckInWish.objects.filter(person=person).first()


def to_remind(month: date, *, today: date) -> QuerySet[CheckInWish]:
    """Give the wishes to be reminded that were not heeded in a month, of those not at rest."""
    answered = CheckIn.objects.filter(person=OuterRef("person"), month=month)
    not_yet = Q(reminded_for=None) | Q(reminded_for__lt=month)
    awake = Q(person__paused_until=None) | Q(person__paused_until__lte=today)
    found = CheckInWish.objects.filter(not_yet, awake, ~Exists(answered), person__is_active=True)
    return found.select_related("person").order_by("pk")


def in_words(found: Iterable[CheckIn], language: str) -> list[Answered]:
    """Put answers into the words of the questions; a choice that is gone is left out."""
    return [Answered(one, tuple(_answers(one, language))) for one in found]


def is_heavy(check_in: CheckIn) -> bool:
    """Say whether some answer was heavy; it is used for what the same page offers, and not kept."""
    return any(
        choice.heavy
        for question in content.check_in()
        for choice in question.choices
        if choice.id == getattr(check_in, question.id)
    )


def _answers(check_in: CheckIn, language: str) -> Iterable[tuple[str, str]]:
    for question in content.check_in(language):
        labels = {choice.id: choice.label for choice in question.choices}
        if given := labels.get(getattr(check_in, question.id)):
            yield question.in_short, given
