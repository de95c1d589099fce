"""Whether a match is let pass: the gates of a rule against what stands around the match."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.engines.language.context import Context
from alongside.engines.language.values import Case, Nearby, Rule, Tier
from alongside.engines.language.words import NO_WORDS, Lists, Sorter, Words

_MENTION_REACH = 3
_NEGATION_REACH = 3
_FIRST_PERSON_REACH = 5
_WORK_REACH = 5
_HAS_A_WORK = re.compile(r"['’]s [“‘\"'*_]+\w")
_PHRASE_REACH = 120  # characters; a wrapped line is indented


@dataclass(frozen=True, slots=True)
class Around:
    """One side of a gate made ready: what may stand around a match."""

    before: Words
    after: Words
    near: Words
    text: Words
    gap: int
    within: int

    def holds(self, context: Context) -> bool:
        """Whether any of it stands there."""
        if self.before is not NO_WORDS and self.before.among(
            context.before, self.gap + 1, backwards=True
        ):
            return True
        if self.after is not NO_WORDS and self.after.among(
            context.after, self.gap + 1, backwards=False
        ):
            return True
        if self.near is not NO_WORDS and (
            self.near.among(context.before, self.within, backwards=True)
            or self.near.among(context.after, self.within, backwards=False)
        ):
            return True
        return self.text is not NO_WORDS and self.text.among(
            context.domain, len(context.domain), backwards=False
        )


def around(nearby: Nearby, sorter: Sorter) -> Around | None:
    """Make one side of a gate ready; None where nothing is asked but phrases."""
    if not (nearby.before or nearby.after or nearby.near or nearby.text):
        return None

    ready = sorter.words
    return Around(
        before=ready(nearby.before),
        after=ready(nearby.after),
        near=ready(nearby.near),
        text=ready(nearby.text),
        gap=nearby.gap,
        within=nearby.within,
    )


class Gate:
    """All gates of one rule."""

    __slots__ = ("_manner", "_only_with", "_phrases", "_rule", "_unless")

    def __init__(self, rule: Rule, sorter: Sorter, manner: "Manner") -> None:
        self._rule = rule
        self._unless = around(rule.unless, sorter)
        self._only_with = around(rule.only_with, sorter)
        self._phrases = tuple(map(_in_running_text, rule.only_with.phrase))
        self._manner = manner

    def lets_pass(self, context: Context, spelling: str, *, quotation: bool, wording: bool) -> bool:
        """Whether the match is fine as it stands; in code nobody is named and nothing quoted."""
        rule = self._rule
        if rule.case is not Case.ANY and not _has_case(context, spelling, rule.case):
            return True
        if self._unless is not None and self._unless.holds(context):
            return True
        if rule.only_with and not self.is_in_company(context):
            return True
        if not wording:
            return False
        if not rule.name and self._manner.is_a_name(context, rule):
            return True
        if not (rule.quotation or quotation) and context.is_quoted:
            return True
        return self._manner.lets_pass(context, rule)

    def is_in_company(self, context: Context) -> bool:
        """Whether something stands around the match that the rule asks for."""
        if self._only_with is not None and self._only_with.holds(context):
            return True
        return any(_lies_within(context, phrase) for phrase in self._phrases)


class Manner:
    """Ways of speaking that hold for every rule of a language: mention, negation, first person.

    A word is mentioned after "the term" or "instead of", directly after "say" or "called" where no
    word follows that it describes, before "is outdated", between "replace" and "with", and anywhere
    after "terms such as". Whoever says "I call myself" so or so is let be by every rule.
    """

    __slots__ = (
        "_after", "_articles", "_before", "_directly", "_first_person", "_given_names", "_goes_on",
        "_into", "_listed", "_names", "_negation", "_no_names", "_programs_do", "_self_naming",
        "_swap", "_works", "_works_do",
    )  # fmt: skip

    def __init__(self, lists: Lists, sorter: Sorter) -> None:
        def ready(name: str) -> Words:
            return sorter.words(lists.get(name, ()))

        self._articles = ready("articles")
        self._names = ready("also_names")
        self._before = ready("mention_before")
        self._directly = ready("mention_directly")
        self._given_names = ready("given_names")
        self._goes_on = ready("mention_goes_on")
        self._listed = ready("mention_listed")
        self._programs_do = ready("programs_do")
        self._self_naming = ready("self_naming")
        self._after = ready("mention_after")
        self._swap = ready("mention_swap")
        self._works = ready("works")
        self._works_do = ready("works_do")
        self._into = ready("mention_into")
        self._negation = ready("negation")
        self._no_names = ready("names_nobody")
        self._first_person = ready("first_person")

    def lets_pass(self, context: Context, rule: Rule) -> bool:
        """Whether the way of speaking makes a match fine that would not be otherwise."""
        if not rule.mention and self._is_mentioned(context):
            return True
        before = context.before
        if self._self_naming.among(before, 1, backwards=True):
            return True
        if not rule.negation and self._negation.among(before, _NEGATION_REACH, backwards=True):
            return True
        return not rule.first_person and self._first_person.among(
            before, _FIRST_PERSON_REACH, backwards=True
        )

    def is_a_name(self, context: Context, rule: Rule) -> bool:
        """Whether a match is a part of a name or of a title; "Foreman Wanted" is not."""
        is_slur = rule.tier is Tier.HARMFUL  # a capital alone makes nothing else of it
        if context.is_name or (not is_slur and self._is_also_a_name(context)):
            return not (context.after and self._no_names.at(context.after, 0, backwards=False))
        return self._is_told_as_a_name(context)

    def _is_also_a_name(self, context: Context) -> bool:
        """Whether a word that some are named by has a capital: "the Craftsman bungalow".

        After an article only where it describes a further word: "an Addict in accounts" is none.
        Whoever made what stands in quotation marks has a name, too: "Foreigner's “Cold as Ice”".
        """
        if context.given[context.start].isupper() and _HAS_A_WORK.match(context.given, context.end):
            return True
        if self._names is NO_WORDS or not context.has_a_capital_of_its_own:
            return False
        has_article = self._articles.at(context.before, 0, backwards=True)
        if has_article and self._stands_alone(context):
            return False
        words = context.folded[context.start : context.end].split()
        return any(self._names.at(words, at, backwards=False) for at in range(len(words)))

    def _is_told_as_a_name(self, context: Context) -> bool:
        """Whether it is told of as a work is, follows a given name, or does what programs do.

        "Cakewalk, the audio sequencer", "Mick Lynch", "Ninja skips what has not changed", "The
        Untouchables is on at eight".
        """
        if not context.given[context.start].isupper():
            return False
        before, after = context.before, context.after
        if context.given[context.end : context.end + 1] == ",":
            has_article = bool(before) and self._articles.at(before, 0, backwards=True)
            return not has_article and self._works.among(after, _WORK_REACH, backwards=False)
        if before:
            space = context.given[context.start - 2 : context.start]
            follows = len(space) == 2 and space[0].isalnum() and space[1] == " "
            return follows and self._given_names.at(before, 0, backwards=True)
        if not after:
            return False
        if self._works_do.at(after, 0, backwards=False):
            return True
        is_plural = context.given[context.end - 1] == "s"
        return not is_plural and self._programs_do.at(after, 0, backwards=False)

    def _is_mentioned(self, context: Context) -> bool:
        before, after = context.before, context.after
        return (
            self._before.among(before, _MENTION_REACH, backwards=True)
            or self._listed.among(before, len(before), backwards=True)
            or self._after.among(after, _MENTION_REACH, backwards=False)
            or (self._is_told_of(before, after) and self._stands_alone(context))
        )

    def _is_told_of(self, before: Sequence[str], after: Sequence[str]) -> bool:
        return self._directly.among(before, 1, backwards=True) or (
            self._swap.among(before, _MENTION_REACH, backwards=True)
            and self._into.among(after, _MENTION_REACH, backwards=False)
        )

    def _stands_alone(self, context: Context) -> bool:
        """Whether no word follows at once that the match may describe, as in "say crazy things".

        A language that has no list of the words that may follow takes all words for such.
        """
        if (
            not self._goes_on.whole
            or context.given[context.end : context.end + 1] != " "
            or not context.after
        ):
            return True
        return self._goes_on.at(context.after, 0, backwards=False)


def _has_case(context: Context, spelling: str, case: Case) -> bool:
    given = context.given[context.start : context.end]
    if case is Case.LOWER:  # or a capital only because a sentence begins
        return given == given.lower() or (not context.before and given[1:] == given[1:].lower())
    if case is Case.CAPITAL:
        return given[:1].isupper()
    return given == spelling


def _in_running_text(phrase: str) -> re.Pattern[str]:
    """A phrase from the start of a word, in any inflection, over the end of a line too."""
    words = " {1,80}".join(map(re.escape, phrase.split(" ")))
    return re.compile(rf"(?<!\w){words}")


def _lies_within(context: Context, phrase: re.Pattern[str]) -> bool:
    low = max(context.low, context.start - _PHRASE_REACH)
    high = min(len(context.folded), context.end + _PHRASE_REACH)
    return any(
        found.start() <= context.start and context.end <= found.end()
        for found in phrase.finditer(context.folded, low, high)
    )
