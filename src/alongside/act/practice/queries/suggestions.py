"""What a person could take on next, at most three, each with its reason."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from alongside.act.practice.models import Practice, WavedAway
from alongside.act.practice.queries import catalogue
from alongside.content.actions import Action
from alongside.engines.rhythm import Because, suggest
from alongside.people import wanted
from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An action and why it is suggested; `words` are those of whoever asked for it."""

    action: Action
    because: Because
    of: str
    words: str


def for_person(person: Person, on: date) -> list[Suggestion]:
    """Suggest what others asked for first, then what a person's plan has least of."""
    asked = {one.action: one.because for one in wanted.of(person)}
    goes_on = Q(ends_on=None) | Q(ends_on__gte=on)
    taken_on = Practice.objects.filter(goes_on, person=person, ended_on=None).exclude(action="")
    away = WavedAway.objects.filter(person=person, until__gt=on)
    choices = suggest(
        catalogue.facts(),
        wanted=list(asked),
        taken_on=set(taken_on.values_list("action", flat=True)),
        waved_away=set(away.values_list("action", flat=True)),
        seed=f"{person.code} {on.isoformat()}",
    )
    actions = catalogue.known(choice.action for choice in choices)
    return [
        Suggestion(actions[one.action], one.because, one.of, asked.get(one.action, ""))
        for one in choices
    ]
