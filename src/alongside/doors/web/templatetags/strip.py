"""Write the marks of a strip that was laid out: hundreds of them, in about a millisecond.

A template would take ten times as long. The words around them are in `templates/charts`.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from django import template
from django.utils import formats
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from alongside.doors.web.templatetags.signs import sign
from alongside.engines.charts.lying import Lying
from alongside.engines.charts.marks import Bar, Dot, Silence, Stretch
from alongside.engines.charts.upright import Upright

register = template.Library()

SENTENCE_ROOM, NUMBER_ROOM, TIGHT_ROOM = 160, 50, 90  # pixels for the words of a silence


@register.simple_tag
def lying(drawn: Lying) -> SafeString:
    """Give the marks of a strip that lies down: across in percent, down in pixels."""
    return _whole(_lying(drawn))


@register.simple_tag
def upright(drawn: Upright) -> SafeString:
    """Give the marks of a strip that stands up, in pixels."""
    return _whole(_upright(drawn))


def _whole(pieces: Iterator[str]) -> SafeString:
    """Join what was written; each word in it was escaped on its way."""
    return mark_safe("".join(pieces))


def _lying(drawn: Lying) -> Iterator[str]:
    for tick in drawn.ticks:
        yield f'<line class="grid" x1="{tick.x}%" x2="{tick.x}%" y1="-10" y2="{tick.y - 14}"/>'
        yield _text("tick", f"{tick.x}%", tick.y, _month(tick.on), anchor=tick.anchor)
    if drawn.today is not None:
        at, foot = f"{drawn.today}%", drawn.height - 16
        yield f'<line class="today" x1="{at}" x2="{at}" y1="2" y2="{foot}"/>'
        yield _text("tick", at, 12, gettext("Today"), dx=6)
    yield _text("side", "0", drawn.axis - 9, gettext("Said"), dx=-14, anchor="end")
    yield _text("side", "0", drawn.axis + 20, gettext("Done"), dx=-14, anchor="end")
    for silence in drawn.silences:
        yield from _lying_silence(silence, drawn.axis + 16)
    for bar in drawn.word_bars:
        yield _bar(bar, "word promise" if bar.solid else "word", "%")
    for bar in drawn.deed_bars:
        yield _bar(bar, "deed", "%")
    for count in drawn.counts:
        yield _text("count", f"{count.x}%", count.y, str(count.number), anchor="middle")
    yield f'<line class="axis" x1="0" x2="100%" y1="{drawn.axis}" y2="{drawn.axis}"/>'
    for dot in drawn.words:
        yield _linked(dot.url, _word(dot, "%", 7))
    for dot in drawn.deeds:
        yield _linked(dot.url, _deed(dot, "%", 13))
    for stretch in drawn.stretches:
        yield _linked(stretch.span.url, "".join(_lying_stretch(stretch)))


def _lying_silence(silence: Silence, y: float) -> Iterator[str]:
    """Name how long it was: in a sentence where there is room, else as a number of months."""
    yield (f'<line class="gap" x1="{silence.start}%" x2="{silence.stop}%" y1="{y}" y2="{y}"/>')
    sentence = ngettext(
        "%(months)s month without a deed", "%(months)s months without a deed", silence.months
    ) % {"months": silence.months}
    number = ngettext("%(months)s month", "%(months)s months", silence.months) % {
        "months": silence.months
    }
    middle, down = f"{silence.middle}%", y + 4.5
    if silence.room > SENTENCE_ROOM:
        yield _text("gap", middle, down, sentence, anchor="middle")
    elif silence.room > TIGHT_ROOM:
        yield _text("gap short", middle, down, number, anchor="middle")
        yield _text("gap long", middle, down, sentence, anchor="middle")
    elif silence.room > NUMBER_ROOM:
        yield _text("gap", middle, down, number, anchor="middle")


def _lying_stretch(stretch: Stretch) -> Iterator[str]:
    y, label = stretch.at, stretch.label
    dateless = " dateless" if stretch.dateless else ""
    yield f'<g class="{stretch.manner}"><line class="span{dateless}"'
    yield f' x1="{stretch.start}%" x2="{stretch.stop}%" y1="{y}" y2="{y}"/>'
    if not stretch.clipped:
        yield f'<circle class="from" cx="{stretch.start}%" cy="{y}" r="4"/>'
    for each in stretch.signs:
        yield f'<svg x="{stretch.stop}%" y="{y}" overflow="visible">'
        yield f'<g transform="translate({each.offset})"><circle class="halo" r="9.5"/>'
        yield f"{_sized(each.standing, 16)}</g></svg>"
    if label is not None:
        yield f'<text x="{label.x}%" dx="{label.offset}" y="{label.y}" '
        yield f'text-anchor="{label.anchor}">{escape(label.text)}'
        yield f"<title>{escape(stretch.span.label)}</title></text>"
    yield "</g>"


def _upright(drawn: Upright) -> Iterator[str]:
    for tick in drawn.ticks:
        yield f'<line class="grid" x1="0" x2="{drawn.width}" y1="{tick.y}" y2="{tick.y}"/>'
        yield _text("tick", "0", tick.y - 4, _month(tick.on))
    if drawn.today is not None:
        y = drawn.today
        yield f'<line class="today" x1="56" x2="{drawn.width}" y1="{y}" y2="{y}"/>'
        yield _text("tick", "0", y + 4, gettext("Today"))
    yield _text("side", str(drawn.axis - 8), 12, gettext("Said"), anchor="end")
    yield _text("side", str(drawn.axis + 8), 12, gettext("Done"))
    for silence in drawn.silences:
        x = drawn.axis + 11
        yield f'<line class="gap" x1="{x}" x2="{x}" y1="{silence.start}" y2="{silence.stop}"/>'
    for bar in drawn.word_bars:
        yield _bar(bar, "word promise" if bar.solid else "word", "")
    for bar in drawn.deed_bars:
        yield _bar(bar, "deed", "")
    for count in drawn.counts:
        anchor = "end" if count.x < drawn.axis else "start"
        yield _text("count", str(count.x), count.y, str(count.number), anchor=anchor)
    yield f'<line class="axis" x1="{drawn.axis}" x2="{drawn.axis}" y1="20" y2="{drawn.end}"/>'
    for dot in drawn.words:
        yield _word(dot, "", 5)
    for dot in drawn.deeds:
        yield _deed(dot, "", 10)
    for stretch in drawn.stretches:
        yield from _upright_stretch(stretch)


def _upright_stretch(stretch: Stretch) -> Iterator[str]:
    x = stretch.at
    dateless = " dateless" if stretch.dateless else ""
    yield f'<g class="{stretch.manner}"><line class="span{dateless}"'
    yield f' x1="{x}" x2="{x}" y1="{stretch.start}" y2="{stretch.stop}"/>'
    if not stretch.clipped:
        yield f'<circle class="from" cx="{x}" cy="{stretch.start}" r="3.5"/>'
    yield _text("number", str(x), stretch.start - 8, str(stretch.number), anchor="middle")
    for each in stretch.signs:
        y = stretch.stop + each.offset
        yield f'<g transform="translate({x} {y})"><circle class="halo" r="8.5"/>'
        yield f"{_sized(each.standing, 14)}</g>"
    yield "</g>"


def _sized(standing: str, size: int) -> str:
    """Put a sign around the origin. Inside a drawing, styles do not tell it how large it is."""
    place = f'x="{-size / 2}" y="{-size / 2}" width="{size}" height="{size}"'
    return f"<svg {place}>{sign(standing)}</svg>"


def _text(kind: str, x: str, y: float, words: str, *, dx: float = 0, anchor: str = "start") -> str:
    aside = f' dx="{dx}"' if dx else ""
    place = f'x="{x}"{aside} y="{round(y, 1)}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place}>{escape(words)}</text>'


def _bar(bar: Bar, kind: str, unit: str) -> str:
    size = f'width="{bar.width}{unit}" height="{bar.height}"'
    return f'<rect class="{kind}" x="{bar.x}{unit}" y="{bar.y}" {size}/>'


def _word(dot: Dot, unit: str, radius: int) -> str:
    kind = "word promise" if dot.has_promise else "word"
    place = f'cx="{dot.x}{unit}" cy="{dot.y}" r="{radius}"'
    return f'<circle class="{kind}" {place}>{_title(dot)}</circle>'


def _deed(dot: Dot, unit: str, size: int) -> str:
    place = f'x="{dot.x}{unit}" y="{dot.y}" width="{size}" height="{size}" rx="2.6"'
    half = size / 2
    return f'<rect class="deed" {place} transform="translate(-{half} -{half})">{_title(dot)}</rect>'


def _title(dot: Dot) -> str:
    return f"<title>{escape(_day(dot.on))}: {escape(dot.title)}</title>" if dot.title else ""


def _linked(url: str, mark: str) -> str:
    """Let a mouse open a mark; the Tab key finds the same pages in the lists below."""
    return f'<a href="{escape(url)}" tabindex="-1">{mark}</a>' if url else mark


def _day(day: date) -> str:
    return _date(day, "DATE_FORMAT", get_language())


def _month(day: date) -> str:
    return _date(day, "M Y", get_language())


@lru_cache(maxsize=4096)
def _date(day: date, shape: str, language: str | None) -> str:
    """Write a day; charts name the same few over and over. The language is part of the key."""
    return formats.date_format(day, shape)
