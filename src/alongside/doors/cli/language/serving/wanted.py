"""What an editor and the project ask of the checker, and the checker that follows from it.

The project's own file is read anew for each check, so that no editor has to be told that it
changed. Where both speak, the editor has the last word.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from alongside.doors.cli.language import planning
from alongside.doors.cli.language.asked import Asked, Refused
from alongside.doors.cli.language.configuring import DEFAULT_LANGUAGE, Config, nearest, nearest_of
from alongside.doors.cli.language.walking import File
from alongside.engines.language import Checker, Confidence, Pack, Settings

WORDING = frozenset({"text", "markdown", "html", "rst", "asciidoc", "mail"})
_SURE = {str(one): place for place, one in enumerate(reversed(Confidence))}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor asks for; what is empty it leaves to the project."""

    profile: str = ""
    language: str = ""
    confidence: str = ""
    off: tuple[str, ...] = ()
    communities: Mapping[str, str] = field(default_factory=dict)


_KEYS = ("profile", "language", "confidence", "off", "communities")


def wanted(said: Any) -> Wanted:
    """Read what an editor sent. Raises Refused for what is not understood."""
    for name in ("alongside", "language"):
        inner = said.get(name) if isinstance(said, Mapping) else None
        if isinstance(inner, Mapping):
            said = inner
    if said is None:
        return Wanted()
    if not isinstance(said, Mapping):
        raise Refused(f"The settings of the editor are no table; {_example()}")
    values: dict[str, Any] = {}
    for key, value in said.items():
        if key not in _KEYS:
            raise Refused(
                f"The editor sets {key!r}, which is no setting; {nearest_of(str(key), _KEYS)}"
            )
        if value is None:
            continue
        if key == "off":
            right = isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
            value = tuple(value) if right else value
        elif key == "communities":
            right = isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values())
        else:
            right = isinstance(value, str)
        if not right:
            raise Refused(f"The editor's setting {key} cannot be read; {_example()}")
        values[key] = value
    return Wanted(**values)


def _example() -> str:
    return 'write it as in {"profile": "policy", "off": ["technology"]}.'


@dataclass(frozen=True, slots=True)
class Ready:
    """A checker, its rules, and how sure a finding must be to be told."""

    checker: Checker
    pack: Pack
    least: int
    rules: tuple[str, ...]  # folders of the project's own rules

    def tells(self, confidence: Confidence) -> bool:
        """Whether so sure a finding is told."""
        return _SURE[confidence] >= self.least


def ready(path: str, format: str, asked: Wanted) -> Ready | None:
    """How a file is checked; None where the project leaves it out.

    Raises Refused or LanguageError where a setting names what there is not.
    """
    config = nearest(Path(path).parent) if path else Config()
    if path and planning.excluder(config)(os.path.realpath(path)):
        return None
    config = replace(
        config,
        file=config.file or "The editor's settings",
        off=(*config.off, *asked.off),
        communities={**config.communities, **asked.communities},
    )
    language = asked.language or config.language or DEFAULT_LANGUAGE
    planning.require_languages(config)
    folders = tuple(config.folders_of(language))
    pack = _rules(language, folders, _touched(folders))
    file = File(os.path.realpath(path) if path else "", path, named=True)
    call = Asked(profile=asked.profile, confidence=asked.confidence)
    plan = planning.plan(call, config, pack, [file])
    planning.require_sense(call, config)
    profile = plan.profile or plan.profiles.get(file.path) or plan.otherwise
    profile = profile or ("prose" if format in WORDING else "code")
    settings = (profile, tuple(sorted(plan.communities.items())), plan.off)
    return Ready(_checker(_Same(pack), settings), pack, _SURE[plan.confidence], folders)


@lru_cache(maxsize=8)
def _rules(language: str, folders: tuple[str, ...], touched: float) -> Pack:
    return planning.rules(language, Config(rules=tuple((language, one) for one in folders)))


def _touched(folders: tuple[str, ...]) -> float:
    """When a project's own rules were last written."""
    files = (file for folder in folders for file in Path(folder).glob("*.yml"))
    return max((file.stat().st_mtime for file in files), default=0.0)


class _Same:
    """A pack by which one it is: its thousand rules are not compared for each check."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.pack is self.pack

    def __hash__(self) -> int:
        return id(self.pack)


@lru_cache(maxsize=16)
def _checker(same: _Same, settings: tuple[Any, ...]) -> Checker:
    profile, communities, off = settings
    made = Settings(profile=profile, communities=dict(communities), off=off)
    return Checker(same.pack, made)
