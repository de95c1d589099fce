"""Asks as people make them, for tests."""

import re
from datetime import date
from typing import Any

from alongside.listen.asks.actions import asks
from alongside.listen.asks.actions.addressing import readdress
from alongside.listen.asks.models import Ask
from alongside.people.audience import To
from alongside.people.models import Circle, Person

WORDS = "Bring it back when I am talked over"


def asked(person: Person, *persons: Person, **more: Any) -> Ask:
    """Have somebody ask people by name."""
    more.setdefault("words", WORDS)
    return asks.ask(person=person, to=To(persons=persons), **more)


def asked_members(person: Person, *circles: Circle, **more: Any) -> Ask:
    """Have somebody ask the members of circles."""
    more.setdefault("words", WORDS)
    return asks.ask(person=person, to=To(circles=circles), **more)


def asked_everyone(person: Person, **more: Any) -> Ask:
    """Have somebody ask everyone."""
    more.setdefault("words", WORDS)
    return asks.ask(person=person, to=To(everyone=True), **more)


def now_for(ask: Ask, *persons: Person, by: Person, **to: Any) -> Ask:
    """Have an ask be for others from now on: people by name, `circles`, or `everyone`."""
    return readdress(ask, person=by, to=To(persons=persons, **to))


def made_long_ago(ask: Ask, on: date) -> Ask:
    """Have an ask stand since some day."""
    ask.made_on = on
    ask.save(update_fields=["made_on"])
    return ask


def page_of(ask: Ask) -> str:
    """Give the address of an ask."""
    return f"/listen/asks/{ask.code}/"


def ticked(page: str) -> list[str]:
    """Give what is ticked on a page."""
    return re.findall(r'<input[^>]* value="([^"]*)"[^>]* checked', page)


def news(person: Person) -> list[str]:
    """Give the kinds of news about asks that wait for somebody."""
    return sorted(person.notices.filter(kind__startswith="ask.").values_list("kind", flat=True))
