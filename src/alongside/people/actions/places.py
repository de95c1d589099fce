"""Ways into a circle that is not open: ask and be answered, or be asked and agree."""

from django.db import transaction
from django.utils import timezone

from alongside.people import notices
from alongside.people.actions.circles import bring_in
from alongside.people.models import Circle, JoinRequest, KeptPlace, Membership, Person
from alongside.people.policy import circles as policy
from alongside.people.queries import circles as queries


@transaction.atomic
def ask_to_join(circle: Circle, *, person: Person, words: str = "") -> JoinRequest:
    """Ask to come into a circle; those who speak for it are told."""
    policy.require_may_ask_to_join(person, circle)
    request, _made = JoinRequest.objects.update_or_create(
        circle=circle,
        person=person,
        defaults={"words": words.strip()},
        create_defaults={"words": words.strip(), "asked_on": timezone.localdate()},
    )
    notices.tell(queries.convenors_of(circle), "circle.asked", about=request, words=circle.name)
    return request


@transaction.atomic
def withdraw_request(request: JoinRequest, *, person: Person) -> None:
    """Ask no longer."""
    policy.require_asked(person, request)
    notices.forget(request)
    request.delete()


@transaction.atomic
def answer(request: JoinRequest, *, person: Person, let_in: bool) -> None:
    """Let somebody in who asked, or not; either way they are told, and the request is gone."""
    policy.require_may_answer(person, request)
    circle, asker = request.circle, request.person
    notices.forget(request)
    request.delete()
    if let_in:
        bring_in(circle, asker)
    notices.tell(
        [asker],
        "circle.let_in" if let_in else "circle.not_now",
        about=circle,
        words=circle.name,
    )


@transaction.atomic
def keep_place(circle: Circle, *, person: Person, email: str) -> None:
    """Keep a place for whoever has this address, if anybody does.

    It says the same whether or not there is such a person, and whether or not they belong already.
    Somebody who passed over a place is not asked again.
    """
    policy.require_may_keep_place(person, circle)
    to = Person.objects.filter(email=email.strip().lower(), is_active=True).first()
    if to is None or policy.is_member_of(to, circle):
        return
    place, made = KeptPlace.objects.get_or_create(
        circle=circle,
        person=to,
        defaults={"kept_by": person, "kept_on": timezone.localdate()},
    )
    if made:
        notices.tell([to], "circle.place_kept", about=place, words=circle.name)


@transaction.atomic
def take_place(place: KeptPlace, *, person: Person) -> Membership:
    """Take the place that somebody kept for one, and belong."""
    policy.require_may_take_place(person, place)
    return bring_in(place.circle, person)


@transaction.atomic
def pass_over(place: KeptPlace, *, person: Person) -> None:
    """Pass over a place in silence: nobody is told, and nobody can see it."""
    policy.require_may_take_place(person, place)
    place.passed_over = True
    place.save(update_fields=["passed_over"])
    notices.read(person, about=place)


@transaction.atomic
def withdraw_place(place: KeptPlace, *, person: Person) -> None:
    """Keep a place no longer."""
    policy.require_may_withdraw_place(person, place)
    notices.forget(place)
    place.delete()
