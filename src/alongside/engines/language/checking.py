"""Check a text: every wording that a rule is about, in its place, with the reason.

The checker never changes a text, keeps nothing, and says nothing of whoever wrote it.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from alongside.engines.language import entities
from alongside.engines.language.context import Context
from alongside.engines.language.fold import Folded, fold
from alongside.engines.language.formats import layout_of
from alongside.engines.language.gates import Gate, Manner
from alongside.engines.language.layout import Kind, Layout, Stretch
from alongside.engines.language.seeking import Match, Pattern, Seeker
from alongside.engines.language.values import Finding, Form, Pack, Profile, Rule, Tier
from alongside.engines.language.words import Sorter

# No wording reaches from one paragraph into the next; what begins the lines of comments is no word.
_BLANK_LINE = re.compile(r"\n[\s#*>/]*\n")


class LanguageError(ValueError):
    """What was asked of the checker cannot be done: what, why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a workplace or a project decides for itself."""

    profile: str = "prose"
    communities: Mapping[str, str] = field(default_factory=dict)  # community: form that it wants
    off: frozenset[str] = frozenset()  # ids of rules; axes, for rules on no other


class Checker:
    """A pack made ready once, to check any number of texts."""

    __slots__ = ("_gates", "_manner", "_pack", "_profile", "_seeker", "_sorter", "_tiers")

    def __init__(self, pack: Pack, settings: Settings | None = None) -> None:
        settings = settings or Settings()
        self._profile = _profile(pack, settings.profile)
        self._pack = pack
        self._tiers = _tiers(pack, settings, self._profile)
        self._seeker = Seeker(pack.rules)
        self._sorter = Sorter(pack.lists)
        self._manner = Manner(pack.lists, self._sorter)
        self._gates: dict[int, Gate] = {}

    @property
    def seeker(self) -> Seeker:
        """The automaton alone, for whoever measures what the rest costs."""
        return self._seeker

    def check(self, text: str, *, format: str = "text") -> tuple[Finding, ...]:
        """Every finding in a text, in order, none overlapping another.

        Offsets count characters of `text` as given. `format` is one of `formats.FORMATS`. Raises
        LanguageError for a format that is not known; never for any text.
        """
        folded = fold(text, signs=format in entities.FORMATS)
        matches = self._seeker.seek(folded.text)
        if not matches:
            return ()
        found: list[Finding] = []
        reached = 0
        passes = _shields(matches)
        layout: Layout | None = None
        for match in matches:
            if match.start < reached:
                continue
            patterns = self._likely(match, passes, folded)
            if not patterns:
                continue
            layout = layout or layout_of(text, format)
            finding = self._judge(text, folded, match, patterns, layout)
            if finding is not None:
                found.append(finding)
                reached = match.end
        return tuple(found)

    def _likely(
        self, match: Match, passes: Mapping[int, Sequence[Match]], folded: Folded
    ) -> list[Pattern]:
        """What a match may be found for, wherever it stands.

        Where the wording of a text begins and ends is costly to know, and most matches fail for
        want of company: whatever has none in the whole text has none in a part of it.
        """
        likely: list[Pattern] = []
        context: Context | None = None
        for pattern in match.patterns:
            if pattern.term < 0 or self._tiers[pattern.rule] is None:
                continue
            if _is_within(passes.get(pattern.rule, ()), match):
                continue
            rule = self._pack.rules[pattern.rule]
            if not match.whole and not rule.identifiers:
                continue
            if rule.only_with:
                size = len(folded.text)
                context = context or Context(
                    folded.unfolded, folded.text, match.start, match.end, 0, size
                )
                if not self._gate(pattern.rule).is_in_company(context):
                    continue
            likely.append(pattern)
        return likely

    def _judge(
        self,
        text: str,
        folded: Folded,
        match: Match,
        patterns: Sequence[Pattern],
        layout: Layout,
    ) -> Finding | None:
        start, end = folded.given(match.start), _end_in(text, folded.given_end(match.end))
        stretch = layout.around(start)
        if stretch.kind is Kind.HIDDEN or end > stretch.end or _BLANK_LINE.search(text, start, end):
            return None
        context: Context | None = None
        for pattern in patterns:
            tier, rule = self._tiers[pattern.rule], self._pack.rules[pattern.rule]
            if tier is None or not self._is_in_reach(rule, match, stretch.kind, folded):
                continue
            context = context or _context(folded, match, stretch)
            wording = match.whole and stretch.kind is not Kind.CODE
            if not self._lets_pass(pattern, context, wording=wording):
                found, swap = text[start:end], rule.terms[pattern.term].swap
                finding = self._finding(rule, tier, found, start, swap)
                return finding if wording else replace(finding, swap=None)
        return None

    def _finding(self, rule: Rule, tier: Tier, text: str, start: int, swap: str | None) -> Finding:
        return Finding(
            start=start,
            end=start + len(text),
            text=text,
            rule=rule.id,
            tier=tier,
            confidence=rule.confidence,
            why=rule.why,
            suggestions=_fitting(rule, swap),
            sources=rule.sources,
            swap=swap,
            language=self._pack.language,
        )

    def _is_in_reach(self, rule: Rule, match: Match, kind: Kind, folded: Folded) -> bool:
        if kind is Kind.QUOTED and not (rule.quotation or self._profile.quotation):
            return False
        if match.whole:
            return kind is not Kind.CODE or rule.identifiers
        return rule.identifiers and _is_a_part(folded.unfolded, match.start, match.end)

    def _gate(self, index: int) -> Gate:
        gate = self._gates.get(index)
        if gate is None:
            rule = self._pack.rules[index]
            gate = self._gates[index] = Gate(rule, self._sorter, self._manner)
        return gate

    def _lets_pass(self, pattern: Pattern, context: Context, *, wording: bool) -> bool:
        rule = self._pack.rules[pattern.rule]
        spelling = rule.terms[pattern.term].text
        return self._gate(pattern.rule).lets_pass(
            context, spelling, quotation=self._profile.quotation, wording=wording
        )


def _profile(pack: Pack, name: str) -> Profile:
    try:
        return pack.profiles[name]
    except KeyError:
        raise LanguageError(
            f"there is no kind of text called {name!r}; take one of {', '.join(pack.profiles)}"
        ) from None


def _tiers(pack: Pack, settings: Settings, profile: Profile) -> list[Tier | None]:
    forms = {**pack.communities, **settings.communities}
    off = settings.off.union(profile.off)
    return [
        None
        if rule.id in settings.off
        or off.issuperset(rule.axes)
        or any(forms.get(who, Form.EITHER) != form for who, form in rule.enforces.items())
        else rule.tier_in(profile.id)
        for rule in pack.rules
    ]


def _shields(matches: Sequence[Match]) -> dict[int, list[Match]]:
    """The phrases that stand in a text, by the rule whose matches they let pass."""
    shields: dict[int, list[Match]] = {}
    for match in matches:
        for pattern in match.patterns:
            if pattern.term < 0:
                shields.setdefault(pattern.rule, []).append(match)
    return shields


def _is_within(shields: Sequence[Match], match: Match) -> bool:
    return any(one.start <= match.start and match.end <= one.end for one in shields)


def _context(folded: Folded, match: Match, stretch: Stretch) -> Context:
    low, high = folded.taken(stretch.start), folded.taken(stretch.end)
    return Context(folded.unfolded, folded.text, match.start, match.end, low, high)


def _end_in(text: str, end: int) -> int:
    """Where a match ends in the text as given: past the accents of its last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _fitting(rule: Rule, swap: str | None) -> tuple[str, ...]:
    """The better words of a rule that fit what was found, that for this word first.

    Left out is what the rule has for another of its words: of "spokeswoman", nothing of the chair.
    """
    of_others = {term.swap for term in rule.terms if term.swap}
    if swap is not None:
        of_others -= {one for one in of_others if swap.startswith(one)}
    fitting = tuple(one for one in rule.consider if one not in of_others)
    if swap is not None and not any(swap.startswith(one) for one in fitting):
        fitting = (swap, *fitting)
    return fitting or rule.consider


def _is_a_part(text: str, start: int, end: int) -> bool:
    """Whether a match is a whole word of an identifier: master_key, masterKey, MASTER2."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    begins = not before.isalpha() or (first.isupper() and (before.islower() or _humps(text, start)))
    ends = not after.isalpha() or (after.isupper() and last.islower())
    return begins and ends


def _humps(text: str, start: int) -> bool:
    return text[start + 1 : start + 2].islower()
