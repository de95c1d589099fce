"""From what was asked, and what the project says, to how each file is checked."""

import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from alongside.doors.cli.language import ready
from alongside.doors.cli.language.asked import Asked, Refused
from alongside.doors.cli.language.configuring import DEFAULT_LANGUAGE, Config, require_one_of
from alongside.doors.cli.language.judging import Plan
from alongside.doors.cli.language.patterns import matcher
from alongside.doors.cli.language.printing import FORMATS
from alongside.doors.cli.language.walking import File
from alongside.engines.language import Confidence, Form, Pack, Tier

TIERS = tuple(map(str, Tier))


def require_sense(asked: Asked, config: Config) -> None:
    """Refuse what does not go together, or is no word that is known."""
    require_one_of("format", asked.format, FORMATS)
    require_one_of("tier", fail_on(asked, config), TIERS)
    require_one_of("confidence", _confidence(asked, config), tuple(map(str, Confidence)))
    if not 0 <= asked.max_size < math.inf:
        raise Refused("--max-size is a number of MB, as in --max-size 10.")
    if asked.jobs < 0:
        raise Refused("--jobs is a number of processes; 0 leaves it to the command.")
    if asked.fix and asked.diff:
        raise Refused("--fix changes files and --diff changes nothing; take one of the two.")
    if asked.write_baseline:
        if not asked.baseline:
            raise Refused("--write-baseline needs to know where; add --baseline FILE.")
        if asked.fix or asked.diff or asked.changed_since:
            raise Refused(
                "--write-baseline keeps all that is found; leave --fix, --diff and "
                "--changed-since out."
            )
    if "" in asked.paths:
        raise Refused("A path is empty; name a file or a folder, or . for where you are.")
    if "-" in asked.paths:
        if len(asked.paths) > 1:
            raise Refused("Standard input is checked by itself; name - or files, not both.")
        if asked.changed_since:
            raise Refused("Standard input has no history; leave --changed-since out.")
    elif asked.stdin_name:
        raise Refused("--stdin-name names standard input; name - as the path.")


def fail_on(asked: Asked, config: Config) -> str:
    """The tier from which on a finding fails the check."""
    return asked.fail_on or config.fail_on or str(Tier.EXCLUDING)


def _confidence(asked: Asked, config: Config) -> str:
    return asked.confidence or config.confidence or str(Confidence.LOW)


def rules(asked_language: str, config: Config) -> Pack:
    """The rules of a language, and those of the project's own."""
    language = asked_language or config.language or DEFAULT_LANGUAGE
    pack = ready.rules(language)
    require_languages(config)
    for folder in config.folders_of(language):
        # Only here, as content takes longer to import than most checks take.
        from alongside.doors.cli.language import own_rules

        pack = own_rules.added(pack, folder)
    return pack


def require_languages(config: Config) -> None:
    """Refuse rules of the project's own for a language that has none of ours to join."""
    for language in dict(config.rules):
        known = ready.languages()
        _require(language in known, config, f"there is no language {language!r}", language, known)


def excluder(config: Config, *, baseline: str = "") -> Callable[[str], bool]:
    """Whether a file or folder is left out, by its real path: the project says so, or has made it.

    The examples in a project's own rules hold what they are about, and a baseline holds what was
    found.
    """
    made = [Path(config.folder, folder) for _, folder in config.rules]
    made += [Path(baseline)] if baseline else []
    own = tuple(os.path.realpath(one) for one in made)
    within_own = tuple(f"{one}{os.sep}" for one in own)
    base = f"{os.path.realpath(config.folder).rstrip(os.sep)}{os.sep}"
    fits = matcher(config.exclude)

    def is_left_out(path: str) -> bool:
        if path in own or path.startswith(within_own):
            return True
        return path.startswith(base) and fits(path[len(base) :].replace(os.sep, "/"))

    return is_left_out


def plan(asked: Asked, config: Config, pack: Pack, files: Sequence[File]) -> Plan:
    """How these files are checked. Raises Refused where a setting names what there is not."""
    kinds = tuple(pack.profiles)
    for kind in (asked.profile, config.profile, *(one for _, one in config.profiles)):
        if kind:
            require_one_of("kind of text", kind, kinds)
    known = (*(rule.id for rule in pack.rules), *sorted({a for r in pack.rules for a in r.axes}))
    for name in config.off:
        _require(name in known, config, f"there is no rule or axis {name!r}", name, known)
    for who, form in config.communities.items():
        communities = tuple(pack.communities)
        _require(who in communities, config, f"there is no community {who!r}", who, communities)
        forms = tuple(map(str, Form))
        _require(form in forms, config, f"{form!r} is no form of {who}", form, forms)
    return Plan(
        pack=pack,
        communities=config.communities,
        off=frozenset(config.off),
        confidence=_confidence(asked, config),
        profile=asked.profile,
        profiles=_profiles(config, files),
        otherwise=config.profile,
        most=most(asked),
        mends=asked.fix,
        differs=asked.diff,
    )


def most(asked: Asked) -> int:
    """The most bytes that a file may have."""
    return int(asked.max_size * 1_000_000)


def _profiles(config: Config, files: Sequence[File]) -> Mapping[str, str]:
    base = f"{os.path.realpath(config.folder).rstrip(os.sep)}{os.sep}"
    patterns = [(matcher([pattern]), kind) for pattern, kind in config.profiles]
    found: dict[str, str] = {}
    for file in files if patterns else ():
        path = file.path.removeprefix(base).replace(os.sep, "/")
        for fits, kind in patterns:  # the last that fits has the last word, as in .gitignore
            if fits(path):
                found[file.path] = kind
    return found


def _require(right: bool, config: Config, wrong: str, word: str, known: Sequence[str]) -> None:
    if right:
        return
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    if near:
        instead = f"did you mean {near[0]}?"
    elif len(known) <= 40:
        instead = f"take one of {', '.join(known)}."
    else:
        instead = "alongside language rules lists them."
    raise Refused(f"{config.file}: {wrong}; {instead}")
