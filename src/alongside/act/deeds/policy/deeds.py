"""Who may tell, change, share and answer.

There is no predicate by which a deed becomes recognised: no one who did it can make it so.
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.act.deeds.models import Deed, DeedNaming
from alongside.people.audience import To
from alongside.people.models import Person
from alongside.people.policy import NotAllowed


def may_tell(person: Person, for_person: Person | None, together: Iterable[Person]) -> bool:
    """Anyone tells what they did for others; nobody is on both sides of it."""
    did_it = {person, *together}
    return person.is_active and person not in together and for_person not in did_it


def is_doers(person: Person, deed: Deed) -> bool:
    """Only whoever told a deed sees it, changes it, shares it, erases it."""
    return person.is_active and deed.person_id == person.pk


def kept_from_others_by(deed: Deed) -> Person | None:
    """Give whoever it was for and who said that nobody else may see it; rewording changes nothing.

    Not even telling it as a deed for somebody else: what was done stays the same.
    """
    refused = deed.namings.filter(
        part=DeedNaming.Part.FOR, answer=DeedNaming.Answer.NOT_AT_ALL
    ).select_related("person")
    return next((one.person for one in refused[:1]), None)


def may_share(person: Person, deed: Deed, to: To) -> bool:
    """Its doer shares a deed with somebody; where whom it was for refused, with them alone."""
    if not is_doers(person, deed) or to.is_nobody:
        return False
    only = kept_from_others_by(deed)
    return only is None or (not to.everyone and not to.circles and to.persons == (only,))


def answers_open_to(naming: DeedNaming) -> list[str]:
    """Give the answers that somebody named can give: only whom it was for can stop it."""
    answers = DeedNaming.Answer
    if naming.part == DeedNaming.Part.FOR:
        return [answers.NAMED, answers.COLLEAGUE, answers.NOT_AT_ALL]
    return [answers.NAMED, answers.COLLEAGUE]


def may_answer(person: Person, naming: DeedNaming, answer: str) -> bool:
    """Whoever is named answers, at any time, and as often as they change their mind."""
    return naming.person_id == person.pk and answer in answers_open_to(naming)


def is_stale(naming: DeedNaming, answer: str, of: UUID | None) -> bool:
    """Say whether somebody agrees to words that are not those that are shared.

    A no counts whichever words it was said to.
    """
    share = naming.deed.share
    return answer == DeedNaming.Answer.NAMED and (share is None or share.code != of)


def require_may_tell(person: Person, for_person: Person | None, together: Iterable[Person]) -> None:
    """Refuse a deed for oneself, or one whose doer it was for."""
    if not may_tell(person, for_person, list(together)):
        raise NotAllowed(
            _("A deed is for somebody else: whoever did it is not the one it was done for.")
        )


def require_doer(person: Person, deed: Deed) -> None:
    """Refuse whoever did not tell it."""
    if not is_doers(person, deed):
        raise NotAllowed(_("Only whoever told this deed may do this."))


def require_may_share(person: Person, deed: Deed, to: To) -> None:
    """Refuse whoever did not tell it, and what somebody does not want shown."""
    require_doer(person, deed)
    if not may_share(person, deed, to):
        raise NotAllowed(
            _("Whoever this was for would rather not have it shown; share it with them alone.")
        )


def require_may_answer(person: Person, naming: DeedNaming, answer: str) -> None:
    """Refuse whoever is not the one named."""
    if not may_answer(person, naming, answer):
        raise NotAllowed(_("Only whoever is named may answer this."))


def require_read(naming: DeedNaming, answer: str, of: UUID | None) -> None:
    """Refuse a yes to words that were shared anew since."""
    if is_stale(naming, answer, of):
        raise NotAllowed(shared_anew())


def shared_anew() -> str:
    """Say why a yes does not count."""
    return _("This has been shared anew since you opened it. Here is how it would read now.")
