"""The signs of standings: the shape tells which, colour only repeats it.

They are written here and not in a template, because one page shows dozens of them.
"""

from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

register = template.Library()

_RING = '<circle class="ring" cx="8" cy="8" r="6.4"/>'
_SHAPES = {
    "kept": '<circle class="solid" cx="8" cy="8" r="7.2"/>'
    '<path class="cut" d="m4.6 8.3 2.4 2.4 4.5-5"/>',
    "under_way": f'{_RING}<path class="solid" d="M8 1.6a6.4 6.4 0 0 1 0 12.8Z"/>',
    "broken": '<path class="solid" d="M6.9 1.2 8.3 4.6 6.3 7l2 2.6-1.6 3.9A6.3 6.3 0 0 1 6.9 1.2Z'
    'M9.4 2.5a6.3 6.3 0 0 1-.2 12.4l1.6-4.3-2-2.7 2-2.4Z"/>',
    "divided": f'{_RING}<path class="solid" d="M8 8V1.6A6.4 6.4 0 0 0 1.6 8Z'
    'M8 8v6.4A6.4 6.4 0 0 0 14.4 8Z"/>',
    "not_known": '<circle class="ring dotted" cx="8" cy="8" r="6.6"/>'
    '<path class="stroke" d="M6.1 6.5a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.3"/>'
    '<circle class="solid" cx="8" cy="11.6" r=".95"/>',
    "late": f'{_RING}<path class="stroke" d="M8 4.2V8l2.7 1.9"/>',
    "due": f'{_RING}<circle class="solid" cx="8" cy="8" r="2.1"/>',
    "passed": f'{_RING}<path class="stroke" d="M8 4.2V8H5"/>',
    "no_date": f'{_RING}<path class="stroke" d="M5.2 8h5.6"/>',
    "let_go": '<circle class="ring dashed" cx="8" cy="8" r="6.4"/>',
    "open": _RING,
}
_WORDS = {
    "kept": _("Kept"),
    "under_way": _("Under way"),
    "broken": _("Broken"),
    "divided": _("Divided"),
    "not_known": _("Not known"),
    "late": _("Late"),
    "due": _("Due"),
    "passed": _("Date passed"),
    "no_date": _("No date"),
    "let_go": _("Let go"),
    "open": _("Open"),
}
_SIGNS = {
    standing: mark_safe(
        f'<svg class="icon {standing}" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>'
    )
    for standing, shape in _SHAPES.items()
}


@register.simple_tag
def sign(standing: str) -> SafeString:
    """Give the sign of a standing; a word must stand beside it. What is unknown is not known."""
    return _SIGNS.get(standing, _SIGNS["not_known"])


@register.simple_tag
def standing(name: str) -> SafeString:
    """Give a standing as a sign and a word."""
    return _standing(name if name in _WORDS else "not_known", get_language())


@lru_cache(maxsize=512)
def _standing(name: str, language: str | None) -> SafeString:
    """Write it once for each language."""
    return format_html(
        '<span class="standing {}">{}<span>{}</span></span>', name, _SIGNS[name], _WORDS[name]
    )
