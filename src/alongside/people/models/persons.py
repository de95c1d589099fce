"""A person with an account, and the invitation by which they came."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.names import LONGEST_FOLDED, folded


class PersonManager(BaseUserManager["Person"]):
    """Make persons; addresses are kept in lower case, so that one person has one account."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        """Make a person; without a password they sign in by link or passkey only."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        """Find a person by e-mail address, however its letters were typed."""
        return self.get(email=(username or "").strip().lower())


class FoldedName(models.CharField):
    """The name as it is compared with what somebody types; made anew whenever a row is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": LONGEST_FOLDED, "editable": False, **kwargs})

    def pre_save(self, model_instance: Any, add: bool) -> str:
        """Fold the name that is saved beside it."""
        value = folded(model_instance.name)
        setattr(model_instance, self.attname, value)
        return value


class Person(AbstractBaseUser):
    """Anyone with an account; nobody is filed as ally or as supported."""

    # When somebody last signed in is nobody's business, and would help to join an anonymous
    # act to a name: the column does not exist.
    last_login = None

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name, as you write it"), max_length=200)
    folded_name = FoldedName(default="", db_index=True)
    sort_name = models.CharField(_("name to sort by"), max_length=200, blank=True, db_index=True)
    pronouns = models.CharField(_("pronouns"), max_length=60, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_until = models.TimeField(_("quiet until"), null=True, blank=True)
    paused_until = models.DateField(_("nothing reaches me until"), null=True, blank=True)
    by_mail = models.BooleanField(_("send me one e-mail a day when something waits"), default=True)
    may_be_asked_for_views = models.BooleanField(
        _("ask me, at most twice a month, how a promise stands"), default=True
    )
    may_be_asked_for_feedback = models.BooleanField(
        _("let colleagues ask me, at most twice a month altogether, how something was for me"),
        default=False,
    )
    may_be_asked_if_felt = models.BooleanField(
        _("ask me, twice a year, whether a colleague's act supported me"), default=True
    )
    # Over everything asked of them by name: support, feedback, help in repair. Empty: no limit.
    most_asks = models.PositiveSmallIntegerField(
        _("the most that may be asked of me in a month"), null=True, blank=True, default=10
    )
    # Empty: one message a day at most. A day (0 is Monday): one a week, on that day.
    mail_weekday = models.PositiveSmallIntegerField(_("day of the message"), null=True, blank=True)
    mail_hour = models.PositiveSmallIntegerField(_("hour of the message"), null=True, blank=True)
    # The first minute after quiet hours, in UTC, while something waits that was not yet told.
    next_message_at = models.DateTimeField(null=True, blank=True, db_index=True)
    last_message_on = models.DateField(null=True, blank=True)

    is_steward = models.BooleanField(_("steward"), default=False)
    is_leader = models.BooleanField(_("leader"), default=False)
    office = models.CharField(_("office"), max_length=120, blank=True)
    is_active = models.BooleanField(default=True)
    joined_on = models.DateField(null=True, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = PersonManager()

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address in lower case, whichever road it came by."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)


class Invitation(models.Model):
    """A place kept for somebody at the workplace; the link's secret is stored only as a digest."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"))
    name = models.CharField(_("name"), max_length=200, blank=True)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_on = models.DateField()
    sent_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField()
    accepted_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.email


class SignInLink(models.Model):
    """A way in that the operator printed for one person; gone once used, stored as a digest."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    good_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"for {self.person_id}"
