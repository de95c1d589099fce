"""Ask one question about an ask; answer it, or leave it, which looks like nothing at all."""

from django.db import transaction
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions.reading import held, require_read
from alongside.listen.asks.actions.telling import tell_each, tell_voices
from alongside.listen.asks.models import Ask, Clarification
from alongside.listen.asks.queries.asks import seen_by
from alongside.people.models import Person


@transaction.atomic
def ask_question(
    asked: Ask, *, person: Person, question: str, read: str | None = None
) -> Clarification:
    """Ask the one question that one has; sent once more, it is there already.

    From a page comes `read`, the mark of whom it said that the ask is for.
    """
    asked = held(asked)
    before = Clarification.objects.filter(ask=asked, person=person, question=question).first()
    if before:
        return before
    policy.require_may_question(person, asked)
    require_read(asked, person=person, read=read)
    made = Clarification.objects.create(
        ask=asked, person=person, question=question, asked_on=timezone.localdate()
    )
    tell_voices(asked, "ask.question", sender=person)
    return made


@transaction.atomic
def answer(about: Clarification, *, person: Person, answer: str) -> Clarification:
    """Answer a question; it then stands beside the ask, without who asked it.

    Whoever asked it and is not among those whom the ask is for any more is told nothing of it.
    """
    policy.require_may_change(person, about.ask)
    about.answer = answer
    about.save(update_fields=["answer"])
    if seen_by(about.person).filter(pk=about.ask_id).exists():
        tell_each([about.person], "ask.answered", about.ask)
    return about


@transaction.atomic
def put_aside(about: Clarification, *, person: Person) -> None:
    """Put a question out of one's sight; to whoever asked it nothing changes."""
    policy.require_speaks_for(person, about.ask)
    about.is_put_aside = True
    about.save(update_fields=["is_put_aside"])
