"""What is asked of somebody who gives a view or contests a ruling."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.models import View
from alongside.people.forms.offered import OneOf
from alongside.people.models import Circle


class ViewForm(forms.Form):
    """One press: how the promise stands."""

    answer = forms.ChoiceField(choices=View.Answer.choices)


class ContestForm(forms.Form):
    """For which circle, and how it sees the ruling."""

    circle = OneOf(label=_("For which circle"), queryset=Circle.objects.none(), empty_label=None)
    words = forms.CharField(
        label=_("How your circle sees it"), max_length=2_000, widget=forms.Textarea({"rows": 5})
    )

    def __init__(self, *args: object, circles: Iterable[Circle], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        found = Circle.objects.filter(pk__in=[circle.pk for circle in circles]).order_by("name")
        field = self.fields["circle"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = found
        field.initial = found.first()
