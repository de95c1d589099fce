"""How circles and causes are chosen: a few as boxes to tick, many as a list."""

from typing import Any

from django import forms

A_FEW = 30


def choose_among(field: Any) -> None:
    """Show the choices of a field of many as boxes, unless there are too many to read."""
    if field.queryset.count() <= A_FEW:
        field.widget = forms.CheckboxSelectMultiple()
        field.widget.choices = field.choices
