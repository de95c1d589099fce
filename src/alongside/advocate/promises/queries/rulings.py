"""What may be seen of rulings: what was released, by whom as far as one may know, and contests."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from alongside.advocate.promises.models import Contest, Ruling, View
from alongside.advocate.promises.policy import rulings as policy
from alongside.advocate.promises.policy.promises import Party
from alongside.advocate.promises.policy.seeing import reached
from alongside.advocate.promises.queries.naming import name_of, names_of
from alongside.advocate.promises.queries.views import own_view
from alongside.people.models import Circle, Person


@dataclass(frozen=True, slots=True)
class Cell:
    """How many gave an answer; None where that is withheld."""

    answer: str
    label: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Contested:
    """What another circle said of a ruling; `own` where one speaks for that circle."""

    contest: Contest
    by: str
    own: bool


@dataclass(frozen=True, slots=True)
class Released:
    """A ruling as one person may read it."""

    ruling: Ruling
    by: tuple[str, ...]
    cells: tuple[Cell, ...]
    contests: tuple[Contested, ...]
    may_contest: bool

    @property
    def jointly(self) -> bool:
        """Whether several circles are seen to have ruled: "jointly" would tell of a hidden one."""
        return len(self.by) > 1

    @property
    def withheld(self) -> int:
        """How many answers are not shown."""
        return sum(cell.people is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Own:
    """What is somebody's own beside the rulings on a promise: their view, and if they follow."""

    view_for: tuple[Circle, ...]
    own_view: str
    follows: bool

    @property
    def answers(self) -> list[tuple[str, str, bool]]:
        """Give each answer, its words, and whether it is one's own."""
        return [(value, str(label), value == self.own_view) for value, label in View.Answer.choices]


def own_part(party: Party, *, on: date, follows: bool) -> Own:
    """Give what is somebody's own, of whom is known what they are to a promise that they see."""
    promise, person = party.promise, party.person
    view_for: list[Circle] = []
    if not party.is_bound:
        view_for = policy.circles_with_a_place_for(person, promise, on=on, place=party.place)
    return Own(tuple(view_for), own_view(promise, person), follows)


def released(party: Party) -> tuple[Released, ...]:
    """Give what was released about a promise, as somebody may read it."""
    return tuple(_released(party))


def rulings_seen_by(person: Person) -> QuerySet[Ruling]:
    """Give the rulings on promises that reached a person."""
    rows = Ruling.objects.filter(reached(person, by="promise__statement__"))
    return rows.select_related("promise__statement")


def contests_seen_by(person: Person) -> QuerySet[Contest]:
    """Give the contests of rulings on promises that reached a person."""
    rows = Contest.objects.filter(reached(person, by="ruling__promise__statement__"))
    return rows.select_related("ruling__promise__statement", "circle")


def cells_of(ruling: Ruling) -> tuple[Cell, ...]:
    """Give how many gave each answer, as far as it was released."""
    return tuple(
        Cell(value, str(label), ruling.distribution.get(value))
        for value, label in View.Answer.choices
    )


def _released(party: Party) -> Iterator[Released]:
    promise, place = party.promise, party.place
    contests = Contest.objects.select_related("circle").order_by("contested_on", "pk")
    rows = promise.rulings.prefetch_related("circles", Prefetch("contests", queryset=contests))
    free = not party.is_bound and not promise.withdrawn_on
    contesting = place.speaks_for if free else frozenset[int]()
    for ruling in rows:
        circles = ruling.circles.all()
        ruled = {circle.pk for circle in circles}
        yield Released(
            ruling=ruling,
            by=tuple(str(name) for name in names_of(circles, place)),
            cells=cells_of(ruling),
            contests=tuple(
                Contested(each, str(name_of(each.circle, place)), each.circle_id in contesting)
                for each in ruling.contests.all()
            ),
            may_contest=bool(contesting - ruled),
        )
