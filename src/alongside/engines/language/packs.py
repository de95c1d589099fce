"""Packs as plain values, so that they can be kept in a file and read back in milliseconds."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from alongside.engines.language.adverts import keeping
from alongside.engines.language.values import (
    Case,
    Confidence,
    Nearby,
    Pack,
    Profile,
    Rule,
    Term,
    Tier,
)

_NOTHING = Nearby()
_DEFAULTS: dict[str, Any] = {
    one.name: one.default for one in fields(Rule) if one.name not in ("profiles", "enforces")
}


def plain(pack: Pack) -> dict[str, Any]:
    """A pack as dictionaries, lists and strings; what is as usual is left out."""
    adverts = {"adverts": keeping.plain(pack.adverts)} if pack.adverts else {}
    return {
        **adverts,
        "language": pack.language,
        "lists": {name: list(words) for name, words in pack.lists.items()},
        "profiles": [asdict(profile) for profile in pack.profiles.values()],
        "communities": dict(pack.communities),
        "rules": [_plain_rule(rule) for rule in pack.rules],
    }


def pack(read: Mapping[str, Any]) -> Pack:
    """The pack that `plain` wrote."""
    profiles = [Profile(**(one | {"off": tuple(one.get("off", ()))})) for one in read["profiles"]]
    return Pack(
        language=read["language"],
        rules=tuple(_rule(one) for one in read["rules"]),
        lists={name: tuple(words) for name, words in read["lists"].items()},
        profiles={profile.id: profile for profile in profiles},
        communities=dict(read["communities"]),
        adverts=keeping.words(read["adverts"]) if "adverts" in read else None,
    )


def joined(pack: Pack, own: Pack) -> Pack:
    """A pack with the rules and lists of another, which has the first word.

    Its rules come before those of the pack, so that they hold where both have a spelling; one of
    the same id takes the other's place.
    """
    ids = {rule.id for rule in own.rules}
    others = (rule for rule in pack.rules if rule.id not in ids)
    return replace(pack, rules=(*own.rules, *others), lists={**pack.lists, **own.lists})


def _plain_rule(rule: Rule) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for one in fields(Rule):
        value = getattr(rule, one.name)
        if one.name in ("profiles", "enforces"):
            value = dict(value)
            if not value:
                continue
        elif value == _DEFAULTS[one.name]:
            continue
        elif one.name == "terms":
            value = [[term.text, term.swap] if term.swap else [term.text] for term in value]
        elif isinstance(value, Nearby):
            value = {
                part.name: getattr(value, part.name)
                for part in fields(Nearby)
                if getattr(value, part.name) != getattr(_NOTHING, part.name)
            }
        row[one.name] = value
    return row


def _rule(row: Mapping[str, Any]) -> Rule:
    values = dict(row)
    for name in ("axes", "consider", "sources", "only"):
        if name in values:
            values[name] = tuple(values[name])
    for name in ("unless", "only_with"):
        if name in values:
            values[name] = _nearby(values[name])
    values["terms"] = tuple(Term(*one) for one in values["terms"])
    values["tier"] = Tier(values["tier"])
    values["confidence"] = Confidence(values["confidence"])
    if "case" in values:
        values["case"] = Case(values["case"])
    return Rule(**values)


def _nearby(row: Mapping[str, Any]) -> Nearby:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items()
    }
    return Nearby(**values)
