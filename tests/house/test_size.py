"""Files and functions stay short enough to be read at one sitting."""

import ast

from tests.house import checkout

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
# A file that must be longer says so near its top, with the reason after the colon.
REASON = "Long on purpose:"

WRITTEN_BY_PROGRAMMES = {"requirements", "locale"}


def gives_a_reason(text: str) -> bool:
    return any(REASON in line for line in text.splitlines()[:20])


def test_no_file_is_too_long_without_a_reason():
    too_long = {
        checkout.name(path): lines
        for path in checkout.files(".py", ".html", ".css", ".js", ".md", ".yml", ".toml")
        if not WRITTEN_BY_PROGRAMMES & set(path.parts)
        and (text := path.read_text(encoding="utf-8"))
        and (lines := text.count("\n")) > LONGEST_FILE
        and not gives_a_reason(text)
    }

    assert too_long == {}


def test_no_function_is_too_long_without_a_reason():
    too_long = {
        f"{checkout.name(path)} {function.name}": length
        for path in checkout.files(".py")
        if "migrations" not in path.parts
        for function in checkout.functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
        and REASON not in (ast.get_docstring(function) or "")
    }

    assert too_long == {}
