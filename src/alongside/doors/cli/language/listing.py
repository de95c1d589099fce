"""List the rules and count them: the command `rules`. It reads the made rules alone."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from alongside.doors.cli.language import planning
from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.configuring import nearest, require_one_of
from alongside.engines.language import LanguageError, Rule, Tier

WRONG = 2


def rules(*, axis: str, tier: str, language: str, as_json: bool) -> int:
    """Print the rules that fit, and how many there are by axis and tier; give the exit code."""
    try:
        pack = planning.rules(language, nearest(Path.cwd()))
        if tier:
            require_one_of("tier", tier, planning.TIERS)
        if axis:
            require_one_of("axis", axis, sorted({one for rule in pack.rules for one in rule.axes}))
    except (Refused, LanguageError) as error:
        print(error, file=sys.stderr)
        return WRONG
    found = [
        rule
        for rule in pack.rules
        if (not axis or axis in rule.axes) and (not tier or rule.tier == tier)
    ]
    for line in _objects(found) if as_json else _table(found):
        print(line)
    return 0


def _objects(found: Sequence[Rule]) -> Iterator[str]:
    rows = [
        {
            "id": rule.id,
            "axes": list(rule.axes),
            "tier": str(rule.tier),
            "confidence": str(rule.confidence),
            "finds": list(dict.fromkeys(term.text for term in rule.terms)),
            "suggestions": list(rule.consider),
            "why": rule.why,
            "source": list(rule.sources),
            "reviewed_by": rule.reviewed_by,
        }
        for rule in found
    ]
    yield json.dumps(rows, ensure_ascii=False, indent=2)


def _table(found: Sequence[Rule]) -> Iterator[str]:
    if not found:
        yield "No rule fits."
        return
    longest = max(len(rule.id) for rule in found)
    for rule in found:
        terms = [*dict.fromkeys(term.text for term in rule.terms)]
        finds = ", ".join(terms[:3]) + (", ..." if len(terms) > 3 else "")
        yield f"{rule.id:<{longest}}  {rule.tier:<9}  {', '.join(rule.axes)}: {finds}"
    yield ""
    yield from _counts(found)


def _counts(found: Sequence[Rule]) -> Iterator[str]:
    counts = Counter((one, rule.tier) for rule in found for one in rule.axes)
    axes = sorted({axis for axis, _ in counts})
    longest = max(len(axis) for axis in (*axes, "all"))
    yield f"{'':<{longest}}  " + "  ".join(f"{tier:>9}" for tier in (*Tier, "all"))
    for axis in axes:
        numbers = [counts[axis, tier] for tier in Tier]
        yield _row(axis, longest, [*numbers, sum(numbers)])
    whole = Counter(rule.tier for rule in found)
    yield _row("all", longest, [*(whole[tier] for tier in Tier), len(found)])
    if any(len(rule.axes) > 1 for rule in found):
        yield "A rule on two axes is counted on both, and once in all."


def _row(name: str, longest: int, numbers: Sequence[int]) -> str:
    return f"{name:<{longest}}  " + "  ".join(f"{number:>9,}" for number in numbers)
