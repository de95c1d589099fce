"""A pause with one tap, as any page may show it: `{% load pace %}{% pause_with_one_tap %}`."""

from typing import Any

from django import template

from alongside import content
from alongside.account.wellbeing.queries.load import pause_of

register = template.Library()


@register.inclusion_tag("wellbeing/parts/pause.html", takes_context=True)
def pause_with_one_tap(context: dict[str, Any], back: str = "") -> dict[str, Any]:
    """Draw the buttons of a pause, or its end; `back="today"` leads back to Today."""
    request = context["request"]
    return {
        "paused_until": pause_of(request.user),
        "back": back,
        "csrf_token": context.get("csrf_token"),
    }


@register.filter
def source_in_words(source: str) -> str:
    """Name a source, with how much of it was seen and when."""
    found = content.sources()[source]
    return f"{found.title}. {found.where}. {found.seen}."
