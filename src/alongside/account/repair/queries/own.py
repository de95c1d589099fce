"""What this room remembers of one person, for that person alone, as their own pages show it."""

from typing import Any

from django.db.models import QuerySet

from alongside.account.repair.models import CallingIn
from alongside.account.repair.policy.place import Place, places_of
from alongside.account.repair.queries import seeing
from alongside.account.repair.queries.shown import Said, Shown, listed_to, shown_to
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give where somebody called in, was called in, and helps; who is unnamed stays unnamed."""
    return {
        "i_called_in": _all(seeing.made_by(person), person),
        "i_was_called_in": _all(seeing.made_to(person), person),
        "i_help_with": [_in_short(place) for place in places_of(person, seeing.helped_by(person))],
    }


def _all(found: QuerySet[CallingIn], person: Person) -> list[dict[str, Any]]:
    return [_plain(shown_to(place)) for place in places_of(person, found)]


def _plain(shown: Shown) -> dict[str, Any]:
    return {
        "with": shown.called if shown.who_sees else shown.hurt,
        "brought_by": shown.brought_by,
        "facilitator": shown.facilitator,
        "stands": str(shown.stands),
        "on": str(shown.on),
        "what_happened": shown.what_happened,
        "its_effect": shown.its_effect,
        "what_would_help": shown.what_would_help,
        "words": [_plain_word(word) for word in shown.words],
        "retaliation": [{"on": str(on), "what": what} for on, what in shown.flags],
    }


def _plain_word(word: Said) -> dict[str, Any]:
    parts = (word.text, word.its_effect, word.what_i_will_do)
    return {
        "who": word.who,
        "what": str(word.label),
        "words": [part for part in parts if part],
        "until": str(word.until) if word.until else None,
        "done_on": str(word.done_on) if word.done_on else None,
        "on": str(word.said_on),
    }


def _in_short(place: Place) -> dict[str, str]:
    line = listed_to(place)
    return {"stands": str(line.stands), "on": str(line.on)}
