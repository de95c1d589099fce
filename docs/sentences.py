"""Find every sentence of the interface, with pip packages alone.

Django's `makemessages` calls GNU gettext, which a bare machine lacks. Babel reads Python, and
Django itself turns a template into something that Babel can read.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import write_po
from django.utils.translation.template import templatize

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = """\
# Every sentence of Alongside's interface, written by `python -m docs.generate`.
# Copy this file to <language>/LC_MESSAGES/django.po to translate it.
msgid ""
msgstr ""
"Project-Id-Version: alongside\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def template(package: Path) -> str:
    """Give the catalogue of a package's sentences, each with the files that it is in."""
    catalogue = Catalog(charset="utf-8")
    for path, message, notes, context in sorted(_found(package), key=lambda found: found[0]):
        catalogue.add(
            message, locations=[(path, 0)], auto_comments=notes, context=context, flags=()
        )
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, include_lineno=False, width=99)
    return HEADER + written.getvalue().decode("utf-8").strip() + "\n"


def _found(package: Path) -> Iterator[tuple[str, object, list[str], str | None]]:
    for path in sorted(package.rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            if "templates" not in path.parts:
                continue
            # How a template is indented means nothing, and would trip the reading of it as Python.
            turned = templatize(text, origin=str(path))
            text = "\n".join(line.strip() for line in turned.splitlines())
        name = path.relative_to(package).as_posix()
        source = BytesIO(text.encode("utf-8"))
        for _line, message, notes, context in extract(
            "python", source, KEYWORDS, comment_tags=("Translators:",)
        ):
            yield name, message, notes, context
