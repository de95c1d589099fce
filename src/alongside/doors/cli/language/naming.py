"""What somebody may have meant by a name that no rule has."""

from alongside.engines.language import Pack


def near_rule(name: str, pack: Pack) -> str | None:
    """The rule whose id is nearly this name, or that finds it as a word."""
    from difflib import get_close_matches

    near = get_close_matches(name, [rule.id for rule in pack.rules], n=1)
    near = near or [
        rule.id for rule in pack.rules if any(term.text == name.lower() for term in rule.terms)
    ]
    return near[0] if near else None
