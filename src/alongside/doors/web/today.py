"""Today: what is waiting for a person, rendered from notices alone.

No room is asked anything here, so that the page stays as quick with thirty rooms as with one.
"""

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
from alongside.people import notices
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
    _("Five things today. The others can wait until these are done."),
)
MORNING_ENDS, AFTERNOON_ENDS = 12, 18
NIGHT_ENDS = 5
ASKS_UNTIL, YOURS_UNTIL = 20, 40


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Send a person to Today, and a visitor to the sign-in page."""
    return redirect("today" if request.user.is_authenticated else "account_login")


@login_required
@require_safe
def today(request: SignedIn) -> HttpResponse:
    """Show at most five things, and what to do first where nothing waits."""
    found = list(notices.waiting_for(request.user, at_most=notices.MOST_ON_TODAY + 1))
    shown = found[: notices.MOST_ON_TODAY]
    page = {
        "greeting": greeting(timezone.localtime().hour) % {"name": request.user.name},
        "lead": THINGS[len(found)],
        "things": [_thing(notice) for notice in shown],
        "steps": [] if shown else first_steps.for_person(request.user),
        "put_aside": _number(request.GET.get("aside", "")),
    }
    return render(request, "today.html", page)


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
        "tone": "deed" if ASKS_UNTIL < notice.weight < YOURS_UNTIL else "word",
        "actions": [open_it, aside] if url else [aside],
    }


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
