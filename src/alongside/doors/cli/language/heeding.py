"""What is wrong with a comment that is to set findings aside, where it sets none aside."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.doors.cli.language.naming import near_rule
from alongside.engines.language import Pack
from alongside.engines.language.ignoring import Ignored


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a comment: a name for it, and a sentence."""

    code: str
    why: str


def faults_of(said: Ignored, pack: Pack) -> Iterator[Fault]:
    """Each thing that is wrong: it is not understood, has no reason, or names what is no rule."""
    if not said.rules:
        yield Fault(
            "not-understood",
            "a comment speaks to the checker and is not understood, so it is not heeded; "
            "write alongside: ignore RULE -- the reason.",
        )
    elif not said.reason:
        rules = ", ".join(sorted(said.rules))
        yield Fault(
            "no-reason",
            f"a comment ignores {rules} and says no reason, so it is not heeded; "
            "add the reason after --.",
        )
    for name in sorted(said.rules - {"all"} - {rule.id for rule in pack.rules}):
        yield Fault("no-rule", f"a comment ignores {name}, and {_no_rule(name, pack)}")


def _no_rule(name: str, pack: Pack) -> str:
    if any(name in rule.axes for rule in pack.rules):
        return "that is an axis; name each rule, or turn the axis off in alongside.toml."
    near = near_rule(name, pack)
    instead = f"did you mean {near}?" if near else "alongside language rules lists them."
    return f"there is no such rule; {instead}"
