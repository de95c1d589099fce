"""Make the rules of a language ready from the YAML in which they are written."""

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from alongside.content.axes import axes
from alongside.content.language_adverts import advert_words
from alongside.content.language_forms import forms
from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.language import (
    Near,
    WordingCommunity,
    WordingList,
    WordingProfile,
    WordingRule,
)
from alongside.content.sources import sources
from alongside.engines.language import Nearby, Pack, Profile, Rule, Term

OTHER_AXES = frozenset({"class", "language", "technology", "violence", "manner"})


def rules_in(place: Traversable) -> list[WordingRule]:
    """Every rule of a folder, in the order of its files."""
    found: list[WordingRule] = []
    seen: dict[str, str] = {}
    for file in _files(place):
        if _is_of_rules(file.name):
            for rule in entries(file, WordingRule):
                if rule.id in seen:
                    raise ContentError(
                        f"{file.name}, entry {rule.id}: this id stands in {seen[rule.id]} already; "
                        "give one of them another name."
                    )
                seen[rule.id] = file.name
                found.append(rule)
    return found


def made(language: str, place: Traversable | None = None) -> Pack:
    """The pack of a language as its YAML says. Raises ContentError for what does not fit."""
    place = place or folder("language", language)
    rules = rules_in(place)
    lists: dict[str, tuple[str, ...]] = {}
    for file in _files(place):
        if file.name.startswith("lists"):
            lists |= {one.id: tuple(one.words) for one in entries(file, WordingList)}
    profiles = entries(folder("language", "profiles.yml"), WordingProfile)
    communities = entries(place.joinpath("communities.yml"), WordingCommunity)
    for rule in rules:
        _require_known(rule, lists)
    return Pack(
        language=language,
        rules=tuple(_ready(rule, language) for rule in rules),
        lists=lists,
        profiles={
            one.id: Profile(one.id, one.title, one.why, tuple(one.off), one.quotation)
            for one in profiles
        },
        communities={one.id: str(one.prefers) for one in communities},
        adverts=advert_words(place),
    )


def _files(place: Traversable) -> list[Traversable]:
    return sorted(
        (file for file in place.iterdir() if file.name.endswith(".yml")), key=lambda one: one.name
    )


def _is_of_rules(name: str) -> bool:
    return not name.startswith(("lists", "sources", "communities", "adverts"))


def _require_known(rule: WordingRule, lists: dict[str, tuple[str, ...]]) -> None:
    for source in rule.source:
        if source not in sources():
            raise ContentError(
                f"language, entry {rule.id}: source {source} is not in sources.yml; add it there, "
                "with the day on which it was seen, or say 'basis: judgement'."
            )
    for axis in rule.axes:
        if axis not in axes() and axis not in OTHER_AXES:
            raise ContentError(
                f"language, entry {rule.id}: {axis} is no axis; name one of axes.yml, or one of "
                f"{', '.join(sorted(OTHER_AXES))}."
            )
    for word in _gate_words(rule):
        if word.startswith("{") and word.strip("{}") not in lists:
            raise ContentError(
                f"language, entry {rule.id}: there is no list {word}; add it to lists.yml."
            )


def _gate_words(rule: WordingRule) -> Iterable[str]:
    for gate in (rule.unless, rule.only_with):
        yield from (*gate.before, *gate.after, *gate.near, *gate.text)


def _ready(rule: WordingRule, language: str) -> Rule:
    return Rule(
        id=rule.id,
        axes=tuple(rule.axes),
        tier=rule.tier,
        confidence=rule.confidence,
        terms=tuple(_terms(rule, language)),
        consider=tuple(rule.consider),
        why=rule.why,
        sources=tuple(rule.source),
        unless=_nearby(rule.unless),
        only_with=_nearby(rule.only_with),
        case=rule.case,
        name=rule.name == "flag",
        quotation=rule.quotation == "flag",
        mention=rule.mention == "flag",
        negation=rule.negation == "flag",
        first_person=rule.first_person == "flag",
        identifiers=rule.identifiers == "flag",
        only=tuple(rule.only),
        profiles={str(kind): str(said) for kind, said in rule.profiles.items()},
        enforces={who: str(form) for who, form in rule.enforces.items()},
        reviewed_by=rule.reviewed_by,
    )


def _terms(rule: WordingRule, language: str) -> Iterable[Term]:
    seen: set[str] = set()
    for term in rule.instead_of:
        swap = rule.swap.get(term)
        found = _forms(rule, term, language)
        swaps = _forms(rule, swap, language) if swap is not None else [None] * len(found)
        for form, instead in zip(found, swaps, strict=False):
            if form not in seen:
                seen.add(form)
                yield Term(form, instead)


def _forms(rule: WordingRule, term: str, language: str) -> list[str]:
    """English forms are made by rule; other languages name each of theirs."""
    return forms(rule, term) if language == "en" else [term, *rule.forms.get(term, ())]


def _nearby(near: Near) -> Nearby:
    lowered = {
        name: tuple(word.lower().replace("’", "'") for word in getattr(near, name))
        for name in ("phrase", "before", "after", "near", "text")
    }
    return Nearby(**lowered, gap=near.gap, within=near.within)
