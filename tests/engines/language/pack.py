"""A small pack of invented rules, so that what is tested is the engine and not its content."""

from typing import Any

from alongside.engines.language import Confidence, Nearby, Pack, Profile, Rule, Term, Tier

PROFILES = {
    "prose": Profile("prose", "Prose", "The usual case."),
    "chat": Profile("chat", "Chat", "Among colleagues.", off=("manner",)),
    "policy": Profile("policy", "Policy", "Its own quotations count.", quotation=True),
}
LISTS = {
    "person": ("he", "she", "colleague", "colleagues"),
    "articles": ("the", "a"),
    "given_names": ("mick",),
    "mention_before": ("word", "term", "instead of"),
    "mention_after": ("is outdated",),
    "mention_directly": ("say", "called"),
    "mention_goes_on": ("in", "with"),
    "mention_listed": ("words to avoid",),
    "mention_swap": ("replace",),
    "mention_into": ("with",),
    "works_do": ("is on at", "opens on"),
    "programs_do": ("skips", "is the build tool"),
    "self_naming": ("call myself", "call myself a"),
    "names_nobody": ("wanted", "only"),
    "works": ("game",),
    "negation": ("not", "never"),
    "first_person": ("i", "i'm"),
}


def rule(id: str, *terms: str, **more: Any) -> Rule:
    """A rule on some terms, each "found" or "found: instead"."""
    told = [term.partition(": ") for term in terms]
    values: dict[str, Any] = {
        "axes": ("gender-identity",),
        "tier": Tier.EXCLUDING,
        "confidence": Confidence.HIGH,
        "consider": ("better words",),
        "why": "The role does not need its holder's gender.",
        "sources": (),
    }
    return Rule(id=id, terms=tuple(Term(one, to or None) for one, _, to in told), **(values | more))


def pack(*rules: Rule, communities: dict[str, str] | None = None) -> Pack:
    """A pack of these rules."""
    return Pack("en", rules, LISTS, PROFILES, communities or {})


CHAIR = rule("chair", "chairman: chair", "chairmen: chairs")
MASTER = rule(
    "master", "master: main", "master branch: main branch", identifiers=True,
    unless=Nearby(phrase=("master's degree",)),
)  # fmt: skip
CRAZY = rule("crazy", "crazy", "crazy idea", only_with=Nearby(near=("{person}",), within=3))
SHORT = rule("he", "he", only_with=Nearby(after=("or she", "codes")))
BOTH = rule("he-or-she", "he or she: they")
EVERY = pack(CHAIR, MASTER, CRAZY, SHORT, BOTH)
