"""What the ground floor remembers of one person, as plain values for that person alone."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from alongside.people.models import (
    ConvenorChoice,
    Invitation,
    JoinRequest,
    KeptPlace,
    Person,
    RecordEntry,
    Session,
)

Rows = list[dict[str, Any]]


def account(person: Person) -> dict[str, Any]:
    """Give the account and its settings; of a password, only whether there is one."""
    kept = ("code", "email", "name", "sort_name", "pronouns", "language", "time_zone")
    peace = ("quiet_from", "quiet_until", "paused_until", "by_mail", "may_be_asked_for_views")
    wishes = ("may_be_asked_for_feedback", "may_be_asked_if_felt", "most_asks")
    letters = ("mail_weekday", "mail_hour")
    roles = ("is_steward", "is_leader", "office", "joined_on", "last_message_on")
    return {
        **{
            field: _plain(getattr(person, field))
            for field in (*kept, *peace, *wishes, *letters, *roles)
        },
        "addresses": list(
            EmailAddress.objects.filter(user=person).values("email", "verified", "primary")
        ),
        "has_password": person.has_usable_password(),
        "second_factors": [
            {"type": one.type, "added_on": _plain(one.created_at.date())}
            for one in Authenticator.objects.filter(user=person)
        ],
        "signed_in_until": [
            _plain(until)
            for until in Session.objects.filter(person=person).values_list("expire_date", flat=True)
        ],
    }


def circles(person: Person) -> dict[str, Any]:
    """Give where a person belongs, what they asked of circles, and whom they would have speak."""
    return {
        "memberships": [
            {
                "circle": one.circle.name,
                "since": _plain(one.since),
                "speaks_for_it": one.is_convenor,
                "shown_to_everyone": one.shown_outside,
            }
            for one in person.memberships.select_related("circle")
        ],
        "requests_to_join": [
            {"circle": one.circle.name, "words": one.words, "asked_on": _plain(one.asked_on)}
            for one in JoinRequest.objects.filter(person=person).select_related("circle")
        ],
        "places_kept_for_me": [
            {"circle": one.circle.name, "kept_on": _plain(one.kept_on)}
            for one in KeptPlace.objects.filter(person=person).select_related("circle")
        ],
        "would_have_speak": [
            {"circle": one.circle.name, "person": one.chosen.name}
            for one in ConvenorChoice.objects.filter(chooser=person).select_related(
                "circle", "chosen"
            )
        ],
    }


def waiting(person: Person) -> Rows:
    """Give the notices that wait for a person."""
    return [
        {"kind": one.kind, "words": one.words, "made_at": _plain(one.made_at)}
        for one in person.notices.order_by("made_at")
    ]


def invitations(person: Person) -> Rows:
    """Give the invitations that were sent to a person's address."""
    return [
        {"invited_on": _plain(one.invited_on), "accepted_on": _plain(one.accepted_on)}
        for one in Invitation.objects.filter(email=person.email)
    ]


def record(person: Person) -> Rows:
    """Give what a person did in public, in the words that they used then."""
    return [
        {
            "position": one.position,
            "made_at": _plain(one.made_at),
            "kind": one.kind,
            "words": {key: value for key, value in (one.payload or {}).items() if key != "by"},
        }
        for one in RecordEntry.objects.filter(person=person)
    ]


def wishes(person: Person) -> dict[str, Any]:
    """Give what was asked of a person lately, and about which news they want no e-mail."""
    return {
        "asked_of_me": [
            {"kind": one.kind, "on": _plain(one.on)} for one in person.askings.order_by("on", "pk")
        ],
        "no_mail_about": sorted(person.muted.values_list("group", flat=True)),
    }


def shares(person: Person) -> Rows:
    """Give the deeds that a person shows to others."""
    return [
        {"what": one.what, "came_of_it": one.came_of_it, "shared_on": _plain(one.shared_on)}
        for one in person.shares.order_by("shared_on", "pk")
    ]


SHARES = {
    "account": account,
    "circles": circles,
    "invitations": invitations,
    "record": record,
    "shared deeds": shares,
    "waiting": waiting,
    "wishes": wishes,
}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | str) else str(value)
