"""Fields in which people are named, by e-mail address or by the name that they write."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.translation import gettext as _

from alongside.people import names
from alongside.people.models import Person
from alongside.people.queries.persons import called


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


class OwnNameField(forms.CharField):
    """How somebody would be called; others must be able to read it as theirs."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs.setdefault("autocomplete", "name")

    def clean(self, value: Any) -> Any:
        """Refuse what cannot be seen, and the words that the site itself has for people."""
        name = super().clean(value)
        if name and (fault := names.fault_of(name)):
            raise ValidationError(fault)
        return name


def as_written(*persons: Person) -> str:
    """Name persons so that the form finds them: by name, or where several bear it, by address."""
    active = Person.objects.filter(name__in=[one.name for one in persons], is_active=True)
    counted = active.order_by().values("name").annotate(bearers=Count("pk"))
    shared = set(counted.filter(bearers__gt=1).values_list("name", flat=True))
    return "\n".join(one.email if one.name in shared else one.name for one in persons)


def _find(words: str) -> Person:
    """Find somebody by address, or by a name that one person alone has, however it is typed."""
    found = called(words)
    if not found:
        raise ValidationError(
            _("Nobody here is called “%(words)s”; write the e-mail address.") % {"words": words}
        )
    if len(found) > 1:
        raise ValidationError(
            _("Several people are called “%(words)s”; write the e-mail address.") % {"words": words}
        )
    return found[0]
