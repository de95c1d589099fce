"""Take a promise or deed apart: what, who will do it, for whom, how it will be seen."""

from collections.abc import Sequence

from alongside.engines.promises.words import NAME, NUMBER, Word, words_of

_STOPS = frozenset(";:()")
_LONGEST_OWNER = 7
_LONGEST_FOR = 9
_BREAKS = frozenset(["{joins}", "{span_unit}", "{month}"])
_TRIM = " .,;:!?-–—\"'"


def what(words: Sequence[Word], masked: str, at: int) -> str:
    """The words from the verb that is promised to the end of the sentence."""
    while at + 1 < len(words) and "{before_what}" in words[at].symbols:
        at += 1
    return words_of(masked, words[at].start, words[-1].end).strip(_TRIM)


def owner(words: Sequence[Word], masked: str, first: int, last: int) -> str | None:
    """Who will do it: the subject in or before the cue that stands from `first` to `last`."""
    symbols = words[first].symbols
    if "{we_alone}" in symbols:
        return _written(words, masked, first, first)
    if any("{passive}" in word.symbols for word in words[first : last + 1]):
        return None
    last = first if "{we}" in symbols or NAME in symbols else first - 1
    if last == first - 1 and "{after_subject}" not in symbols:
        return None
    begins = _subject_begins(words, last)
    while begins <= last and "{opener_only}" in words[begins].symbols:
        begins += 1
    subject = words[begins : last + 1]
    if not subject or len(subject) > _LONGEST_OWNER or "{nobody}" in subject[-1].symbols:
        return None
    if any(NUMBER in word.symbols for word in subject):
        return None
    return _written(words, masked, begins, last)


def _subject_begins(words: Sequence[Word], last: int) -> int:
    """Walk left from the last word of a subject; a name is only made of words with a capital."""
    begins = last + 1
    while begins > 0 and last - begins < _LONGEST_OWNER:
        word = words[begins - 1]
        if _bounds(word) or (begins <= last and words[last].capital and not word.capital):
            break
        begins -= 1
    return begins


def _written(words: Sequence[Word], masked: str, first: int, last: int) -> str | None:
    return words_of(masked, words[first].start, words[last].end).strip(_TRIM) or None


def _bounds(word: Word) -> bool:
    return not word.lower[0].isalnum() or not _BREAKS.isdisjoint(word.symbols)


def for_whom(words: Sequence[Word], masked: str, at: int) -> str | None:
    """For whom: the people named after a word such as "for" or "with"."""
    for here in range(at, len(words)):
        if _points_at_somebody(words, here):
            last = _people_after(words, here + 1)
            if last is not None:
                return words_of(masked, words[here + 1].start, words[last].end).strip(_TRIM)
    return None


def _points_at_somebody(words: Sequence[Word], here: int) -> bool:
    """Whether a word such as "for" stands here, or one such as "to" before "our" or "the"."""
    symbols = words[here].symbols
    if "{towards}" in symbols:
        return True
    following = words[here + 1].symbols if here + 1 < len(words) else ()
    return "{towards_named}" in symbols and "{article}" in following


def _people_after(words: Sequence[Word], at: int) -> int | None:
    last = None
    for here in range(at, min(at + _LONGEST_FOR, len(words))):
        word = words[here]
        if word.lower in _STOPS or "{towards}" in word.symbols:
            break
        if "{joins}" in word.symbols and "{joins_people}" not in word.symbols:
            break
        if "{people}" in word.symbols:
            last = here
        elif last is not None and "{joins_people}" not in word.symbols:
            break
    return last


def measure(words: Sequence[Word], masked: str, first: int) -> str:
    """How it will be seen: from the cue to the end of its clause."""
    last = first
    while last + 1 < len(words) and words[last + 1].lower not in _STOPS and last - first < 20:
        last += 1
    return words_of(masked, words[first].start, words[last].end).strip(_TRIM)
