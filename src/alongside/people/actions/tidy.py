"""Forget, once a day, what has served its purpose. Nothing here is ever needed again."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from alongside.people import tries
from alongside.people.models import Invitation, Session, SignInLink, UsedTap

KEPT_AFTERWARDS = timedelta(days=30)


@transaction.atomic
def sweep(now: datetime) -> None:
    """Erase settled invitations after 30 days, void links, ended sessions and old tries."""
    long_ago = timezone.localdate(now) - KEPT_AFTERWARDS
    Invitation.objects.filter(
        Q(accepted_on__lt=long_ago) | Q(withdrawn_on__lt=long_ago) | Q(expires_on__lt=long_ago)
    ).delete()
    SignInLink.objects.filter(good_until__lt=now).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    # When somebody last signed in is nobody's business, by a second factor as by a password.
    Authenticator.objects.exclude(last_used_at=None).update(last_used_at=None)
    UsedTap.objects.filter(good_until__lt=now).delete()
    tries.sweep(now)
