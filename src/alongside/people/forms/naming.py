"""Fields in which people are named, by e-mail address or by the name that they write."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.translation import gettext as _

from alongside.people.models import Person


class PersonField(forms.CharField):
    """One person, or nobody."""

    def clean(self, value: Any) -> Any:
        """Find the person."""
        words = super().clean(value).strip()
        return _find(words) if words else None


class PeopleField(forms.CharField):
    """Any number of people, one a line."""

    widget = forms.Textarea(attrs={"rows": 2})

    def clean(self, value: Any) -> Any:
        """Find each of them."""
        lines = [line.strip() for line in super().clean(value).splitlines()]
        return [_find(line) for line in lines if line]


def as_written(*persons: Person) -> str:
    """Name persons so that the form finds them: by name, or where several bear it, by address."""
    active = Person.objects.filter(name__in=[one.name for one in persons], is_active=True)
    counted = active.order_by().values("name").annotate(bearers=Count("pk"))
    shared = set(counted.filter(bearers__gt=1).values_list("name", flat=True))
    return "\n".join(one.email if one.name in shared else one.name for one in persons)


def _find(words: str) -> Person:
    """Find somebody by address, or by a name that one person alone has."""
    active = Person.objects.filter(is_active=True)
    found = list(active.filter(email=words.lower())[:1] or active.filter(name=words)[:2])
    if not found:
        raise ValidationError(
            _("Nobody here is called “%(words)s”; write the e-mail address.") % {"words": words}
        )
    if len(found) > 1:
        raise ValidationError(
            _("Several people are called “%(words)s”; write the e-mail address.") % {"words": words}
        )
    return found[0]
