"""Who may put evidence forward, answer it, and hide what names them.

Nobody makes a deed their own recognition: whoever put something forward, is named in it or is
bound by the promise cannot accept it, not even as a convenor.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Evidence, Promise
from alongside.advocate.promises.policy.promises import Party, party_of
from alongside.engines import names
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Somebody beside a piece of evidence: what they are to it, found once and asked often."""

    evidence: Evidence
    party: Party
    names_them: bool
    is_hidden: bool

    @property
    def put_it_forward(self) -> bool:
        """Whether it is theirs."""
        return self.evidence.put_forward_by_id == self.party.person.pk

    @property
    def may_edit(self) -> bool:
        """Whoever put it forward, while they can still see what it is for."""
        return self.party.sees and self.put_it_forward and self.evidence.withdrawn_on is None

    @property
    def is_tied(self) -> bool:
        """Whether accepting it would be accepting one's own."""
        return self.put_it_forward or self.party.is_bound or self.names_them

    @property
    def answers_for(self) -> list[Circle]:
        """The circles for which they may accept it, or not; none, for whoever is tied to it."""
        promise = self.party.promise
        gone = self.evidence.withdrawn_on or promise.withdrawn_on or self.is_hidden
        if gone or self.is_tied or not self.party.sees:
            return []
        mine = self.party.place.speaks_for
        return [circle for circle in promise.circles.all() if circle.pk in mine]

    @property
    def may_say_it_names_them(self) -> bool:
        """Whoever finds a word of their name in it; or, since nobody searches a document, anyone
        whom the promise does not bind. Otherwise all could hide what does not suit them.
        """
        item = self.evidence
        if item.withdrawn_on or self.put_it_forward or self.is_hidden or not self.party.sees:
            return False
        words, person = f"{item.title}\n{item.text}\n{item.url}", self.party.person
        if names.find(words, name=person.name, address=person.email):
            return True
        return item.form == Evidence.Form.DOCUMENT and not self.party.is_bound

    @property
    def may_hide(self) -> bool:
        """Whoever it names."""
        return self.names_them and self.party.person.is_active


def onlooker_of(person: Person, evidence: Evidence) -> Onlooker:
    """Find what a person is to a piece of evidence."""
    return Onlooker(
        evidence=evidence,
        party=party_of(person, evidence.promise),
        names_them=evidence.named.filter(person=person).exists(),
        is_hidden=is_hidden(evidence),
    )


def is_hidden(evidence: Evidence) -> bool:
    """Whether somebody whom it names has hidden it."""
    return evidence.named.filter(hidden_on__isnull=False).exists()


def require_may_put_forward(person: Person, promise: Promise) -> None:
    """Refuse whoever is neither bound by the promise nor concerned by it."""
    if not party_of(person, promise).may_put_forward:
        raise NotAllowed(
            _(
                "Evidence is put forward by those who speak for the organisation and by members "
                "of the circles concerned."
            )
        )


def require_may_edit(person: Person, evidence: Evidence) -> None:
    """Refuse whoever did not put it forward."""
    if not onlooker_of(person, evidence).may_edit:
        raise NotAllowed(_("Only whoever put this forward changes or withdraws it."))


def require_may_answer(person: Person, evidence: Evidence, circle: Circle) -> None:
    """Refuse whoever may not answer for the circle, by whichever road they come."""
    if circle not in onlooker_of(person, evidence).answers_for:
        raise NotAllowed(
            _(
                "Evidence is answered by a convenor of a circle concerned who neither put it "
                "forward, nor is named in it, nor speaks for the organisation."
            )
        )


def require_may_say_it_names_them(person: Person, evidence: Evidence) -> None:
    """Refuse whoever's name is not found in it."""
    if not onlooker_of(person, evidence).may_say_it_names_them:
        raise NotAllowed(
            _("Your name was not found in this. Ask whoever put it forward to add you.")
        )


def require_may_hide(person: Person, evidence: Evidence) -> None:
    """Refuse whoever is not named in it."""
    if not onlooker_of(person, evidence).may_hide:
        raise NotAllowed(_("Only somebody whom this names can hide it or show it again."))
