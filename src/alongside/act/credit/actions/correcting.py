"""Say whose it was instead; it stands beside the original once that is agreed to."""

from django.db import transaction
from django.utils import timezone

from alongside.act.credit import policy
from alongside.act.credit.models import Correction, Credit
from alongside.people import notices
from alongside.people.models import Person


@transaction.atomic
def correct(credit: Credit, *, person: Person, whose: Person, words: str = "") -> Correction:
    """Say whose it was, to whom it would then be, or, of one's own, to those who can agree."""
    policy.require_may_correct(person, credit)
    said, _made = Correction.objects.select_for_update().get_or_create(
        credit=credit, said_by=person, whose=whose, defaults={"made_on": timezone.localdate()}
    )
    if said.stands is not None:  # it was answered, and nobody is asked the same twice
        return said
    said.words = words.strip()
    said.save(update_fields=["words"])
    asked = [one for one in (whose, credit.whose, credit.said_by) if one]
    may = {one.pk: one for one in asked if policy.may_answer_correction(one, said)}
    notices.tell(may.values(), "correction.said", about=said, words=credit.what, sender=person)
    return said


@transaction.atomic
def answer(correction: Correction, *, person: Person, agrees: bool, read: str = "") -> Correction:
    """Agree that it was so, in the words that one has read, or not; a yes lets others read it."""
    # So that it is not reworded between this reading and the answer.
    correction.words = Correction.objects.select_for_update().get(pk=correction.pk).words
    policy.require_may_answer_correction(person, correction)
    policy.require_read(correction, agrees=agrees, read=read)
    correction.stands = agrees
    correction.save(update_fields=["stands"])
    notices.forget(correction)
    if agrees:
        credit = correction.credit
        concerned = {one for one in (credit.whose, credit.said_by) if one} - {person}
        notices.tell(concerned, "credit.corrected", about=credit, words=credit.what)
    return correction
