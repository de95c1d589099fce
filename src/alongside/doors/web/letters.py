"""What a message says: how much waits of which kind, where, why now, and how to have it end.

It names no circle, no cause, no colleague and no wording, and not even that somebody belongs to a
circle: news from circles is among the other things. Answers of one press are offered where
the question itself gives nothing away.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext, ngettext_lazy

from alongside.doors.web import tickets
from alongside.people import notices, taps
from alongside.people.models import Notice, Person
from alongside.ports import mail

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

MOST_TAPS = 3

# Whole lines, because in many languages a number changes every word around it.
LINES: dict[str, "StrPromise"] = {
    "asks": ngettext_lazy("%(n)d ask is for you", "%(n)d asks are for you", "n"),
    "practice": ngettext_lazy("%(n)d practice is due", "%(n)d practices are due", "n"),
    "recognition": ngettext_lazy(
        "%(n)d thing about support that was given or felt",
        "%(n)d things about support that was given or felt",
        "n",
    ),
    "repair": ngettext_lazy(
        "%(n)d conversation waits for you", "%(n)d conversations wait for you", "n"
    ),
    "promises": ngettext_lazy("%(n)d promise moved", "%(n)d promises moved", "n"),
    "wellbeing": ngettext_lazy(
        "%(n)d thing about your own pace", "%(n)d things about your own pace", "n"
    ),
    "other": ngettext_lazy("%(n)d other thing", "%(n)d other things", "n"),
}

Offers = dict[int, list[Notice]]


def written(people: Sequence[tuple[Person, Counter[str]]]) -> Iterator[mail.Message]:
    """Write to each person; what can be answered by one press is asked for once for all."""
    offers = _what_can_be_tapped([person for person, _ in people])
    for person, waiting in people:
        with translation.override(person.language or settings.LANGUAGE_CODE):
            yield _letter(person, waiting, offers[person.pk])


def _letter(person: Person, waiting: Counter[str], offered: list[Notice]) -> mail.Message:
    stop = settings.SITE_URL + reverse("stop_mail", args=[tickets.to_stop(person)])
    lines = [
        ngettext("One thing waits for you:", "%(n)d things wait for you:", waiting.total())
        % {"n": waiting.total()},
        settings.SITE_URL + reverse("today"),
        "",
        *(f"- {_line(group, number)}" for group, number in _in_order(waiting)),
        *_offers(person, offered),
        "",
        gettext("What it is stands there only, so that nobody can read it in a mailbox."),
        _why_now(person),
        gettext("Alongside itself sent this, in your interest. To have less of it, or none:"),
        stop,
    ]
    return mail.Message(
        to=person.email,
        subject=gettext("Something waits for you"),
        text="\n".join(lines) + "\n",
        stop=stop,
    )


def _why_now(person: Person) -> str:
    if person.mail_weekday is None:
        return gettext("You get one such message a day at most. Your settings say when, or never.")
    return gettext("It comes once a week, on the day and at the hour that you chose.")


def _in_order(waiting: Counter[str]) -> Iterable[tuple[str, int]]:
    known = Counter[str]()
    for group, number in waiting.items():
        known[group if group in LINES else "other"] += number
    return ((group, known[group]) for group in LINES if known[group])


def _line(group: str, number: int) -> str:
    return str(LINES[group] % {"n": number})


def _offers(person: Person, offered: list[Notice]) -> list[str]:
    """Give the questions that can be answered by one press, each with its address."""
    lines: list[str] = []
    for notice in offered[:MOST_TAPS]:
        tap = taps.known(notices.kind_of(notice).tap)
        if tap is not None:
            ticket = tickets.to_tap(person, tap, notice.about_code, now=timezone.now())
            lines += ["", str(tap.question), settings.SITE_URL + reverse("tap", args=[ticket])]
    return lines


def _what_can_be_tapped(persons: Iterable[Person]) -> Offers:
    found: Offers = defaultdict(list)
    for notice in Notice.objects.filter(
        person__in=[person.pk for person in persons],
        put_aside_at=None,
        kind__in=notices.kinds_with_a_tap(),
    ).order_by("weight", "made_at", "pk"):
        found[notice.person_id].append(notice)
    return found
