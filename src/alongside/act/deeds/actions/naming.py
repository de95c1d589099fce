"""Those whom a shared deed concerns say whether it names them; silence is "a colleague"."""

from uuid import UUID

from django.db import transaction

from alongside.act.deeds.actions.sharing import keep_between_two, read_anew
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.act.deeds.policy import deeds as policy
from alongside.people import notices
from alongside.people.models import Person


@transaction.atomic
def answer(
    naming: DeedNaming, *, person: Person, answer: str, of: UUID | None = None
) -> DeedNaming:
    """Say: name me, keep me "a colleague", or (whom it was for) show it to nobody but me.

    `of` is the code of the share that they read: a yes is to those words and whom they reach, and
    to no others.
    """
    # So that it is not shared anew between this reading and the answer.
    naming.deed = Deed.objects.select_for_update().get(pk=naming.deed_id)
    policy.require_may_answer(person, naming, answer)
    policy.require_read(naming, answer, of)
    was_named = naming.answer == DeedNaming.Answer.NAMED
    naming.answer = DeedNaming.Answer(answer)
    naming.save(update_fields=["answer"])
    if was_named and naming.deed.share:
        # The words of notices that wait were copied while the name stood in them.
        notices.forget(naming.deed.share)
    if naming.answer == DeedNaming.Answer.NOT_AT_ALL:
        keep_between_two(naming.deed)
    read_anew(naming.deed)
    notices.read(person, about=naming)
    return naming
