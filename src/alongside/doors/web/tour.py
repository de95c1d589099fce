"""A short tour of the demonstration: one promise, as each of its four people meets it.

What each may do is asked of the rooms' own policies, for the four as they are now, so that the tour
cannot say anything that the site would not do. It is there in a demonstration alone.
"""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside import content
from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.policy.evidence import onlooker_of
from alongside.advocate.promises.policy.promises import party_of
from alongside.advocate.promises.policy.rulings import circles_to_view_for
from alongside.people.models import Person, Workplace
from alongside.people.policy.circles import may_see_members


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done about the promise, and which of the four may."""

    what: str | LazyText
    cells: tuple[tuple[bool, Person, str], ...]


@login_required
@require_safe
def tour(request: HttpRequest) -> HttpResponse:
    """Show who may do what about one promise that went wrong and was mended."""
    if not Workplace.objects.filter(is_demo=True).exists():
        raise Http404
    promise = get_object_or_404(
        Promise.objects.select_related("statement", "owner"),
        wording=content.demonstration().tour.wording,
        statement__title=content.demonstration().tour_statement.title,
    )
    people = four()
    shown = {"promise": promise, "four": people, "rows": _rows(promise, people)}
    return render(request, "tour.html", shown)


def four() -> list[tuple[Person, str]]:
    """Give the four people of the demonstration, each with what they are to the programme."""
    players = content.demonstration().workplace.cast
    found = Person.objects.in_bulk([player.address for player in players], field_name="email")
    return [(found[player.address], player.what) for player in players if player.address in found]


def _rows(promise: Promise, four: list[tuple[Person, str]]) -> list[Row]:
    met = [(_meets(promise, person), person, is_what) for person, is_what in four]
    return [
        Row(what, tuple((may[line], person, is_what) for may, person, is_what in met))
        for line, what in enumerate(ASKED)
    ]


ASKED = (
    _("Reads the words and what came of them"),
    _("Says, unseen, how it stands"),
    _("Accepts evidence for the circle, or does not"),
    _("Changes it in the open, with a reason"),
    _("Replies to what is said of it"),
    _("Sees who belongs to the circle"),
    _("Reads the view of any one person"),
)


def _meets(promise: Promise, person: Person) -> tuple[bool, ...]:
    """Say what one person may do about a promise, in the order of ASKED."""
    party = party_of(person, promise)
    shown = promise.evidence.order_by("done_on", "pk").first()
    circle = promise.circles.first()
    return (
        party.sees,
        bool(circles_to_view_for(person, promise, on=timezone.localdate())),
        shown is not None and bool(onlooker_of(person, shown).answers_for),
        party.may_change,
        party.may_reply,
        circle is not None and may_see_members(person, circle),
        False,  # there is no page, export or command that would
    )
