"""Say on what a piece of guidance rests."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext as _

from alongside.content import Source
from alongside.content.schemas.strict import Grounded

register = template.Library()


@register.simple_tag
def grounds(each: Grounded, sources: Mapping[str, Source]) -> str:
    """Name the source of an entry, or say that it is a judgement."""
    if each.source is None:
        return _("This is a judgement of ours.")
    return _("Source: %(title)s.") % {"title": sources[each.source].title}
