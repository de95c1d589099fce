"""The rules of a project's own, in the YAML in which all rules are written.

Reading YAML and the schemas that it is held against takes seconds, which every call would wait for:
what was made of a folder is kept in the cache folder of whoever calls, until the YAML is another.
"""

import json
from pathlib import Path

from alongside.doors.cli.language import own_rules_kept as kept
from alongside.doors.cli.language.asked import Refused
from alongside.engines.language import Pack, packs


def added(pack: Pack, folder: str) -> Pack:
    """The pack with the rules of a folder, which has the first word where both speak of a word."""
    place = Path(folder)
    if place.is_file():
        raise Refused(f"{folder}: it is a file; let the setting rules name its folder.")
    if not place.is_dir():
        raise Refused(f"{folder}: there is no such folder of rules; mend the setting rules.")
    try:
        file = kept.file_for(place, pack)
        own = kept.read(file)
        if own is None:
            own = _made(pack, place)
            kept.keep(file, json.dumps(packs.plain(own)))
    except OSError as error:
        raise Refused(f"{folder}: it cannot be read ({error.strerror}).") from None
    return packs.joined(pack, own)


def _made(pack: Pack, place: Path) -> Pack:
    from alongside.content import ContentError
    from alongside.content.language_making import own, rules_in
    from alongside.content.language_proving import Prover

    try:
        rules = rules_in(place)
        made = own(pack, place, rules)
        prover = Prover(packs.joined(pack, made))
        faults = [f"entry {rule.id}: {one}" for rule in rules for one in prover.faults(rule)]
    except ContentError as error:
        raise Refused(f"{place}: {error}") from None
    if not made.rules:
        raise Refused(
            f"{place}: there is no rule in this folder; write some into a file whose name ends in "
            ".yml and does not begin with lists, sources, communities or adverts."
        )
    if faults:
        more = f", and see to {len(faults) - 1} more after it" if len(faults) > 1 else ""
        raise Refused(f"{place}, {faults[0]}; mend the rule or its sentence{more}.")
    return made
