"""Blank out what is not wording: tags, links, marks of emphasis, quoted e-mail.

Every character keeps its place, so that what is found in the masked text is found in the given
text.
"""

import html
import re

from alongside.engines.promises.words import FILL, plain

_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|html|body|td|article|section)\b[^<>]*>", re.I)
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*|!|\?)[^<>]*>")
_INLINE = re.compile(
    r"/?(?:a|abbr|b|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)", re.I
)
_UNSEEN = ("<!--", "-->"), ("<script", "</script"), ("<style", "</style")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")

_URL = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]'\"*]")
_LINK_TARGET = re.compile(r"\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*_~`])[*_~`]++(?=[^\W_])|(?<=[^\s*_~`])[*_~`]++(?!\w)")
_HANDLE = re.compile(r"(?<!\w)[@#](?=\w)")

_HEADER = re.compile(r"^(?:From|To|Cc|Bcc|Sent|Date|Subject|Reply-To): [^\n]*$", re.MULTILINE)
_WROTE = re.compile(r"^On [^\n]{1,200} wrote:[^\S\n]*$", re.MULTILINE)
_ORIGINAL = re.compile(r"^-{2,10} ?Original Message ?-{2,10}[^\S\n]*$", re.MULTILINE)
_LONGEST_SIGNATURE = 12  # lines; more than this after the dashes is no signature
_QUOTED = re.compile(r"^[^\S\n]*>[^\n]*$", re.MULTILINE)


def mask(text: str) -> str:
    """Blank out everything that is not wording; the length stays the same."""
    masked = plain(text)
    if "<" in masked:
        masked = _without_tags(masked)
    if "&" in masked:
        masked = _ENTITY.sub(_entity, masked)
    masked = _without_mail(masked)
    if "://" in masked or "www." in masked:
        masked = _URL.sub(_blank, masked)
    masked = _LINK_TARGET.sub(_fill, masked)
    masked = _EMPHASIS.sub(_fill, masked)
    return _HANDLE.sub(FILL, masked)


def _without_tags(masked: str) -> str:
    for opening, closing in _UNSEEN:
        masked = _without_spans(masked, opening, closing)
    if _BLOCK.search(masked):  # in a page, a new line is a space like any other
        masked = masked.replace("\r", " ").replace("\n", " ")
    return _TAG.sub(_tag, masked)


def _without_spans(masked: str, opening: str, closing: str) -> str:
    lower = masked.lower() if masked.isascii() else masked
    kept, at = [], 0
    while (start := lower.find(opening, at)) >= 0:
        end = lower.find(closing, start)
        end = len(masked) if end < 0 else end + (len(closing) if closing.endswith(">") else 0)
        kept += [masked[at:start], " " * (end - start)]
        at = end
    return "".join([*kept, masked[at:]])


def _tag(match: re.Match[str]) -> str:
    length = match.end() - match.start()
    if _INLINE.fullmatch(match[1]):
        return FILL * length
    return "\n\n" + " " * (length - 2)


def _entity(match: re.Match[str]) -> str:
    length = match.end() - match.start()
    character = plain(html.unescape(match[0]))
    return character + FILL * (length - 1) if len(character) == 1 else match[0]


def _without_mail(masked: str) -> str:
    headers = len(_HEADER.findall(masked, 0, 2000)) if ": " in masked[:2000] else 0
    wrote = _WROTE.search(masked) if " wrote:" in masked else None
    if headers >= 2:
        masked = _HEADER.sub(_blank, masked)
    if headers >= 2 or wrote:
        masked = _WROTE.sub(_blank, _QUOTED.sub(_blank, masked))
    original = _ORIGINAL.search(masked) if "Original Message" in masked else None
    if original:
        masked = masked[: original.start()] + _blank_lines(masked[original.start() :])
    signature = max(masked.rfind("\n-- \n"), masked.rfind("\n-- \r\n"))
    if signature >= 0 and masked.count("\n", signature) <= _LONGEST_SIGNATURE:
        masked = masked[:signature] + _blank_lines(masked[signature:])
    return masked


def _blank_lines(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _fill(match: re.Match[str]) -> str:
    return FILL * (match.end() - match.start())
