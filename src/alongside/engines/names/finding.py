"""Find a name, its parts and an address in words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from alongside.engines.names.folding import Folded, fold

Span = tuple[int, int]

# A part of two letters is a name only where it is written as one: "Bo", and not "do".
SHORT = 2
# Small letters with an s are a genitive only of a longer part: "amaras", and not "jeans".
LONG = 5

# What a short part and an s also make, wherever a sentence begins.
_NO_GENITIVES = frozenset((
    "as", "does", "has", "his", "is", "its", "plus", "this", "thus", "us", "was", "yes",
    "als", "aus", "bis", "das", "des", "es", "uns",
    "dans", "des", "dis", "les", "mais", "mes", "nos", "pas", "puis",
    "sans", "ses", "sous", "tes", "tous", "vers", "vos",
    "dos", "las", "los", "mas", "mis", "pues", "sus", "tres", "tus",
))  # fmt: skip
# Where no space stands around a name: Thai, Lao, Burmese, Khmer, Korean, Chinese, Japanese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\U0010ffff]")
_GAP = re.compile(r"([\s'.-]+)")
_JOINT = re.compile(r"\s*|\s*-\s*|['.]")


def find(words: str, *, name: str, address: str = "") -> list[Span]:
    """Give where words name somebody, in order: places in the words as they were given.

    Neighbouring parts of one name are one place; an s of the genitive is left outside it.
    """
    readings = {fold(words), fold(words, in_two=True)}
    forms = sorted(_forms(name, address))
    found = {one for text in readings for form in forms for one in _places(words, text, form)}
    return _joined(words, found)


def _forms(name: str, address: str) -> set[str]:
    """Give what is looked for: the name, its words, their parts, and what it makes after an @."""
    whole = unicodedata.normalize("NFC", name).strip()
    parts = _parts(whole)
    written = [whole, *whole.split(), *parts, *([f"@{''.join(parts)}"] if parts else [])]
    kept = [one for one in (*written, address) if len(one) >= SHORT]
    read = (fold(one, in_two=in_two).text for one in kept for in_two in (False, True))
    forms = {one.strip(" '.-") for one in read}
    return {form for form in forms if len(form) >= SHORT and any(map(_is_letter, form))}


def _parts(name: str) -> list[str]:
    grouped = groupby(name, key=lambda sign: _is_letter(sign) or fold(sign).text == "'")
    return ["".join(signs) for is_part, signs in grouped if is_part]


def _places(words: str, text: Folded, form: str) -> Iterator[Span]:
    for match in re.finditer(_pattern(form), text.text):
        start, end = match.span()
        if text.halves(start) or text.halves(end):
            continue
        first, last = text.starts[start], text.ends[end - 1]
        is_capital = words[first].isupper()
        if len(form) <= SHORT and form.isascii() and not is_capital:
            continue
        if _UNSPACED.search(form) or _stands_alone(text.text, start, end, is_capital):
            yield first, last


def _pattern(form: str) -> str:
    """Look for a name with any space, hyphen or apostrophe between its parts."""
    parts = _GAP.split(form)
    return "".join(_between(one) if _GAP.fullmatch(one) else re.escape(one) for one in parts)


def _between(gap: str) -> str:
    if "." in gap:
        return r"[\s.-]+"
    return r"[\s-]+" if gap.isspace() else r"[\s'-]?"


def _stands_alone(text: str, start: int, end: int, is_capital: bool) -> bool:
    """Say whether no letter stands around a place, or an s that makes it a genitive."""
    if start and _is_letter(text[start - 1]) and _is_letter(text[start]):
        return False
    after = text[end : end + 2]
    if not after or not _is_letter(after[0]):
        return True
    if after[0] != "s" or (after[1:] and _is_letter(after[1])):
        return False
    if text[start : end + 1] in _NO_GENITIVES and _begins(text[:start]):
        return False
    return is_capital or end - start >= LONG


def _begins(before: str) -> bool:
    """Say whether a sentence begins after some words, where any word has a capital."""
    said = before.rstrip()
    if not said or "\n" in before[len(said) :]:
        return True
    return not (said[-1].isalnum() or said[-1] in ",;")


def _is_letter(sign: str) -> bool:
    return sign.isalpha() or unicodedata.category(sign)[0] == "M"


def _joined(words: str, spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        before = joined[-1] if joined else None
        if before and _JOINT.fullmatch(fold(words[before[1] : start]).text):
            joined[-1] = (before[0], max(end, before[1]))
        else:
            joined.append((start, end))
    return joined
