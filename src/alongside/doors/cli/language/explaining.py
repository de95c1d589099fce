"""Explain one rule as it is written: the command `explain`."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from textwrap import fill

from alongside.content import ContentError, Source, sources
from alongside.content.language_making import sources_in, written
from alongside.content.load import folder
from alongside.content.schemas.language import Near, WordingRule
from alongside.doors.cli.language import planning, ready
from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.configuring import Config, nearest
from alongside.doors.cli.language.naming import near_rule
from alongside.engines.language import LanguageError, Pack, Rule
from alongside.engines.language import words as gate_words

UNKNOWN, WRONG = 1, 2
_KINDS = {
    "phrase": "it is part of",
    "before": "before it stands",
    "after": "after it stands",
    "near": "near it stands",
    "text": "not far away stands",
}


def explain(id: str, *, language: str) -> int:
    """Print what a rule finds, why, and when it is silent; give the exit code."""
    try:
        config = nearest(Path.cwd())
        pack = planning.rules(language, config)
        rule = next((one for one in pack.rules if one.id == id), None)
        if rule is None:
            print(_unknown(id, pack), file=sys.stderr)
            return UNKNOWN
        entry, cited = _written(rule, pack, config)
    except (Refused, LanguageError, ContentError) as error:
        print(error, file=sys.stderr)
        return WRONG
    for line in _lines(rule, entry, cited, pack):
        print(line)
    return 0


def _unknown(id: str, pack: Pack) -> str:
    if other := _language_of(id, but=pack.language):
        return f"There is no rule {id} in {pack.language}; there is one with --language {other}."
    near = near_rule(id, pack)
    instead = f"Did you mean {near}?" if near else "alongside language rules lists them all."
    return f"There is no rule {id}. {instead}"


def _language_of(id: str, *, but: str) -> str | None:
    """Another language that has the rule."""
    others = (one for one in ready.languages() if one != but)
    return next((one for one in others if any(r.id == id for r in ready.rules(one).rules)), None)


def _written(rule: Rule, pack: Pack, config: Config) -> tuple[WordingRule, Mapping[str, Source]]:
    cited = dict(sources())
    own: list[Traversable] = [Path(name) for name in config.folders_of(pack.language)]
    for place in own:
        cited |= sources_in(place)
    for place in (*reversed(own), folder("language", pack.language)):
        if entry := written(place, rule.id):
            return entry, cited
    raise ContentError(f"{rule.id}: the file in which it is written is missing; install anew.")


def _lines(
    rule: Rule, entry: WordingRule, cited: Mapping[str, Source], pack: Pack
) -> Iterator[str]:
    yield f"{rule.id}: {rule.tier}, {rule.confidence} confidence, on {', '.join(rule.axes)}"
    yield ""
    yield from _part("Finds", _words([*dict.fromkeys(term.text for term in rule.terms)]))
    yield from _part("Better words", ", ".join(entry.consider))
    yield from _part("Why", entry.why)
    yield "Sources"
    for id in entry.source:
        source = cited[id]
        yield from _wrapped(f"{source.title} ({source.where}; seen {source.seen}, {source.how})")
    if not entry.source:
        yield "  None: it rests on judgement."
    yield ""
    gates = [*_gates(rule, entry, pack)]
    if gates:
        yield "When"
        for gate in gates:
            yield from _wrapped(gate)
        yield ""
    yield "Found in"
    for one in entry.flag:
        yield from _wrapped(one)
    yield ""
    yield "Left alone in"
    for one in entry.keep:
        yield from _wrapped(one)
    yield ""
    yield f"Reviewed by {entry.reviewed_by}."


def _part(title: str, words: str) -> Iterator[str]:
    yield title
    yield from _wrapped(words)
    yield ""


def _wrapped(words: str) -> Iterator[str]:
    yield fill(words, width=92, initial_indent="  ", subsequent_indent="    ")


def _gates(rule: Rule, entry: WordingRule, pack: Pack) -> Iterator[str]:
    if entry.only_with != Near():
        yield f"Only where {_near(entry.only_with, pack.lists)}."
    if entry.unless != Near():
        yield f"Not where {_near(entry.unless, pack.lists)}."
    case = {
        "lower": "Only in small letters: with a capital it is a name.",
        "capital": "Only with a capital.",
        "as-written": "Only in the capitals in which it is listed.",
    }
    if entry.case in case:
        yield case[entry.case]
    if rule.name:
        yield "Also where it looks like a name or a title."
    if rule.quotation:
        yield "Also inside quotation marks."
    if rule.mention:
        yield "Also where the word is spoken of as a word."
    if not rule.negation:
        yield "Not after a not or a never."
    if not rule.first_person:
        yield "Not where people speak of themselves."
    if rule.identifiers:
        yield "Also in code and its names."
    if rule.only:
        yield f"Only in {', '.join(_title(kind, pack) for kind in rule.only)}."
    for kind, tier in rule.profiles.items():
        yield f"{'Not looked for' if tier == 'off' else tier.capitalize()} in {_title(kind, pack)}."
    for who, form in rule.enforces.items():
        yield f"Only where {who} people are named {form}."


def _title(kind: str, pack: Pack) -> str:
    profile = pack.profiles.get(kind)
    return profile.title.lower() if profile else kind


def _near(near: Near, lists: gate_words.Lists) -> str:
    said = []
    for kind, words in _KINDS.items():
        if some := getattr(near, kind):
            gap = near.gap if kind in ("before", "after") else 0
            away = f" (with up to {gap} {'word' if gap == 1 else 'words'} between)" if gap else ""
            away = f" (within {near.within} words)" if kind == "near" else away
            said.append(f"{words}{away} {_words([_told(word, lists) for word in some])}")
    return ", or ".join(said)


def _told(word: str, lists: gate_words.Lists) -> str:
    if not word.startswith("{") or " " in word:
        return gate_words.spoken(word, lists)
    named = word.strip("{}")
    members = [gate_words.spoken(one, lists) for one in gate_words.flat([word], lists)]
    return f"one of {named.replace('_', ' ')} ({_words(members, most=4)})"


def _words(words: Sequence[str], most: int = 24) -> str:
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most} more"
