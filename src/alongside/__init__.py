"""Alongside: a workplace's allyship programme that the people it is for can hold to account."""

__version__ = "0.1.0"
