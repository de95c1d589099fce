"""Look at a text as an editor has it: what is found, and what is said where nothing can be."""

import re
from dataclasses import dataclass

from alongside.doors.cli.language.heeding import Fault, faults_of
from alongside.doors.cli.language.serving.wanted import Ready, Wanted, ready
from alongside.engines.language import Finding, formats, ignoring

# Beyond this many characters a check would keep whoever types waiting.
MOST = 5_000_000

_BY_EDITOR = {
    "plaintext": "text", "text": "text", "latex": "", "tex": "",
    "restructuredtext": "rst", "javascriptreact": "javascript", "typescriptreact": "typescript",
    "jsx": "javascript", "tsx": "typescript", "shellscript": "shell", "sh": "shell",
    "bash": "shell", "zsh": "shell", "fish": "shell", "makefile": "shell", "make": "shell",
    "dockerfile": "shell", "c++": "cpp", "jsonc": "json", "json5": "json", "yml": "yaml",
    "git-commit": "text", "gitcommit": "text", "git-rebase": "", "email": "mail",
    "dockercompose": "yaml", "docker-compose": "yaml", "github-actions-workflow": "yaml",
}  # fmt: skip
_MODE = re.compile(r"-(?:ts-)?mode$")  # as Emacs names languages


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen in one version of a text."""

    text: str
    format: str
    found: tuple[Finding, ...] = ()
    unheeded: tuple[tuple[ignoring.Ignored, Fault], ...] = ()  # comments that set nothing aside
    how: Ready | None = None
    silent: str = ""  # why nothing is looked for


def format_of(path: str, language_id: str, text: str) -> str | None:
    """The format of a text by its name, else by what the editor calls its language."""
    named = formats.format_of(path, text[:200]) if path else None
    if named is not None:
        return named
    called = _MODE.sub("", language_id.lower())
    called = _BY_EDITOR.get(called, called)
    return called if called in formats.FORMATS else None


def look(text: str, path: str, language_id: str, asked: Wanted) -> Look:
    """Check a text. Raises Refused or LanguageError where a setting names what there is not."""
    format = format_of(path, language_id, text)
    if format is None:
        return Look(text, "text", silent="it is of a format that is not known")
    if "\0" in text:
        return Look(text, format, silent="it is binary")
    if len(text) > MOST:
        return Look(text, format, silent=f"it is over {MOST // 1_000_000} million characters")
    how = ready(path, format, asked)
    if how is None:
        return Look(text, format, silent="the project leaves it out")
    found = how.checker.check(text, format=format)
    stand, _aside = ignoring.without(text, found)
    told = tuple(one for one in stand if how.tells(one.confidence))
    unheeded = tuple(
        (one, fault) for one in ignoring.comments(text) for fault in faults_of(one, how.pack)
    )
    return Look(text, format, told, unheeded, how)
