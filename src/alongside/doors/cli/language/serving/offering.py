"""What an editor can do about a finding: put better words in, or set it aside with a reason."""

from collections.abc import Iterable

from lsprotocol import types

from alongside.doors.cli.language.serving.comments import comment
from alongside.doors.cli.language.serving.looking import Look
from alongside.doors.cli.language.serving.places import Places
from alongside.engines.language import Finding, fixing

# Reasons that are given again and again; any other, somebody writes.
REASONS = ("quoted", "a name or a title", "how those meant speak of themselves")


def actions(
    look: Look, finding: Finding, uri: str, places: Places, told: Iterable[types.Diagnostic]
) -> list[types.CodeAction]:
    """Every action on a finding, the best first."""
    answers = [
        one
        for one in told
        if one.code == finding.rule and one.range == places.range(finding.start, finding.end)
    ]
    made: list[types.CodeAction] = []
    for words in _better(finding):
        fix = fixing.fix_for(look.text, finding, instead=words)
        if fix is not None:
            made.append(_action(f"Write “{fix.text}”", fix, uri, places, answers))
    if made and finding.swap:
        made[0].is_preferred = True
    return made + _asides(look, finding, uri, places, answers)


def _better(finding: Finding) -> list[str]:
    """Better words, first what the rule itself puts in, as it stands in the right form."""
    swap = finding.swap
    if swap is None:
        return list(finding.suggestions)
    # "chairs" says all that "chair" does, and is right where "chairmen" stood.
    return [swap, *(one for one in finding.suggestions if not swap.startswith(one))]


def _asides(
    look: Look, finding: Finding, uri: str, places: Places, answers: list[types.Diagnostic]
) -> list[types.CodeAction]:
    made = []
    for reason in (*REASONS, ""):
        said = comment(look.text, look.format, finding.start, finding.end, finding.rule, reason)
        if said is None:
            return []
        where = f"{finding.rule} in this whole text" if said.whole else f"{finding.rule} here"
        why = reason or "a reason that you write"
        made.append(_action(f"Ignore {where}: {why}", said.fix, uri, places, answers))
    return made


def _action(
    title: str, fix: fixing.Fix, uri: str, places: Places, answers: list[types.Diagnostic]
) -> types.CodeAction:
    edit = types.TextEdit(range=places.range(fix.start, fix.end), new_text=fix.text)
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=answers,
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )
