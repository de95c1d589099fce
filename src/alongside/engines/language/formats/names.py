"""Which format a file is in, by its name, or by the first line of what has none."""

import re

_ENDINGS = {
    "text": "txt text",
    "markdown": "md markdown mdown mkd mdx",
    "html": "html htm xhtml",
    "rst": "rst rest",
    "asciidoc": "adoc asciidoc asc",
    "mail": "eml mbox",
    "python": "py pyi pyw",
    "javascript": "js mjs cjs jsx",
    "typescript": "ts tsx mts cts",
    "java": "java",
    "c": "c h",
    "cpp": "cc cpp cxx hpp hh hxx",
    "go": "go",
    "rust": "rs",
    "ruby": "rb rake gemspec",
    "shell": "sh bash zsh ksh mk dockerfile",
    "yaml": "yml yaml",
    "toml": "toml",
    "sql": "sql",
    "json": "json jsonc json5",
}
_BY_ENDING = {ending: name for name, endings in _ENDINGS.items() for ending in endings.split()}
_BY_NAME = {
    "makefile": "shell",
    "gnumakefile": "shell",
    "dockerfile": "shell",
    "containerfile": "shell",
    ".bashrc": "shell",
    ".zshrc": "shell",
    ".profile": "shell",
    ".gitignore": "shell",
    ".dockerignore": "shell",
    "rakefile": "ruby",
    "gemfile": "ruby",
    **dict.fromkeys(
        ("readme", "license", "licence", "copying", "notice", "authors", "contributors"), "text"
    ),
    **dict.fromkeys(("changelog", "changes", "news", "install", "todo", "contributing"), "text"),
}
_SHEBANG = re.compile(
    r"#![^\n]*?\b(?:env[ \t]+(?:-S[ \t]+)?)?(python|node|deno|bash|sh|zsh|ksh|ruby)"
)
_BY_INTERPRETER = {"python": "python", "node": "javascript", "deno": "typescript", "ruby": "ruby"}


def format_of(name: str, head: str = "") -> str | None:
    """The format of a file by its name; `head`, how it begins, helps where that tells nothing."""
    base = name.replace("\\", "/").rpartition("/")[2].lower()
    stem, dot, ending = base.rpartition(".")
    found = _BY_NAME.get(base) or (_BY_ENDING.get(ending) if dot else None)
    if found is None and _BY_NAME.get(stem) == "shell":  # Dockerfile.web
        found = "shell"
    if found is None and (shebang := _SHEBANG.match(head[:200])):
        found = _BY_INTERPRETER.get(shebang[1], "shell")
    return found
