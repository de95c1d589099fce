"""Draw a tier: the shape tells which, the word says it, colour only repeats it."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from alongside.act.writing.models import RuleChange
from alongside.act.writing.queries import labels
from alongside.engines.language import Tier

register = template.Library()

# A stop, a bar across, an open ring: told apart without colour, and at the size of a letter.
_SHAPES = {
    Tier.HARMFUL: '<path class="solid" d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5Z"/>'
    '<path class="cut" d="M8 4.2v4.6m0 2.6v.1"/>',
    Tier.EXCLUDING: '<path class="solid" d="M8 1.2 14.8 8 8 14.8 1.2 8Z"/>',
    Tier.CONSIDER: '<circle class="ring" cx="8" cy="8" r="6"/>',
}
_OFF = '<path class="stroke" d="M3 8h10"/>'


@register.simple_tag
def tier(which: str | None) -> SafeString:
    """Draw the sign of a tier, with its word; None is a rule that is off."""
    known = Tier(which) if which in set(Tier) else None
    shape = mark_safe(_SHAPES[known] if known else _OFF)
    word = labels.TIERS[known] if known else _("Off")
    return format_html(
        '<span class="tier" data-tier="{}"><svg class="icon" viewBox="0 0 16 16" '
        'aria-hidden="true">{}</svg>{}</span>',
        known or "off",
        shape,
        word,
    )


@register.filter
def tier_word(which: str) -> str:
    """Give the word for a tier."""
    return str(RuleChange.Tier(which).label) if which else ""
