"""Call somebody in: by name, carried by somebody trusted, or unnamed through a facilitator."""

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.helping import let_helper_go
from alongside.account.repair.actions.reaching import ask_to_help, open_or_offer, reach
from alongside.account.repair.actions.telling import tell, tell_others
from alongside.account.repair.models import CallingIn, Facilitation, Road, Side, State
from alongside.account.repair.policy import asking as policy
from alongside.account.repair.queries.seeing import begun_this_month
from alongside.account.repair.queries.wording import WHO_SEES
from alongside.people.models import Person


@transaction.atomic
def call_in(
    *,
    person: Person,
    called: Person,
    road: str,
    what_happened: str,
    its_effect: str,
    what_would_help: str = "",
    helper: Person | None = None,
) -> CallingIn:
    """Call a colleague in. `helper` carries it, or facilitates where one stays unnamed."""
    today = timezone.localdate()
    # So that two sent at the same moment are held to the limits one after the other.
    Person.objects.select_for_update().get(pk=person.pk)
    policy.require_may_call_in(person, called, begun_this_month=begun_this_month(person, today))
    calling_in = CallingIn(
        hurt=person,
        called=called,
        road=road,
        what_happened=what_happened,
        its_effect=its_effect,
        what_would_help=what_would_help,
        who_sees=str(WHO_SEES[road]),
        state=State.READ_FIRST,
        opened_on=today,
    )
    calling_in.save()
    _send(calling_in, helper)
    return calling_in


@transaction.atomic
def rewrite(
    calling_in: CallingIn,
    *,
    person: Person,
    what_happened: str,
    its_effect: str,
    what_would_help: str = "",
    helper: Person | None = None,
) -> CallingIn:
    """Change what was handed back, and send it by the same road, perhaps with somebody else."""
    policy.require_may(person, calling_in, "may_rewrite")
    calling_in.what_happened, calling_in.its_effect = what_happened, its_effect
    calling_in.what_would_help, calling_in.handed_back_because = what_would_help, ""
    calling_in.state = State.READ_FIRST
    calling_in.save()
    _send(calling_in, helper)
    return calling_in


@transaction.atomic
def give_name(calling_in: CallingIn, *, person: Person) -> CallingIn:
    """Say one's name after all, and go on without waiting for a facilitator."""
    place = policy.require_may(person, calling_in, "may_give_name")
    calling_in.road, calling_in.who_sees = Road.BY_NAME, str(WHO_SEES[Road.BY_NAME])
    calling_in.save(update_fields=["road", "who_sees"])
    today = timezone.localdate()
    calling_in.words.filter(passed_on=None, handed_back_because="").update(passed_on=today)
    if place.helping and not place.helping.is_agreed:
        let_helper_go(place.helping)
    calling_in.settled_on = None
    if calling_in.reached_on is None:
        calling_in.save(update_fields=["settled_on"])
        reach(calling_in)
        return calling_in
    open_or_offer(calling_in)
    calling_in.save(update_fields=["state", "shown_on", "settled_on"])
    tell_others(calling_in, but=Side.HURT)
    return calling_in


def _send(calling_in: CallingIn, helper: Person | None) -> None:
    if calling_in.road == Road.BY_NAME or helper is None:
        reach(calling_in)
        return
    policy.require_other_than_both(calling_in.hurt, calling_in.called, helper)
    ask_to_help(helper)
    if calling_in.road == Road.THROUGH:
        calling_in.brought_by = helper
        calling_in.save(update_fields=["brought_by"])
        tell(helper, "callingin.carry", calling_in)
        return
    today = timezone.localdate()
    Facilitation.objects.create(
        calling_in=calling_in,
        facilitator=helper,
        asked_by=Side.HURT,
        proposed_on=today,
        hurt_accepted_on=today,
        asked_on=today,
    )
    tell(helper, "callingin.facilitate", calling_in)
