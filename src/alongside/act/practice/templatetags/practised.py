"""Write a practice as its owner reads it: a soft strip and words, and no number anywhere."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from alongside.act.practice.models import Practice
from alongside.act.practice.models.plans import WEEKDAYS
from alongside.act.practice.queries import labels
from alongside.act.practice.queries.plans import SHOWN_WEEKS, Standing
from alongside.act.practice.queries.suggestions import Suggestion
from alongside.engines.rhythm import Because, Feel, Week

register = template.Library()

# Named and not numbered: what is drawn cannot be read back as a figure, not in the source either.
SHADES = ("bare", "breath", "faint", "pale", "soft", "mild", "warm", "full", "deep")


@register.filter
def term(name: str) -> str:
    """Give the words for one of the catalogue's own terms."""
    return str(labels.EVERY.get(str(name), name))


@register.filter
def how_seen(how: str) -> str:
    """Say how much of a source was seen."""
    return str(labels.HOW_SEEN.get(str(how), ""))


@register.filter
def lines(text: str) -> list[str]:
    """Give the lines of a text, without those that are empty."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.filter
def rhythm(practice: Practice) -> str:
    """Say in words how often a practice comes round."""
    days = [str(WEEKDAYS[name]) for name in practice.weekdays.split() if name in WEEKDAYS]
    if practice.comes == Practice.Comes.EACH_TIME:
        return _("Whenever it comes up")
    if practice.comes == Practice.Comes.MONTHLY:
        return _("On the first %(day)s of the month") % {"day": days[0]}
    if len(days) == len(WEEKDAYS):
        days = [_("every day")]
    words = {"weeks": practice.get_apart_display(), "days": get_text_list(days, _("and"))}
    return _("%(weeks)s: %(days)s") % words


@register.filter
def feels(standing: Standing) -> str:
    """Say in a word how it goes; no word says that something was left out."""
    return {
        Feel.BEGUN: _("Just begun"),
        Feel.GROWING: _("Growing"),
        Feel.STEADY: _("Steady"),
        Feel.RESTING: _("Resting"),
    }[standing.feel]


@register.filter
def why(suggestion: Suggestion) -> str:
    """Say why something is suggested."""
    match suggestion.because:
        case Because.WANTED:
            return suggestion.words
        case Because.BEGIN:
            return _("It takes little time, and is a way to begin.")
        case Because.SCOPE if suggestion.of == "systemic":
            return _("It changes how the place works for all; your plan reaches people one by one.")
        case Because.SCOPE:
            return _("It reaches particular people; your plan is more about how the place works.")
    return _("Your plan has little of this so far: %(feature)s.") % {"feature": term(suggestion.of)}


@register.simple_tag
def strip(standing: Standing) -> SafeString:
    """Draw the last months as a soft strip: the stops of a gradient, oldest first."""
    shades = [_shade(week) for week in standing.weeks]
    shades = [SHADES[0]] * (SHOWN_WEEKS - len(shades)) + shades
    last = len(shades) - 1
    # One stop where a shade begins: between two of them the gradient is even, with no step in it.
    stops = [
        (f"{100 * place / last:.1f}", shade)
        for place, shade in enumerate(shades)
        if place in (0, last) or shade != shades[place - 1]
    ]
    return format_html_join("", '<stop offset="{}%" class="{}"></stop>', stops)


def _shade(week: Week) -> str:
    return SHADES[min(len(SHADES) - 1, round(week.strength * (len(SHADES) - 1)))]


@register.simple_tag
def strip_name(practice: Practice) -> SafeString:
    """Give an id for a strip that is its own on the page."""
    return format_html("strip-{}", practice.code)
