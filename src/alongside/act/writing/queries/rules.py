"""The rules as a list to look through, and one rule with all that argues for it."""

import re
from dataclasses import dataclass

from alongside import content
from alongside.act.writing.queries import changes, checking
from alongside.act.writing.queries.gates import in_words
from alongside.act.writing.queries.reading import sources_of
from alongside.engines.language import Rule, Tier
from alongside.engines.language.overlays import holding_tier

A_PAGE = 40
IN_A_TITLE = 3
_MARKED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody looks for among the rules."""

    words: str = ""
    axis: str = ""
    tier: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A rule in the list."""

    rule: Rule
    title: str
    tier: Tier | None
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """A rule with its reason, sources, gates and examples, as it is written."""

    rule: Rule
    title: str
    tier: Tier | None
    sources: tuple[content.Source, ...]
    gates: tuple[str, ...]
    terms: tuple[str, ...]
    flag: tuple[tuple[tuple[str, bool], ...], ...]
    keep: tuple[str, ...]


def found(language: str, wish: Wish) -> list[Row]:
    """Give the rules that fit what somebody looks for, by their wording."""
    changed = changes.changed_rules(language)
    here = checking.rules_here(language)
    rows = [
        Row(
            rule=rule,
            title=title_of(rule),
            tier=here[rule.id].tier if rule.id in here else None,
            is_changed=rule.id in changed,
        )
        for rule in content.wording(language).rules
        if _fits(rule, wish, changed)
    ]
    return sorted(rows, key=lambda row: row.title.casefold())


def one(language: str, rule: str) -> Whole | None:
    """Give one rule, or None where there is none of that name."""
    written = checking.rules_as_written(language).get(rule)
    if written is None:
        return None
    entry = content.wording_entry(language, rule)
    overlays = [one for one in changes.overlays(language) if one.rule == rule]
    return Whole(
        rule=written,
        title=title_of(written),
        tier=holding_tier(written, overlays),
        sources=sources_of(written.sources),
        gates=tuple(in_words(written, content.wording(language))),
        terms=tuple(term.text for term in written.terms),
        flag=tuple(_parts(example) for example in entry.flag) if entry else (),
        keep=tuple(entry.keep) if entry else (),
    )


def title_of(rule: Rule) -> str:
    """Give a rule's first few spellings: what people call it by."""
    return ", ".join(term.text for term in rule.terms[:IN_A_TITLE])


def _fits(rule: Rule, wish: Wish, changed: set[str]) -> bool:
    if wish.axis and wish.axis not in rule.axes:
        return False
    if wish.tier and wish.tier != rule.tier:
        return False
    if wish.changed and rule.id not in changed:
        return False
    words = wish.words.casefold()
    return not words or any(words in term.text.casefold() for term in rule.terms)


def _parts(example: str) -> tuple[tuple[str, bool], ...]:
    """Take an example apart into words, and what the rule finds in it."""
    return tuple(
        (text, index % 2 == 1) for index, text in enumerate(_MARKED.split(example)) if text
    )
