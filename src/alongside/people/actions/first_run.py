"""The first steps of an empty workplace: its name and its first steward."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from alongside.people import tokens
from alongside.people.actions.accounts import open_account
from alongside.people.models import Person, Workplace
from alongside.people.policy import NotAllowed
from alongside.people.policy import persons as policy


def setup_link() -> str:
    """Give the path at which the first steward starts; empty once somebody is here.

    Its secret comes of the site's own key, so nothing is stored, and it opens nothing any more as
    soon as there is a person.
    """
    return "" if Person.objects.exists() else reverse("people:start", args=[_secret()])


def opens(secret: str) -> bool:
    """Say whether a set-up link is the right one, and nobody is here yet."""
    return constant_time_compare(secret, _secret()) and not Person.objects.exists()


@transaction.atomic
def start(secret: str, *, name: str, email: str, password: str, workplace_name: str = "") -> Person:
    """Make the first steward, and name the workplace if its name is known already."""
    workplace = locked()
    if not opens(secret):
        raise NotAllowed(_("Somebody has set this workplace up already; ask them to invite you."))
    steward = open_account(email=email, name=name, password=password, is_steward=True)
    name_workplace(workplace, person=steward, name=workplace_name)
    return steward


@transaction.atomic
def name_workplace(workplace: Workplace, *, person: Person, name: str) -> Workplace:
    """Say what the workplace is called."""
    policy.require_may_name_workplace(person)
    workplace.name = name.strip()
    _save(workplace, "name")
    return workplace


@transaction.atomic
def finish(workplace: Workplace, *, person: Person) -> Workplace:
    """Put the first steps away; whatever was left out can be done later on its own page."""
    policy.require_may_name_workplace(person)
    workplace.set_up_on = timezone.localdate()
    _save(workplace, "set_up_on")
    return workplace


def _save(workplace: Workplace, field: str) -> None:
    # One field alone: a floor that was raised in the meantime must not be lowered by this.
    workplace.save(update_fields=[field] if workplace.pk else None)


def _secret() -> str:
    key = salted_hmac("alongside.people.first_run", "set-up", algorithm="sha256").hexdigest()
    return tokens.digest_of(key)[:43]


def locked() -> Workplace:
    """Give the one workplace for this transaction alone; whoever comes second waits here."""
    there = Workplace.objects.select_for_update().order_by("pk").first()
    if there is None:
        Workplace.objects.get_or_create(pk=1)
        there = Workplace.objects.select_for_update().get(pk=1)
    return there
