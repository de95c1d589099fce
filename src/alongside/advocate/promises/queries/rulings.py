"""What may be seen of rulings: what was released, by whom as far as one may know, and contests."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from alongside.advocate.promises.models import Contest, Follow, Promise, Ruling, View
from alongside.advocate.promises.policy import rulings as policy
from alongside.advocate.promises.policy.promises import Party, party_of
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
class Beside:
    """All about rulings that stands on the page of a promise, for one person."""

    released: tuple[Released, ...]
    view_for: tuple[Circle, ...]
    own_view: str
    follows: bool

    @property
    def answers(self) -> list[tuple[str, str, bool]]:
        """Give each answer, its words, and whether it is one's own."""
        return [(value, str(label), value == self.own_view) for value, label in View.Answer.choices]


def beside(promise: Promise, person: Person, *, on: date) -> Beside:
    """Give what stands on the page of a promise, for one person."""
    party = party_of(person, promise)
    follows = Follow.objects.filter(promise=promise, person=person).exists()
    return beside_party(party, on=on, follows=follows)


def beside_party(party: Party, *, on: date, follows: bool) -> Beside:
    """Give the same for somebody of whom is known what they are to the promise, and who sees it."""
    promise, person = party.promise, party.person
    may_have_a_place = not party.is_bound and party.place.is_in_any(promise.circles.all())
    view_for = policy.circles_with_a_place_for(person, promise, on=on) if may_have_a_place else ()
    return Beside(
        released=tuple(_released(party)),
        view_for=tuple(view_for),
        own_view=own_view(promise, person),
        follows=follows,
    )


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
