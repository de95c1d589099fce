"""Today: what is waiting for a person, rendered from notices alone.

No room is asked anything here, so that the page stays as quick with thirty rooms as with one.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import formats, timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from alongside.doors.web import first_steps
from alongside.people import limits, notices
from alongside.people.models import Notice
from alongside.people.signed_in import SignedIn

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

# Whole sentences, because in many languages a number changes every word around it.
THINGS = (
    _("Nothing is waiting."),
    _("One thing today. Nothing else is waiting."),
    _("Two things today. Nothing else is waiting."),
    _("Three things today. Nothing else is waiting."),
    _("Four things today. Nothing else is waiting."),
    _("Five things today. Nothing else is waiting."),
)
AND_OTHERS = (
    "",
    _("One thing today. The others can wait until it is done."),
    _("Two things today. The others can wait until these are done."),
    _("Three things today. The others can wait until these are done."),
    _("Four things today. The others can wait until these are done."),
    _("Five things today. The others can wait until these are done."),
)
MORNING_ENDS, AFTERNOON_ENDS = 12, 18
NIGHT_ENDS = 5
PRACTICE = "practice"
ASKS_UNTIL, YOURS_UNTIL, MERE_NEWS = 20, 40, 50


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Send a person to Today, and a visitor to the sign-in page."""
    return redirect("today" if request.user.is_authenticated else "account_login")


@login_required
@require_safe
def today(request: SignedIn) -> HttpResponse:
    """Show at most five things, and what to do first where nothing waits."""
    person, paused = request.user, limits.is_paused(request.user, timezone.localdate())
    rests = paused and "look" not in request.GET
    found = [] if rests else notices.few_waiting_for(person)
    shown = few_of(found)
    page = {
        "greeting": greeting(timezone.localtime().hour) % {"name": person.name},
        "lead": "" if rests else (AND_OTHERS if len(found) > len(shown) else THINGS)[len(shown)],
        "things": [_thing(notice) for notice in shown],
        "steps": [] if shown or rests else first_steps.for_person(person),
        "put_aside": _number(request.GET.get("aside", "")),
        "paused_until": person.paused_until if paused else None,
        "rests": rests,
    }
    return render(request, "today.html", page)


def few_of(found: Iterable[Notice]) -> list[Notice]:
    """Give five things at most, asks first: one of each group before any group takes a second.

    Of the practices that are due, and of mere news from circles, there is one. Where there are
    more groups than places, the practice keeps its own: it goes by tomorrow, and the others wait.
    """
    kept = _each_rare_one_once(found)
    firsts = _first_of_each_group(kept)
    seconds = [one for one in kept if one not in firsts]
    few = [*firsts, *seconds][: notices.MOST_ON_TODAY]
    due = [one for one in firsts if notices.kind_of(one).group == PRACTICE and one not in few]
    few = [*few[: notices.MOST_ON_TODAY - len(due)], *due]
    return [one for one in kept if one in few]


def _first_of_each_group(kept: Iterable[Notice]) -> list[Notice]:
    firsts: dict[str, Notice] = {}
    for notice in kept:
        firsts.setdefault(notices.kind_of(notice).group, notice)
    return list(firsts.values())


def _each_rare_one_once(found: Iterable[Notice]) -> list[Notice]:
    kept: list[Notice] = []
    once: set[str] = set()
    for notice in found:
        group = notices.kind_of(notice).group
        rare = group == PRACTICE or (group == "circles" and notice.weight >= MERE_NEWS)
        if not rare or group not in once:
            kept.append(notice)
        if rare:
            once.add(group)
    return kept


@login_required
@require_POST
def put_aside(request: SignedIn, notice: int) -> HttpResponse:
    """Put one thing aside; it can be taken back from the page that follows."""
    if not notices.put_aside(request.user, notice):
        raise Http404
    return redirect(f"{reverse('today')}?aside={notice}")


@login_required
@require_POST
def take_back(request: SignedIn, notice: int) -> HttpResponse:
    """Bring back what was put aside."""
    if not notices.take_back(request.user, notice):
        raise Http404
    return redirect("today")


def greeting(hour: int) -> "StrPromise":
    """Give the greeting for an hour of the day, with a place for the name."""
    if NIGHT_ENDS <= hour < MORNING_ENDS:
        return _("Good morning, %(name)s")
    if MORNING_ENDS <= hour < AFTERNOON_ENDS:
        return _("Good afternoon, %(name)s")
    return _("Good evening, %(name)s")


def _thing(notice: Notice) -> dict[str, object]:
    kind = notices.kind_of(notice)
    url = _address(notice)
    open_it = {"label": kind.button or gettext("Open"), "url": url, "first": bool(kind.button)}
    aside = {
        "label": gettext("Put aside"),
        "url": reverse("put_aside", args=[notice.pk]),
        "post": True,
    }
    return {
        "title": str(kind.sentence) % {"words": notice.words},
        "url": url,
        "text": _when_due(notice),
        "asides": _who_and_why(notice, kind),
        "tone": "deed" if ASKS_UNTIL < notice.weight < YOURS_UNTIL else "word",
        "actions": [open_it, aside] if url else [aside],
    }


def _who_and_why(notice: Notice, kind: notices.Kind) -> list[str]:
    """Say who sent it, why it comes now, and whose interest it serves."""
    name = notice.sender_name  # type: ignore[attr-defined]  # read beside each notice
    said = gettext("From %(name)s.") % {"name": name} if name else ""
    return [line for line in (said, str(kind.why), str(kind.serves)) if line]


def _when_due(notice: Notice) -> str:
    if notice.due is None:
        return ""
    return gettext("By %(day)s.") % {"day": formats.date_format(notice.due, "DATE_FORMAT")}


def _address(notice: Notice) -> str:
    try:
        return notices.address_of(notice)
    except NoReverseMatch:
        return ""


def _number(given: str) -> int | None:
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 19 else None
