"""What this room remembers of one person, as plain values for that person alone."""

from typing import Any

from alongside.listen.asks.models import Ask, Clarification, TakingUp
from alongside.listen.asks.queries import asks, support
from alongside.people.audience import all_in_words
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give what a person asked, took up, wanted to know, and how to support them."""
    return {
        "asks": [
            _ask(one, person)
            for one in Ask.objects.filter(asker=person).select_related("circle").order_by("pk")
        ],
        "taken_up": _taken_up(person),
        "questions": _questions(person),
        "how_to_support_me": _support(person),
    }


def _ask(ask: Ask, person: Person) -> dict[str, Any]:
    return {
        "words": ask.words,
        "what_not_to_do": ask.avoid,
        "to": all_in_words(ask, owner=person),
        "called": ask.team,
        "in_the_name_of": ask.circle.name if ask.circle else "",
        "until": str(ask.until or ""),
        "action": ask.action,
        "shown_to_stewards": ask.tells_stewards,
        "made_on": str(ask.made_on),
        "state": ask.state,
        "closing": ask.closing,
    }


def _taken_up(person: Person) -> list[dict[str, str]]:
    rows = TakingUp.objects.filter(person=person).values_list("ask", "since")
    seen = asks.seen_by(person).in_bulk([ask for ask, _since in rows])
    return [{"words": seen[ask].words, "since": str(since)} for ask, since in rows if ask in seen]


def _questions(person: Person) -> list[dict[str, str]]:
    """Give one's questions; an answer is for those who see the ask."""
    found = list(Clarification.objects.filter(person=person).order_by("pk"))
    seen = asks.seen_by(person).in_bulk([one.ask_id for one in found])
    return [
        {
            "question": one.question,
            "answer": one.answer if one.ask_id in seen else "",
            "on": str(one.asked_on),
        }
        for one in found
    ]


def _support(person: Person) -> dict[str, Any]:
    said = support.words_of(person)
    if said is None:
        return {}
    return {"how": said.how, "what_not_to_do": said.avoid, "to": all_in_words(said, owner=person)}
