"""What a comment and a string look like in each language."""

from alongside.engines.language.formats.source import Grammar


def _lines(leader: str) -> str:
    """Comments to the end of the line; neighbours are one."""
    return rf"{leader}([^\n]*+(?:\n[ \t]*+{leader}[^\n]*+)*+)"


def _short(quote: str) -> str:
    """A string that ends with its line at the latest; without a space it is code at once."""
    return (
        rf"{quote}(?:[^{quote}\\\s]*+{quote}"
        rf"|((?:[^{quote}\\\n]++|\\[^\n])*+)(?:{quote}|\\?(?=\n|\Z)))"
    )


def _long(quote: str) -> str:
    """A string that may go on over lines; without a space it is code at once."""
    return rf"{quote}(?:[^{quote}\\\s]*+{quote}|((?:[^{quote}\\]++|\\[\s\S])*+)(?:{quote}|\\?\Z))"


def _tripled(quote: str) -> str:
    return (
        rf"{quote}{{3}}((?:[^{quote}\\]++|\\[\s\S]|{quote}(?!{quote}{quote}))*+)(?:{quote}{{3}}|\\?\Z)"
    ).replace(f"{quote}{{3}}", quote * 3)


def _doubled(quote: str) -> str:
    """A string in which a quote is written twice."""
    return rf"{quote}((?:[^{quote}]++|{quote}{quote})*+)(?:{quote}|\Z)"


_HASHES = _lines("#")
_INTERPRETER = r"#![^\n]*+"
_SLASHES = _lines("//")
_BLOCK = r"/\*((?:[^*]++|\*(?!/))*+)(?:\*/|\Z)"
_CHARACTER = r"'(?:[^'\\\n]|\\[^\n][^'\n]{0,8})'"
_BACKQUOTED = r"`([^`]*+)(?:`|\Z)"
# A slash that divides stands behind a name, a number or a bracket.
_MATCHER = (
    r"/(?:(?<=[(,=:\[!&|?{};\n]/)|(?<=[(,=:\[!&|?{};] /)|(?<=return /))(?![*/\s])"
    r"(?:[^/\\\[\n]++|\\[^\n]|\[(?:[^\]\\\n]++|\\[^\n])*+(?:\]|\\?(?=\n|\Z)))++(?:/|\\?(?=\n|\Z))"
)
# What stands between tags, in the dialects that write pages in code.
_BETWEEN_TAGS = r">([^<>{}()=;]*+)(?=</|<[a-z]|\{)"
# A document that is handed over in place, up to a line with its name.
# Its name is in capitals: `1 <<shift` hands over nothing.
_HERE = (
    r"<<[-~]?(?P<mark>['\"]?)(?P<name>[A-Z_]{2,40})(?P=mark)[^\n]*+"
    r"(?:\n((?:(?![ \t]*+(?P=name)[ \t\r]*+(?:\n|\Z))[^\n]*+(?:\n|\Z(?<!\n)))*+))?+"
)

PYTHON = Grammar(
    code=(_INTERPRETER,),
    comments=(_HASHES, _tripled('"'), _tripled("'")),
    strings=(_short('"'), _short("'")),
)
JAVASCRIPT = Grammar(
    code=(_MATCHER,),
    comments=(_SLASHES, _BLOCK),
    strings=(_short('"'), _short("'"), _long("`"), _BETWEEN_TAGS),
)
JAVA = Grammar(
    code=(_CHARACTER,), comments=(_SLASHES, _BLOCK), strings=(_tripled('"'), _short('"'))
)
C = Grammar(code=(_CHARACTER,), comments=(_SLASHES, _BLOCK), strings=(_short('"'),))
CPP = Grammar(
    code=(_CHARACTER,),
    comments=(_SLASHES, _BLOCK),
    strings=(
        r"R\"(?P<mark>[^()\\\s]{0,16})\(((?:[^)]++|\)(?!(?P=mark)\"))*+)(?:\)(?P=mark)\"|\Z)",
        _short('"'),
    ),
)
GO = Grammar(code=(_CHARACTER,), comments=(_SLASHES, _BLOCK), strings=(_short('"'), _BACKQUOTED))
RUST = Grammar(
    code=(_CHARACTER,),
    comments=(_SLASHES, _BLOCK),
    strings=(r"r(?P<mark>#{1,8})\"((?:[^\"]++|\"(?!(?P=mark)))*+)(?:\"(?P=mark)|\Z)", _long('"')),
)
RUBY = Grammar(
    code=(_INTERPRETER, _MATCHER, r"\?['\"`#]", r"\$['\"`]", r"#\{"),
    comments=(_HASHES, r"=begin(?<=\n=begin)\b([^\n]*+(?:\n(?!=end)[^\n]*+)*+)"),
    strings=(_HERE, _long('"'), _long("'")),
)
SHELL = Grammar(
    code=(_INTERPRETER, r"\\[\s\S]", r"\$[#'\"]", r"#(?<=[^\s;&|()`]#)"),
    comments=(_HASHES,),
    strings=(_HERE, _long('"'), r"'([^']*+)(?:'|\Z)"),
)
SQL = Grammar(
    comments=(_lines("--"), _BLOCK),
    strings=(_doubled("'"),),
    code=(r"\"[^\"\n]*+\"?+", r"`[^`\n]*+`?+"),
)
TOML = Grammar(
    code=(r"\"[^\"\\\n]*+\"[ \t]*+=", r"'[^'\n]*+'[ \t]*+="),
    comments=(_HASHES,),
    strings=(_tripled('"'), _tripled("'"), _short('"'), r"'([^'\n]*+)'?+"),
)
JSON = Grammar(
    code=(r"\"(?:[^\"\\\n]++|\\[^\n])*+\"[ \t]*+:",),
    comments=(_SLASHES, _BLOCK),
    strings=(_short('"'),),
)

GRAMMARS = {
    "python": PYTHON,
    "javascript": JAVASCRIPT,
    "typescript": JAVASCRIPT,
    "java": JAVA,
    "c": C,
    "cpp": CPP,
    "go": GO,
    "rust": RUST,
    "ruby": RUBY,
    "shell": SHELL,
    "sql": SQL,
    "toml": TOML,
    "json": JSON,
}
