"""What this room remembers of one person, as plain values for that person alone."""

from typing import Any

from alongside.account.recognition.models import (
    AnonymousRecognition,
    FeedbackAsking,
    FeltAnswer,
    FeltRound,
    Recognition,
)
from alongside.account.recognition.queries import felt, recognitions
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give what a person said and was told, by name and otherwise."""
    told = Recognition.objects.filter(doers=person).select_related("giver")
    return {
        "said_by_me": [
            _signed(one) | {"to": [doer.name for doer in one.of_whom]}
            for one in recognitions.said_by(person)
        ],
        "said_to_me": [
            _signed(one) | {"by": one.giver.name} for one in told.order_by("given_on", "pk")
        ],
        "said_by_me_anonymously": [
            _unsigned(one) for one in recognitions.every_own_anonymous(person)
        ],
        "pooled_for_me": [
            {"quarter": str(one.quarter), **one.says} for one in recognitions.pools_of(person)
        ],
        "asked_how_it_was": [
            {"what": one.share.what, "on": str(one.asked_on)}
            for one in FeedbackAsking.objects.filter(asker=person).select_related("share")
        ],
        "felt": [
            {"asked_on": str(round_.opened_on), "answer": answer.answer, **_about(answer)}
            for round_ in FeltRound.objects.filter(closed_on=None)
            if (answer := felt.own_answer(round_, person))
        ],
    }


def _signed(one: Recognition) -> dict[str, Any]:
    return {
        "what": one.what,
        "answer": one.answer,
        "words": one.words,
        "on": str(one.given_on),
        **_about(one),
    }


def _unsigned(one: AnonymousRecognition) -> dict[str, Any]:
    return {
        "of": one.doer.name,
        "quarter": str(one.quarter),
        "answer": one.answer,
        "words": one.words,
        **_about(one),
    }


def _about(one: Recognition | AnonymousRecognition | FeltAnswer) -> dict[str, Any]:
    return {
        "features": one.features,
        "scope": one.scope,
        "cause": one.cause.name if one.cause else "",
    }
