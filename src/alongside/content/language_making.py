"""Make the rules of a language ready from the YAML in which they are written."""

from collections.abc import Container, Iterable, Sequence
from importlib.resources.abc import Traversable
from itertools import zip_longest

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
from alongside.content.sources import Source, sources
from alongside.engines.language import Nearby, Pack, Profile, Rule, Term, packs
from alongside.engines.language import words as gate_words

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
    lists = _lists(place)
    profiles = entries(folder("language", "profiles.yml"), WordingProfile)
    communities = entries(place.joinpath("communities.yml"), WordingCommunity)
    _require_lists(lists, lists)
    for rule in rules:
        _require_known(rule, lists, sources())
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


def added(pack: Pack, place: Traversable) -> Pack:
    """A pack with the rules and lists of a folder of somebody's own. Raises ContentError."""
    return packs.joined(pack, own(pack, place))


def own(pack: Pack, place: Traversable, rules: Sequence[WordingRule] | None = None) -> Pack:
    """The rules and lists of a folder of somebody's own, made ready, without those of the pack.

    Their gates may name the lists of the pack. What the rules cite stands in sources.yml, there or
    here. `rules` are those of the folder, where they were read before. Raises ContentError for what
    does not fit.
    """
    rules, lists = rules_in(place) if rules is None else rules, _lists(place)
    cited = {**sources(), **sources_in(place)}
    known = {**pack.lists, **lists}
    _require_lists(lists, known)
    for rule in rules:
        _require_known(rule, known, cited)
    ready = tuple(_ready(rule, pack.language) for rule in rules)
    return Pack(
        language=pack.language, rules=ready, lists=lists, profiles={}, communities={}, adverts=None
    )


def sources_in(place: Traversable) -> dict[str, Source]:
    """The sources that stand beside the rules of a folder, by their ids."""
    files = [file for file in _files(place) if file.name.startswith("sources")]
    return {source.id: source for file in files for source in entries(file, Source)}


def written(place: Traversable, id: str) -> WordingRule | None:
    """One rule of a folder as its YAML says; only a file that names it is made ready."""
    for file in _files(place):
        if _is_of_rules(file.name) and id in file.read_text("utf-8"):
            for rule in entries(file, WordingRule):
                if rule.id == id:
                    return rule
    return None


def _lists(place: Traversable) -> dict[str, tuple[str, ...]]:
    return {
        one.id: tuple(word.lower().replace("’", "'") for word in one.words)
        for file in _files(place)
        if file.name.startswith("lists")
        for one in entries(file, WordingList)
    }


def _files(place: Traversable) -> list[Traversable]:
    return sorted(
        (file for file in place.iterdir() if _is_yaml(file.name)), key=lambda one: one.name
    )


def _is_yaml(name: str) -> bool:
    return name.endswith((".yml", ".yaml")) and not name.startswith(".")


def _is_of_rules(name: str) -> bool:
    return not name.startswith(("lists", "sources", "communities", "adverts"))


def _require_lists(lists: dict[str, tuple[str, ...]], known: gate_words.Lists) -> None:
    for id, words in lists.items():
        _require_named(f"lists, entry {id}", words, known)
        reached, ahead = {id}, [*gate_words.lists_in(words)]
        while ahead:
            named = ahead.pop()
            if named == id:
                raise ContentError(
                    f"lists, entry {id}: it names itself, at once or by way of another list; "
                    "give yours a name of its own."
                )
            if named not in reached:
                reached.add(named)
                ahead += gate_words.lists_in(known[named])


def _require_named(where: str, entries: Iterable[str], known: Container[str]) -> None:
    """See that each list that is named in braces is there, and that braces hold nothing else."""
    for entry in entries:
        if not gate_words.is_well_formed(entry):
            raise ContentError(
                f"{where}: in {entry!r} braces hold something else than the name of one list; "
                "write {name}, with a space beside it where other words follow."
            )
        for named in gate_words.lists_in([entry]):
            if named not in known:
                raise ContentError(f"{where}: there is no list {{{named}}}; add it to lists.yml.")


def _require_known(rule: WordingRule, lists: Container[str], cited: Container[str]) -> None:
    for source in rule.source:
        if source not in cited:
            raise ContentError(
                f"entry {rule.id}: source {source} is not in sources.yml; add it there, "
                "with the day on which it was seen, or say 'basis: judgement'."
            )
    for axis in rule.axes:
        if axis not in axes() and axis not in OTHER_AXES:
            raise ContentError(
                f"entry {rule.id}: {axis} is no axis; take one of "
                f"{', '.join(sorted({*axes(), *OTHER_AXES}))}."
            )
    _require_named(f"entry {rule.id}", _gate_words(rule), lists)
    if braced := [one for one in (*rule.unless.phrase, *rule.only_with.phrase) if "{" in one]:
        raise ContentError(
            f"entry {rule.id}: {braced[0]!r} is a phrase, in which no list can stand; "
            "write its words out, or take before, after or near."
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
        swaps = _forms(rule, swap, language) if swap is not None else []
        for form, instead in zip_longest(found, swaps[: len(found)]):  # a form more has no swap
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
