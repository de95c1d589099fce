"""The public record as a page: what was done in public, when, and where it stands.

Words and names stand on the page that an entry leads to, under that page's own rules. Somebody who
may not open that page does not find the entry here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside.account.repair.models import FormalRoute
from alongside.act.practice.queries import circles as of_circles
from alongside.act.writing.queries import changes as of_rules
from alongside.advocate.promises.queries.evidence import evidence_seen_by
from alongside.advocate.promises.queries.promises import promises_seen_by
from alongside.advocate.promises.queries.rulings import rulings_seen_by
from alongside.advocate.promises.queries.statements import statements_seen_by
from alongside.people.models import Person, RecordEntry, Workplace
from alongside.people.queries import causes, circles, persons
from alongside.people.signed_in import SignedIn

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

# So many entries are looked at for one page, however many of them somebody may see.
LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kind of thing stands: who sees it, its page, and by which code, if by any."""

    seen_by: Callable[[Person], QuerySet[Any]]
    leads_to: str
    by: str = "code"


PLACES = {
    "statement": Place(statements_seen_by, "promises:statement"),
    "promise": Place(promises_seen_by, "promises:promise"),
    "evidence": Place(evidence_seen_by, "promises:evidence"),
    "ruling": Place(rulings_seen_by, "promises:promise", by="promise__code"),
    "circle": Place(circles.seen_by, "people:circle"),
    "cause": Place(causes.seen_by, "people:cause"),
    "circleaction": Place(of_circles.actions_seen_by, "practice:circle_action"),
    "annotation": Place(of_circles.said_to, "practice:action", by="action"),
    "rulechange": Place(lambda _reader: of_rules.everything(), "writing:change"),
    "formalroute": Place(lambda reader: FormalRoute.objects.all(), "repair:routes", by=""),
    "person": Place(lambda _reader: persons.everyone(), "people:person"),
}

SENTENCES: dict[str, "StrPromise"] = {
    "annotation.said": _("A circle said what it knows of an action."),
    "cause.added": _("A cause was added."),
    "circle.closed": _("A circle closed."),
    "circle.concerned": _("A circle said that a cause concerns it."),
    "circle.founded": _("A circle was founded."),
    "circle.not_concerned": _("A circle said that a cause does not concern it."),
    "circle.renamed": _("A circle took another name."),
    "circleaction.added": _("A circle added an action of its own."),
    "circleaction.changed": _("A circle changed an action of its own."),
    "evidence.answered": _("A circle answered evidence."),
    "evidence.changed": _("Evidence was changed."),
    "evidence.put_forward": _("Evidence was put forward."),
    "evidence.withdrawn": _("Evidence was withdrawn."),
    "formalroute.changed": _("A formal route of the workplace was changed."),
    "formalroute.entered": _("A formal route of the workplace was entered."),
    "formalroute.removed": _("A formal route of the workplace was taken away."),
    "leader.appointed": _("A leader was appointed."),
    "leader.relieved": _("Somebody is a leader no longer."),
    "promise.changed": _("A promise was changed, with a reason."),
    "promise.confirmed": _("A promise was found in a statement, and confirmed."),
    "promise.handed_over": _("A promise was handed to another owner."),
    "promise.let_go": _("A promise was let go, with a reason."),
    "promise.taken_back": _("A promise was taken back: it was confirmed by mistake."),
    "promise.taken_up": _("A promise that was let go was taken up again."),
    "rulechange.contested": _("A circle held to a rule of wording as it is written."),
    "rulechange.said": _("A circle changed a rule of wording for the workplace."),
    "rulechange.taken_back": _("A circle took back what it said of a rule of wording."),
    "ruling.contest_withdrawn": _("What another circle said of a ruling was withdrawn."),
    "ruling.contested": _("A ruling was contested for another circle."),
    "ruling.released": _("A circle ruled on a promise."),
    "statement.corrected": _("The details of a statement were put right."),
    "statement.entered": _("A statement was entered."),
    "statement.erased": _("The words of a statement were erased, with a reason."),
    "steward.appointed": _("A steward was appointed."),
    "steward.relieved": _("Somebody is a steward no longer."),
    "workplace.floor_raised": _("A steward raised the floor under numbers about people."),
}


@login_required
@require_safe
def record(request: SignedIn) -> HttpResponse:
    """Show the latest public acts that somebody may see, or those before a given entry."""
    before = request.GET.get("before", "")
    rows = RecordEntry.objects.filter(kind__in=SENTENCES).order_by("-position")
    if before.isascii() and before.isdecimal() and len(before) < 19:
        rows = rows.filter(position__lt=int(before))
    looked_at = list(
        rows.only("position", "made_at", "kind", "about_kind", "about_code")[:LOOKED_AT]
    )
    addresses = _addresses(looked_at, request.user)
    page = {
        "acts": [
            {"sentence": SENTENCES[entry.kind], "on": entry.made_at, "url": address}
            for entry in looked_at
            if (address := addresses.get((entry.about_kind, entry.about_code)))
        ],
        "earlier": looked_at[-1].position if len(looked_at) == LOOKED_AT else None,
    }
    return render(request, "record.html", page)


def _addresses(entries: Iterable[RecordEntry], person: Person) -> dict[tuple[str, UUID], str]:
    """Give the page of each thing that somebody may see, with one query for each kind of thing."""
    codes: dict[str, set[UUID]] = {kind: set() for kind in PLACES}
    for entry in entries:
        codes.get(entry.about_kind, set()).add(entry.about_code)
    of_things = {
        (kind, code): reverse(place.leads_to, args=[page] if place.by else [])
        for kind, place in PLACES.items()
        if codes[kind]
        for code, page in place.seen_by(person)
        .filter(code__in=codes[kind])
        .values_list("code", place.by or "code")
    }
    # The workplace has no page of its own; who its stewards are stands on that of its people.
    return of_things | {("workplace", Workplace.code): reverse("people:people")}
