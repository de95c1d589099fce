"""What stands around a match: its sentence, its words, quotation marks, names.

Looked at only where something was found, and never further than a few hundred characters.
"""

import re
from dataclasses import dataclass
from functools import cached_property

_REACH = 300  # characters; a sentence that is longer is judged by its nearest part
_DOMAIN = 600
_WORDS = re.compile(r"\w+(?:'\w+)*")
_LAST_END = re.compile(r"[.!?…][\"')\]»”]*\s+|\n[^\S\n]*\n|\n[^\S\n]*(?:[-*+|•]|\d+[.)])[^\S\n]")
_NEXT_END = re.compile(
    r"[.!?…](?=[\"')\]»”]*(?:\s|$))|\n[^\S\n]*\n|\n[^\S\n]*(?:[-*+|•#]|\d+[.)])[^\S\n]"
)
_NOT_AN_END = re.compile(
    r"\b(?:(?-i:[A-Z])|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|ph\.d|mr|mrs|ms|mx|dr|prof|st|jr|sr|rev|hon|vs|cf"
    r"|etc|approx|inc|ltd|corp|dept|est|fig|vol|pp|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|nr|usw|ggf|evtl|inkl|m"
    r"|mme|mlle|sra|srta|ud|uds|p\.\s?ej)\.\s+$",
    re.I,
)
_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n")
_OPENING = {"“": "”", "„": "“”", "‘": "’", "「": "」"}
# Some write «so» or « so », others »so«: what opens stands apart from the word before it, and what
# closes from the word after it.
_POINTED_OPENS = re.compile(r"(?<![^\s(\[])(?:[«‹]|[»›](?=\w))")
_POINTED_CLOSES = re.compile(r"[»›](?!\w)|(?<=[\w.,!?])[«‹]")
_ENTITIES = re.compile(r"&(quot|#34|#x22|ldquo|rdquo|lsquo|rsquo|bdquo|laquo|raquo);", re.I)
_MARKS = {
    "quot": '"', "#34": '"', "#x22": '"', "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "bdquo": "„", "laquo": "«", "raquo": "»",
}  # fmt: skip
# What is said before a family name: "Mr. Manly has the floor".
_TITLE = re.compile(r"\b(?:Mrs?|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Mme|Mlle|Herrn?|Frau|Sra?)\.? $")
_SMALL_IN_HEADINGS = {
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the",
    "to", "with", "vs",
}  # fmt: skip
# The next word is one of a name: Workmen's Compensation Act, (Blacklists) Regulations.
_NEXT_WORD = re.compile(r"(?:['’]s?|\))? (\w)")
# A title begins these large; shorter ones may stay small.
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_CAPITAL = re.compile(r"[^\W\d_]")
# What comes before a mark that opens a text within code, where nobody is quoted.
_OPENS_A_STRING = re.compile(r"(?:[=+]\s?|\w\(|\":\s?)[a-z]?$")


@dataclass(frozen=True)
class Context:
    """A match and what is around it: the text as given, and the same folded.

    `start` and `end` are offsets into both, which are of one length here; `low` and `high` bound
    the stretch of wording in which the match stands.
    """

    given: str
    folded: str
    start: int
    end: int
    low: int
    high: int

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """Where the sentence begins and ends."""
        low = max(self.low, self.start - _REACH)
        begins = low
        for found in _LAST_END.finditer(self.given, low, self.start):
            if not _NOT_AN_END.search(self.given, low, found.end()):
                begins = found.end()
        high = min(self.high, self.end + _REACH)
        end = _NEXT_END.search(self.given, max(self.start, self.end - 1), high)
        while end is not None and _NOT_AN_END.search(self.given[low : end.end()] + " "):
            end = _NEXT_END.search(self.given, end.end(), high)
        return begins, max(end.end() if end else high, self.end)

    @cached_property
    def before(self) -> list[str]:
        """The words of the sentence before the match, the nearest first."""
        return _WORDS.findall(self.folded, self.sentence[0], self.start)[::-1]

    @cached_property
    def after(self) -> list[str]:
        """The words of the sentence after the match, the nearest first."""
        return _WORDS.findall(self.folded, self.end, self.sentence[1])

    @cached_property
    def domain(self) -> list[str]:
        """The words around the match, over the ends of sentences."""
        low, high = max(self.low, self.start - _DOMAIN), min(self.high, self.end + _DOMAIN)
        return _WORDS.findall(self.folded, low, high)

    @cached_property
    def is_quoted(self) -> bool:
        """Whether the match stands between quotation marks in its paragraph."""
        low, high = max(self.low, self.start - _REACH), min(self.high, self.end + _REACH)
        before = _PARAGRAPHS.split(self.given[low : self.start])[-1]
        after = _PARAGRAPHS.split(self.given[self.end : high], maxsplit=1)[0]
        if "&" in before:
            before, after = _ENTITIES.sub(_mark, before), _ENTITIES.sub(_mark, after)
        return (
            _straight(before, after)
            or any(_curly(before, after, mark, ends) for mark, ends in _OPENING.items())
            or _pointed(before, after)
            or _single(before, after)
        )

    @cached_property
    def is_name(self) -> bool:
        """Whether the match looks like a part of a proper name or of a title."""
        words = self.given[self.start : self.end].split()
        if not words[0][:1].isupper() or not all(
            word[:1].isupper() for word in words if len(word) > 3 or len(words) == 1
        ):
            return False
        if self.given[self.start : self.end].isupper() and self.end - self.start > 3:
            return False
        if self._is_heading:
            return False
        return (
            self._capital_after
            or (self._capital_before and not self._begins_sentence)
            or bool(_TITLE.search(self.given, max(0, self.start - 8), self.start))
        )

    @cached_property
    def has_a_capital_of_its_own(self) -> bool:
        """Whether the match begins large, and at least a third of the other long words small.

        Short words of it may stay small. Directly after a colon, a mark or a bullet a capital
        says nothing.
        """
        match = self.given[self.start : self.end]
        if not self.before or match.isupper() or "-" in match or self._is_heading:
            return False
        before = self.given[max(0, self.start - 2) : self.start]
        if len(before) < 2 or before[1] != " " or not (before[0].isalnum() or before[0] in ",’'"):
            return False
        words = _LONG_WORD.findall(match) if " " in match else [match]
        if not words or not all(word[0].isupper() for word in (match, *words)):
            return False
        others = self.given[self.sentence[0] : self.start] + self.given[self.end : self.sentence[1]]
        words = _LONG_WORD.findall(others)
        return 3 * sum(1 for word in words if word[0].isupper()) <= 2 * len(words)

    @property
    def _begins_sentence(self) -> bool:
        return not self.before

    @property
    def _capital_after(self) -> bool:
        found = _NEXT_WORD.match(self.given, self.end)
        if found is None or not found[1].isupper() or self._single_i(found.start(1)):
            return False
        # "Blacklisted IPs are dropped": the first word of a sentence before a shortening.
        return not (self._begins_sentence and self.given[found.end() : found.end() + 1].isupper())

    def _single_i(self, offset: int) -> bool:
        return self.given[offset : offset + 2] in ("I ", "I'", "I’")

    @property
    def _capital_before(self) -> bool:
        if len(self.before) < 2 or self.given[self.start - 1 : self.start] != " ":
            return False
        word = self.given[max(0, self.start - 41) : self.start - 1].rpartition(" ")[2]
        word = word.lstrip("*_(\"'“‘«„")
        return word[:1].isupper() and len(word) > 1 and word[-1].isalnum()

    @cached_property
    def _is_heading(self) -> bool:
        begins = self.given.rfind("\n", 0, self.start) + 1
        ends = self.given.find("\n", self.end)
        line = self.given[
            max(begins, self.start - 120) : min(ends if ends >= 0 else self.high, self.end + 120)
        ]
        if line.rstrip()[-1:] in (".", "!", "?", ",", ";") and not line.isupper():
            return False
        words = [word for word in line.split() if _CAPITAL.match(word)]
        return len(words) > 3 and all(
            word[0].isupper() for word in words if word.lower() not in _SMALL_IN_HEADINGS
        )


def _straight(before: str, after: str) -> bool:
    if before.count('"') % 2 == 0 or '"' not in after:
        return False
    return not _OPENS_A_STRING.search(before, 0, before.rindex('"'))


def _curly(before: str, after: str, mark: str, ends: str) -> bool:
    opened = before.rfind(mark)
    if opened < 0:
        return False
    if mark == "‘":
        return not re.search(r"’(?!\w)", before[opened:]) and bool(re.search(r"’(?!\w)", after))
    closed = max(before.rfind(end) for end in ends)
    return opened > closed and any(end in after for end in ends)


def _pointed(before: str, after: str) -> bool:
    opened = closed = -1
    for opened_by in _POINTED_OPENS.finditer(before):
        opened = opened_by.start()
    for closed_by in _POINTED_CLOSES.finditer(before):
        closed = closed_by.start()
    return opened > closed and bool(_POINTED_CLOSES.search(after))


def _mark(entity: re.Match[str]) -> str:
    return _MARKS[entity[1].lower()]


def _single(before: str, after: str) -> bool:
    opened = [one.start() for one in re.finditer(r"(?<!\w)'(?=\S)", before)]
    if not opened:
        return False
    closed = re.search(r"(?<=[\w.,!?])'(?!\w)", before[opened[-1] + 1 :])
    return closed is None and bool(
        re.search(r"(?<=\S)'(?!\w)", after[:200]) or after.startswith("'")
    )
