"""A short tour of the demonstration: one promise, as each of its four people meets it.

What each may do is asked of the rooms' own policies, for the four as they are now, so that the tour
cannot say anything that the site would not do. It is there in a demonstration alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.advocate.promises.models import Evidence, Promise
from alongside.advocate.promises.policy import evidence as evidence_policy
from alongside.advocate.promises.policy import promises as policy
from alongside.advocate.promises.policy import rulings as rulings_policy
from alongside.advocate.promises.policy import seeing
from alongside.people.models import Person, Workplace
from alongside.people.policy import circles as circle_policy


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done about the promise, and which of the four may."""

    what: str | LazyText
    may: tuple[bool, ...]


@login_required
def tour(request: HttpRequest) -> HttpResponse:
    """Show who may do what about one promise that went wrong and was mended."""
    if not Workplace.objects.filter(is_demo=True).exists():
        raise Http404
    promise = get_object_or_404(
        Promise.objects.select_related("statement", "owner"),
        wording=content.demonstration().tour.wording,
        statement__title=content.demonstration().tour_statement.title,
    )
    four = _four()
    shown = {"promise": promise, "four": four, "rows": _rows(promise, [who for who, _ in four])}
    return render(request, "tour.html", shown)


def _four() -> list[tuple[Person, str]]:
    players = content.demonstration().workplace.cast
    found = Person.objects.in_bulk([player.address for player in players], field_name="email")
    return [(found[player.address], player.what) for player in players if player.address in found]


def _rows(promise: Promise, four: list[Person]) -> list[Row]:
    today = timezone.localdate()
    circle = promise.circles.first()
    shown = promise.evidence.exclude(state=Evidence.State.ACCEPTED).first()

    def can_answer(person: Person) -> bool:
        return shown is not None and evidence_policy.may_answer(person, shown)

    def knows_members(person: Person) -> bool:
        return circle is not None and circle_policy.may_see_members(person, circle)

    def has_a_view(person: Person) -> bool:
        return bool(rulings_policy.circles_to_view_for(person, promise, on=today))

    asked: list[tuple[LazyText, Callable[[Person], bool]]] = [
        (
            _("Reads the words and what came of them"),
            lambda p: seeing.may_see(p, promise.statement),
        ),
        (_("Says, unseen, how it stands"), has_a_view),
        (_("Accepts evidence for the circle, or does not"), can_answer),
        (_("Changes it in the open, with a reason"), lambda p: policy.may_change(p, promise)),
        (_("Replies to what is said of it"), lambda p: policy.may_reply(p, promise)),
        (_("Sees who belongs to the circle"), knows_members),
        (_("Reads the view of any one person"), lambda p: False),
    ]
    return [Row(what, tuple(may(person) for person in four)) for what, may in asked]
