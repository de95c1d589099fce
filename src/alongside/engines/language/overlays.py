"""Lay over a pack what a workplace says of its rules: another tier, other words, phrases that pass.

Several may speak of one rule. Where they differ on how much a wording costs, the more protective
holds; where one would keep the rule as it is written, no phrase of another lets it pass.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from alongside.engines.language.values import Nearby, Pack, Rule, Term, Tier

OFF = "off"


@dataclass(frozen=True, slots=True)
class Overlay:
    """What one voice says of one rule; what it leaves empty, it says nothing about.

    `tier` is a tier, or `off`. `consider` stands in place of the rule's better words, best first.
    `passes` are phrases within which a match is fine. `keeps` holds to the rule as it is written.
    """

    rule: str
    tier: str = ""
    consider: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    keeps: bool = False


def laid_over(pack: Pack, overlays: Iterable[Overlay]) -> Pack:
    """The pack as it holds with these; one about a rule that is not in the pack changes nothing."""
    by_rule: dict[str, list[Overlay]] = {}
    for one in overlays:
        by_rule.setdefault(one.rule, []).append(one)
    if not by_rule:
        return pack
    rules = (_changed(rule, by_rule.get(rule.id, [])) for rule in pack.rules)
    return replace(pack, rules=tuple(rule for rule in rules if rule is not None))


def holding_tier(rule: Rule, overlays: Iterable[Overlay]) -> Tier | None:
    """The tier that holds for a rule: the most protective that anybody says, None where it is off.

    Where nobody says anything of it, it is the rule's own.
    """
    said = [
        rule.tier if one.keeps else _tier(one.tier) for one in overlays if one.keeps or one.tier
    ]
    if not said:
        return rule.tier
    return max(said, key=lambda tier: tier.weight if tier else 0)


def _changed(rule: Rule, overlays: list[Overlay]) -> Rule | None:
    if not overlays:
        return rule
    tier = holding_tier(rule, overlays)
    if tier is None:
        return None
    consider = _better_words(rule, overlays)
    spoken = any(one.tier or one.keeps for one in overlays)
    return replace(
        rule,
        tier=tier,
        profiles=_silences(rule.profiles) if spoken and tier != rule.tier else rule.profiles,
        consider=consider,
        terms=rule.terms if consider == rule.consider else _without_swaps(rule.terms),
        unless=_wider(rule.unless, overlays),
    )


def _tier(said: str) -> Tier | None:
    return None if said == OFF else Tier(said)


def _silences(profiles: Mapping[str, str]) -> dict[str, str]:
    """Keep the kinds of text in which a rule is silent; elsewhere what was said of it holds."""
    return {kind: said for kind, said in profiles.items() if said == OFF}


def _better_words(rule: Rule, overlays: list[Overlay]) -> tuple[str, ...]:
    words = [word for one in overlays for word in one.consider]
    if not words or any(one.keeps for one in overlays):
        words += rule.consider
    return tuple(dict.fromkeys(words))


def _without_swaps(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    # What replaces a word by itself was made for the rule's own better words.
    return tuple(Term(term.text) for term in terms)


def _wider(unless: Nearby, overlays: list[Overlay]) -> Nearby:
    if any(one.keeps for one in overlays):
        return unless
    more = tuple(phrase for one in overlays for phrase in one.passes)
    return replace(unless, phrase=tuple(dict.fromkeys((*unless.phrase, *more))))
