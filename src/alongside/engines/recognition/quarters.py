"""Quarters of a year, each known by its first day."""

from datetime import date


def quarter_of(day: date) -> date:
    """Give the first day of the quarter that a day lies in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def next_quarter(quarter: date) -> date:
    """Give the first day of the quarter after one that is known by its first day."""
    month = quarter.month + 3
    return date(quarter.year + month // 13, month - 12 if month > 12 else month, 1)
