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
# What somebody adds to their name, in brackets or after a comma: a team, pronouns, a nickname.
_BRACKETS = re.compile(r"[(\[](.*?)(?:[)\]]|$)")
_GAP = re.compile(r"([\s'.-]+)")
_JOINT = re.compile(r"\s*|\s*-\s*|['.]")


def find(words: str, *, name: str, address: str = "") -> list[Span]:
    """Give where words name somebody, in order: places in the words as they were given.

    Neighbouring parts of one name are one place; an s of the genitive is left outside it.
    """
    readings = {fold(words), fold(words, in_two=True)}
    whole = unicodedata.normalize("NFC", name).strip()
    itself, added = _taken_apart(whole)
    parts = _parts(itself)
    handle = [f"@{''.join(parts)}"] if parts else []
    own = _forms([whole, address, *itself.split(), *parts, *handle])
    sought = [(form, False) for form in own] + [(form, True) for form in _forms(added) - own]
    found = {
        place
        for text in readings
        for form, as_name in sorted(sought)
        for place in _places(words, text, form, as_name=as_name)
    }
    return _joined(words, found)


def _taken_apart(name: str) -> tuple[str, list[str]]:
    """Give a name itself, and of what was added to it the parts that are written as names.

    After one word, as in "Osei, Amara", a comma turns the name round and adds nothing.
    """
    asides = _BRACKETS.findall(name)
    itself = _BRACKETS.sub(" ", name)
    before, _comma, after = itself.partition(",")
    if len(before.split()) > 1:
        itself, asides = before, [*asides, after]
    if not any(map(_is_letter, itself)):
        return name, []
    # "She/Her" is no name, and "team" would be written "Team" if it were one.
    named = [part for aside in asides if "/" not in aside for part in _parts(aside)]
    return itself, [part for part in named if not part[0].islower()]


def _forms(written: Iterable[str]) -> set[str]:
    """Give how what is looked for reads, folded either way."""
    kept = [one for one in written if len(one) >= SHORT]
    read = (fold(one, in_two=in_two).text for one in kept for in_two in (False, True))
    forms = {one.strip(" '.-") for one in read}
    return {form for form in forms if len(form) >= SHORT and any(map(_is_letter, form))}


def _parts(name: str) -> list[str]:
    grouped = groupby(name, key=lambda sign: _is_letter(sign) or fold(sign).text == "'")
    return ["".join(signs) for is_part, signs in grouped if is_part]


def _places(words: str, text: Folded, form: str, *, as_name: bool) -> Iterator[Span]:
    """Give where a form stands; `as_name` leaves out what begins with a small letter."""
    for match in re.finditer(_pattern(form), text.text):
        start, end = match.span()
        if text.halves(start) or text.halves(end):
            continue
        first, last = text.starts[start], text.ends[end - 1]
        is_capital = words[first].isupper()
        if len(form) <= SHORT and form.isascii() and not is_capital:
            continue
        if as_name and words[first].islower():
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
