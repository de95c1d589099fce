"""Write what follows from the code: reference pages, and the catalogue for translators.

`python -m docs.generate` writes them; a test in `tests/house` fails where one is not up to date.
"""

import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from alongside.content import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGES = Path("docs/reference")


def settings() -> str:
    """Give the page of settings, from the list that the site reads them by."""
    from alongside.doors.web.environment import SETTINGS

    rows = "\n".join(
        f"| `{setting.name}` | {f'`{setting.default}`' if setting.default else '*empty*'} "
        f"| {setting.does} |"
        for setting in SETTINGS
    )
    return f"""\
# Settings

All of them are environment variables, and each has a default that works. `alongside check` says
which one cannot be used, why, and what to write instead.

| name | default | what it does |
|---|---|---|
{rows}
"""


_LONG = "\n<!-- Long on purpose: one page holds every command, and grows with each. -->\n"


def commands() -> str:
    """Give the page of commands, from their own help."""
    import typer
    from typer.cli import get_docs_for_click

    from alongside.doors.cli.main import app

    # The width of the terminal that this runs in must not show in the page.
    os.environ["TERMINAL_WIDTH"] = "100"
    command = typer.main.get_command(app)
    context = typer.Context(command, info_name="alongside")
    text = get_docs_for_click(obj=command, ctx=context, name="alongside", title="The command")
    # The lists of commands are cut short, and each command follows in full anyway.
    text = re.sub(r"\*\*Commands\*\*:\n\n(?:\* .*\n)+\n", "", text + "\n").strip() + "\n"
    return text.replace("\n", f"\n{_LONG}", 1)


def catalogue() -> str:
    """Give every sentence of the interface, as translators' tools read it."""
    from docs import sentences

    return sentences.template(ROOT / "src" / "alongside")


def wording(language: str) -> str:
    """Give the rules of wording of a language as the checker loads them."""
    from alongside.content import language as kept
    from alongside.content import language_making
    from alongside.engines.language import packs

    return kept.as_text(packs.plain(language_making.made(language)))


MADE: dict[Path, Callable[[], str]] = {
    PAGES / "settings.md": settings,
    PAGES / "commands.md": commands,
    Path("src/alongside/doors/web/locale/django.pot"): catalogue,
    **{
        Path(f"src/alongside/content/language/{language}/made.json"): partial(wording, language)
        for language in LANGUAGES
    },
}


def stale() -> list[Path]:
    """Give the files that are not what would be written now."""
    return [
        path
        for path, make in MADE.items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != make()
    ]


def main() -> int:
    """Write what is stale, and say which files that were."""
    for path in stale():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(MADE[path](), encoding="utf-8")
        print(f"written: {path}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
