"""Who may put evidence forward, answer it, and hide what names them.

Nobody makes a deed their own recognition: whoever put something forward, is named in it or is
bound by the promise cannot accept it, not even as a convenor.
"""

import re

from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Evidence, Promise
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.promises import speaks_for_organisation
from alongside.advocate.promises.policy.seeing import may_see
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed


def may_put_forward(person: Person, promise: Promise, *, place: Place | None = None) -> bool:
    """The organisation first of all; and members of the circles concerned."""
    if promise.withdrawn_on or not may_see(person, promise.statement):
        return False
    if speaks_for_organisation(person, promise):
        return True
    return (place or place_of(person)).is_in_any(promise.circles.all())


def may_edit(person: Person, evidence: Evidence) -> bool:
    """Whoever put it forward, while they can still see what it is for."""
    return (
        person.is_active
        and evidence.put_forward_by_id == person.pk
        and evidence.withdrawn_on is None
        and may_see(person, evidence.promise.statement)
    )


def may_answer(person: Person, evidence: Evidence, *, place: Place | None = None) -> bool:
    """A convenor of a circle concerned, out of whom anything at all ties to what is shown."""
    return bool(circles_to_answer_for(person, evidence, place=place))


def circles_to_answer_for(
    person: Person, evidence: Evidence, *, place: Place | None = None
) -> list[Circle]:
    """Give the circles for which a person may accept this evidence, or not."""
    promise = evidence.promise
    if evidence.withdrawn_on or promise.withdrawn_on or is_hidden(evidence):
        return []
    if not may_see(person, promise.statement) or is_tied(person, evidence):
        return []
    mine = (place or place_of(person)).speaks_for
    return [circle for circle in promise.circles.all() if circle.pk in mine]


def is_tied(person: Person, evidence: Evidence) -> bool:
    """Whether accepting it would be accepting one's own."""
    return (
        evidence.put_forward_by_id == person.pk
        or speaks_for_organisation(person, evidence.promise)
        or evidence.named.filter(person=person).exists()
    )


def is_hidden(evidence: Evidence) -> bool:
    """Whether somebody whom it names has hidden it."""
    return evidence.named.filter(hidden_on__isnull=False).exists()


def may_say_it_names_them(person: Person, evidence: Evidence) -> bool:
    """Whoever finds a word of their name in it, or belongs to nobody it binds and cannot search it.

    Otherwise anyone could hide what does not suit them by saying that it names them.
    """
    if evidence.withdrawn_on or evidence.put_forward_by_id == person.pk:
        return False
    if not may_see(person, evidence.promise.statement) or is_hidden(evidence):
        return False
    if _name_stands_in(person.name, f"{evidence.title}\n{evidence.text}\n{evidence.url}"):
        return True
    is_document = evidence.form == Evidence.Form.DOCUMENT
    return is_document and not speaks_for_organisation(person, evidence.promise)


def may_hide(person: Person, evidence: Evidence) -> bool:
    """Whoever it names."""
    return person.is_active and evidence.named.filter(person=person).exists()


def _name_stands_in(name: str, words: str) -> bool:
    found = set(re.findall(r"\w+", words.casefold()))
    parts = [part for part in re.findall(r"\w+", name.casefold()) if len(part) > 1]
    return any(part in found for part in parts)


def require_may_put_forward(person: Person, promise: Promise) -> None:
    """Refuse whoever is neither bound by the promise nor concerned by it."""
    if not may_put_forward(person, promise):
        raise NotAllowed(
            _(
                "Evidence is put forward by those who speak for the organisation and by members "
                "of the circles concerned."
            )
        )


def require_may_edit(person: Person, evidence: Evidence) -> None:
    """Refuse whoever did not put it forward."""
    if not may_edit(person, evidence):
        raise NotAllowed(_("Only whoever put this forward changes or withdraws it."))


def require_may_answer(person: Person, evidence: Evidence, circle: Circle) -> None:
    """Refuse whoever may not answer for the circle, by whichever road they come."""
    if circle not in circles_to_answer_for(person, evidence):
        raise NotAllowed(
            _(
                "Evidence is answered by a convenor of a circle concerned who neither put it "
                "forward, nor is named in it, nor speaks for the organisation."
            )
        )


def require_may_say_it_names_them(person: Person, evidence: Evidence) -> None:
    """Refuse whoever's name is not found in it."""
    if not may_say_it_names_them(person, evidence):
        raise NotAllowed(
            _("Your name was not found in this. Ask whoever put it forward to add you.")
        )


def require_may_hide(person: Person, evidence: Evidence) -> None:
    """Refuse whoever is not named in it."""
    if not may_hide(person, evidence):
        raise NotAllowed(_("Only somebody whom this names can hide it or show it again."))
