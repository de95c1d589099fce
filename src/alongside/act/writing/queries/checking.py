"""The checker as it holds at this workplace, made once a process and shared by all requests."""

from dataclasses import dataclass, field

from alongside import content
from alongside.act.writing.queries import changes
from alongside.engines.language import Checker, Pack, Rule, Settings
from alongside.engines.language.overlays import laid_over


@dataclass(frozen=True, slots=True)
class _Ready:
    """A pack with what circles said laid over it, as of one stamp; its checkers come as needed."""

    stamp: tuple[int, int]
    written: Pack
    holds: Pack
    rules: dict[str, Rule]
    checkers: dict[str, Checker] = field(default_factory=dict)


# By language. It can be made anew by any process, which compares the stamp at each request.
_READY: dict[str, _Ready] = {}


def checker(language: str, kind: str) -> Checker:
    """Give the checker for a language and a kind of text; one query where nothing has changed."""
    ready = _ready(language)
    found = ready.checkers.get(kind)
    if found is None:
        found = ready.checkers[kind] = Checker(ready.holds, Settings(profile=kind))
    return found


def rules_here(language: str) -> dict[str, Rule]:
    """Give the rules as they hold at this workplace, by their id; those that are off are absent."""
    return _ready(language).rules


def rules_as_written(language: str) -> dict[str, Rule]:
    """Give the rules as they are written, by their id."""
    return {rule.id: rule for rule in content.wording(language).rules}


def _ready(language: str) -> _Ready:
    written, now = content.wording(language), changes.stamp(language)
    ready = _READY.get(language)
    if ready is None or ready.stamp != now or ready.written is not written:
        holds = laid_over(written, changes.overlays(language))
        ready = _Ready(now, written, holds, {rule.id: rule for rule in holds.rules})
        _READY[language] = ready
    return ready
