"""In whose name an ask stands, for the reader for whom it was read."""

from django import template

from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries.asks import in_whose_name

register = template.Library()


@register.filter
def in_name(ask: Ask) -> str:
    """Give the name of the person or circle that asks, or "those concerned"."""
    return in_whose_name(ask)
