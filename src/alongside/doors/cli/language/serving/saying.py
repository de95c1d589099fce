"""What a finding says in an editor: a line in the margin, and a card when somebody points at it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from lsprotocol import types

from alongside.doors.cli.language.serving.looking import Look
from alongside.doors.cli.language.serving.places import Places
from alongside.engines.language import Finding, Rule, Tier

SOURCE = "alongside"
SEVERITIES = {
    Tier.HARMFUL: types.DiagnosticSeverity.Error,
    Tier.EXCLUDING: types.DiagnosticSeverity.Warning,
    Tier.CONSIDER: types.DiagnosticSeverity.Information,
}
_TIERS = {
    Tier.HARMFUL: "an insult, or a word that those meant plainly reject",
    Tier.EXCLUDING: "leaves people out, or makes one kind of person the norm",
    Tier.CONSIDER: "depends on who reads it",
}
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MOST_SHOWN = 120


def diagnostics(look: Look, places: Places) -> list[types.Diagnostic]:
    """What is told of a text, in order."""
    told = [
        types.Diagnostic(
            range=places.range(one.start, one.end),
            message=f"{one.why}{_instead(one)}",
            severity=SEVERITIES[one.tier],
            code=one.rule,
            source=SOURCE,
        )
        for one in look.found
    ]
    told += [
        types.Diagnostic(
            range=places.range(one.start, one.end),
            message=fault.why[:1].upper() + fault.why[1:],
            severity=types.DiagnosticSeverity.Information,
            code=fault.code,
            source=SOURCE,
        )
        for one, fault in look.unheeded
    ]
    return sorted(told, key=lambda one: (one.range.start.line, one.range.start.character))


def _instead(finding: Finding) -> str:
    return f" Better: {', '.join(finding.suggestions)}." if finding.suggestions else ""


def card(finding: Finding, rule: Rule, cited: Mapping[str, tuple[str, str]]) -> str:
    """Why a wording is found, better words, who says so, and how sure the rule is, as Markdown."""
    shown = " ".join(finding.text.split())[:_MOST_SHOWN]
    said = [
        f"**{_plain(shown)}** · {finding.tier}: {_TIERS[finding.tier]}",
        _plain(finding.why),
    ]
    if finding.suggestions:
        better = ", ".join(f"*{_plain(one)}*" for one in finding.suggestions)
        said.append(f"Better words: {better}")
    if finding.sources:
        said.append("Who says so:\n" + "\n".join(_cited(one, cited) for one in finding.sources))
    else:
        said.append("Who says so: the judgement of those who wrote the rule.")
    said.append(
        f"Rule `{finding.rule}` · {finding.confidence} confidence · reviewed by "
        f"{_plain(rule.reviewed_by)}"
    )
    return "\n\n".join(said)


def _cited(id: str, cited: Mapping[str, tuple[str, str]]) -> str:
    title, where = cited.get(id, (id, ""))
    if where.startswith(("https://", "http://")) and not re.search(r"[\s<>]", where):
        return f"- [{_plain(title)}](<{where}>)"
    return f"- {_plain(title)}{f', {_plain(where)}' if where else ''}"


def _plain(words: str) -> str:
    return _MARKS.sub(r"\\\1", words)


@lru_cache(maxsize=8)
def sources(folders: tuple[str, ...] = ()) -> Mapping[str, tuple[str, str]]:
    """Title and place of every source, of folders of the project's own too. It takes a second."""
    from alongside.content.language_making import sources_in
    from alongside.content.sources import sources as of_content

    every = dict(of_content())
    for folder in folders:
        every |= sources_in(Path(folder))
    return {id: (one.title, one.where) for id, one in every.items()}
