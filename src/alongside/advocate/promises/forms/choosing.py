"""How circles and causes are chosen: a few as boxes to tick, many as a list."""

from typing import Any

from django import forms

A_FEW = 30


def choose_among(field: Any) -> int:
    """Show choices as boxes, unless there are too many to read; give how many there are."""
    many: int = field.queryset.count()
    if many <= A_FEW:
        field.widget = forms.CheckboxSelectMultiple()
        field.widget.choices = field.choices
    return many
