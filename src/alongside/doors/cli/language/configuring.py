"""What a project decides for itself: alongside.toml, or its part of pyproject.toml."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.doors.cli.language.asked import Refused


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a project; `folder` is where its paths begin."""

    file: str = ""
    folder: str = ""
    language: str = ""
    profile: str = ""
    exclude: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    communities: Mapping[str, str] = field(default_factory=dict)
    fail_on: str = ""
    confidence: str = ""
    profiles: tuple[tuple[str, str], ...] = ()  # pattern for paths: kind of text
    rules: tuple[tuple[str, str], ...] = ()  # language, and a folder with rules for it

    def folders_of(self, language: str) -> list[str]:
        """The folders with rules of the project's own for a language."""
        return [str(Path(self.folder, name)) for of, name in self.rules if of == language]


_WORD = ("language", "profile", "fail-on", "confidence")
_LIST = ("exclude", "off")
_TABLES = ("communities", "profiles")
KEYS = (*_WORD, *_LIST, "rules", *_TABLES)
DEFAULT_LANGUAGE = "en"


def nearest(folder: Path) -> Config:
    """The settings that hold in a folder: of the nearest file, there or above."""
    for at in (folder, *folder.parents):
        for name in ("alongside.toml", "pyproject.toml"):
            found = _read(at / name)
            if found is not None:
                return found
    return Config()


def _read(path: Path) -> Config | None:
    """The settings in a file; None where there is no file, or it says nothing of the checker."""
    try:
        written = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise Refused(f"{path}: it cannot be read ({error.strerror}); see that you may.") from None
    of_others = path.name == "pyproject.toml"
    if of_others and b"alongside" not in written:
        return None
    import tomllib

    try:
        said = tomllib.loads(written.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused(f"{path}: it is not UTF-8; save it as UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refused(f"{path}: it is not TOML ({error}); mend that line.") from None
    if of_others:
        said = _inner(said, "tool", "alongside", "language")
        if said is None:
            return None
    elif isinstance(said.get("language"), dict):
        said = {**said.pop("language"), **said}
    return _config(path, said)


def _inner(said: Any, *names: str) -> Any:
    for name in names:
        said = said.get(name) if isinstance(said, dict) else None
    return said if isinstance(said, dict) else None


def _config(path: Path, said: Mapping[str, Any]) -> Config:
    values: dict[str, Any] = {}
    for key, value in said.items():
        if key not in KEYS:
            raise Refused(f"{path}: there is no setting {key!r}; {nearest_of(key, KEYS)}")
        if key in _WORD:
            _require(
                isinstance(value, str), path, key, 'write words in quotation marks, as in "en"'
            )
        elif key in _LIST:
            _require(_is_words(value), path, key, 'write a list of words, as in ["one", "two"]')
            value = tuple(value)
        elif key == "rules":
            value = tuple(_rules(path, value, str(said.get("language") or DEFAULT_LANGUAGE)))
        else:
            right = isinstance(value, dict) and _is_words(list(value.values()))
            _require(right, path, key, 'write a table, as in {"one" = "two"}')
            value = tuple(value.items()) if key == "profiles" else value
        values[key.replace("-", "_")] = value
    return Config(file=str(path), folder=str(path.parent), **values)


def _rules(path: Path, value: Any, language: str) -> Iterator[tuple[str, str]]:
    """Each folder with its language: that of the project, where they are not told apart."""
    by_language = value if isinstance(value, dict) else {language: value}
    right = all(map(_is_words, by_language.values()))
    _require(right, path, "rules", 'write ["folder"], or {en = ["folder"]} where languages differ')
    for of, folders in by_language.items():
        yield from ((of, folder) for folder in folders)


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _require(right: bool, path: Path, key: str, instead: str) -> None:
    if not right:
        raise Refused(f"{path}: {key} cannot be read; {instead}.")


def nearest_of(word: str, known: Sequence[str]) -> str:
    """The end of a sentence about a word that is not known."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]}?" if near else f"take one of {', '.join(known)}."


def require_one_of(what: str, word: str, known: Sequence[str]) -> None:
    """Refuse a word that is none of those known."""
    if word not in known:
        raise Refused(f"There is no {what} {word!r}; {nearest_of(word, known)}")
