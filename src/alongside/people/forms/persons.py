"""What a steward writes on the page of persons."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FindForm(forms.Form):
    """Part of a name."""

    name = forms.CharField(label=_("Part of a name"), required=False, max_length=200)


class OfficeForm(forms.Form):
    """In which office somebody speaks for the organisation."""

    office = forms.CharField(
        label=_("Office"),
        max_length=120,
        help_text=_("Such as Head of Operations. It is shown beside the promises of that office."),
    )
