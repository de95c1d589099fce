"""Addresses are not wording: links, mail addresses, file paths, long runs of base64 or hex.

`he/she`, `and/or` and `master/slave` are wording. A path begins with `/`, `./`, `../`, `~/` or a
drive, or has a file's ending behind a slash.
"""

import re

from alongside.engines.language.formats.sheet import Handler, Openers, Sheet
from alongside.engines.language.layout import Kind

_LINKED = r"[^\s<>\"`|\\^{}\[\]]"
_LAST = r"[^\s<>\"`|\\^{}\[\].,;:!?)'*_]"
_LINK = rf"{_LINKED}*{_LAST}"
_STEP = r"[\w~%+@./$*-]"
_BEFORE = r"\s\"'(=:,`|\[{"

# Each opens with one literal character; the start is then looked for backwards, never further
# than the last cut. A long run has one of four digits near its start: looking at all ten, or at
# letters, would cost more than all else together.
_SAMPLED = "3679"
OPENINGS = "|".join(
    [
        rf":(?://(?<=[a-z]://)(?P<link>{_LINK})|[\\/](?<=\b[A-Za-z]:.)(?P<drive>[\w.\\/~$-]++))",
        rf"/(?:(?<=[{_BEFORE}]/)(?P<path>[\w.~@%$]{_STEP}*(?<!\.))"
        rf"|(?<=[{_BEFORE}][.~]/)(?P<near>{_STEP}*(?<!\.))|(?<=\.\./)(?P<above>{_STEP}*(?<!\.))"
        r"|(?<=[\w.%-]/)(?P<within>[\w~%+@./-]*+))",
        r"@(?<=[\w.+-]@)(?P<mail>[\w-]++(?:\.[\w-]++)++)",
        r"\.(?P<domain>(?:com|org|net|gov|edu)\b(?![/@]))",
        *(rf"{digit}(?P<run{digit}>[0-9A-Za-z+=]{{16,}}+)" for digit in _SAMPLED),
    ]
)

_SCHEME = re.compile(r"[a-z0-9.+-]{2,16}")
_NAME = re.compile(r"[\w.+%-]{1,64}")
_HEAD = re.compile(r"[\w.@~%+-]{1,120}")
_LETTERS = re.compile(r"[0-9A-Za-z+/=]{1,64}")
_ENDING = re.compile(
    r"/[^/]*\.(?:adoc|bat|bin|bz2|c|cc|cfg|class|conf|cpp|cs|css|csv|dll|docx?|eml|exe|gif|go|gz|h"
    r"|hpp|html?|ico|ini|ipynb|jar|java|jpe?g|js|json|jsonl|jsx|kt|lock|log|lua|md|mdx|mjs|mk|mo|mp3"
    r"|mp4|odt|pdf|php|pl|png|pot?|pptx?|proto|ps1|pyi?|pyx|rar|rb|rs|rst|scss|sh|sql|sqlite3?|so"
    r"|sum|svg|swift|tar|tgz|tmpl|toml|tsx?|ttf|txt|vue|wasm|webp|whl|woff2?|xlsx?|xml|xz|ya?ml"
    r"|zip)(?:\.\w{1,5})?\Z"
)
_DOMAIN = re.compile(
    r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:ai|app|biz|ca|ch|co|com|de|dev|edu|eu|fr|gov|info|io|me|net|nl"
    r"|nz|org|uk|us)\Z"
)
_LONG = 32  # letters and digits without a space; words are shorter


def before(text: str, at: int, letters: re.Pattern[str], floor: int, most: int) -> int:
    """Where the run of such letters that ends at an offset begins."""
    reversed_ = text[max(floor, at - most, 0) : at][::-1]
    match = letters.match(reversed_)
    return at - match.end() if match else at


def _link(sheet: Sheet, match: re.Match[str]) -> None:
    text, at = sheet.text, match.start()
    start = text.rfind("http", max(at - 5, 0), at)
    if start < sheet.reached():
        start = before(text, at, _SCHEME, sheet.reached(), 16)
    sheet.cut(start, match.end(), Kind.HIDDEN)


def _from(letters: re.Pattern[str], most: int) -> Handler:
    def hide(sheet: Sheet, match: re.Match[str]) -> None:
        start = before(sheet.text, match.start(), letters, sheet.reached(), most)
        sheet.cut(start, match.end(), Kind.HIDDEN)

    return hide


def _back(steps: int) -> Handler:
    def hide(sheet: Sheet, match: re.Match[str]) -> None:
        start = max(match.start() - steps, sheet.reached())
        sheet.cut(start, match.end(), Kind.HIDDEN)

    return hide


def _within(sheet: Sheet, match: re.Match[str]) -> None:
    """Hide what has a slash inside only if it is surely no wording."""
    text, at, end = sheet.text, match.start(), match.end()
    if end - at < _LONG and text.find(".", max(at - _LONG, 0), end) < 0:
        return
    while text[end - 1] == ".":
        end -= 1
    start = before(text, at, _HEAD, sheet.reached(), 120)
    if (
        _ENDING.search(text, at, end)
        or _DOMAIN.match(text, start, at)
        or _is_encoded(text[start:end])
    ):
        sheet.cut(start, end, Kind.HIDDEN)


def _run(sheet: Sheet, match: re.Match[str]) -> None:
    start = before(sheet.text, match.start(), _LETTERS, sheet.reached(), 64)
    if match.end() - start >= _LONG:
        sheet.cut(start, match.end(), Kind.HIDDEN)


def _is_encoded(word: str) -> bool:
    return (
        len(word) >= _LONG
        and any(map(str.isdigit, word))
        and any(map(str.isupper, word))
        and any(map(str.islower, word))
        and "-" not in word
    )


HANDLERS: dict[str, Handler] = {
    "link": _link,
    "drive": _back(1),
    "path": _back(0),
    "near": _back(1),
    "above": _back(2),
    "within": _within,
    "mail": _from(_NAME, 64),
    "domain": _from(_NAME, 64),
    **{f"run{digit}": _run for digit in _SAMPLED},
}
OPENERS = Openers(OPENINGS, {}, HANDLERS)
