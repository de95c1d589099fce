"""Say what is wrong with an entry in the words of whoever wrote it, and what to do next.

pydantic tells everything that does not fit, in its own words; told here is what to mend first.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

Detail = Mapping[str, Any]

NEAR = 0.65  # how alike two names are, from 0 to 1, for one to be meant by the other

_KINDS = {
    "string_type": "a text; put it in quotation marks",
    "list_type": "a list; put it in square brackets",
    "dict_type": "pairs of a name and what it holds; write them as {name: text}",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "date_type": "a day, as in 2026-01-31",
    "date_from_datetime_parsing": "a day, as in 2026-01-31",
    "date_from_datetime_inexact": "a day, as in 2026-01-31",
    "model_type": "an entry with fields; write each as 'field: what it holds'",
    "model_attributes_type": "an entry with fields; write each as 'field: what it holds'",
}

_SMALL = "write it in small letters, digits and hyphens"
_PATTERNS = {
    r"^[a-z0-9][a-z0-9-]*$": _SMALL,
    r"^[a-z][a-z0-9-]*$": f"{_SMALL}, a letter first",
    r"^[a-z0-9-]+$": _SMALL,
    r"^[a-z0-9][a-z0-9_-]*$": "write it in small letters, digits, hyphens and underscores",
    r"^[a-z][a-z_]*$": "write it in small letters and underscores",
}


def of_entry(error: ValidationError, schema: type[BaseModel]) -> str:
    """Give what is wrong with an entry that does not fit its schema, and the next step.

    A field that is not known comes first: one that is called missing may only be misspelt.
    """
    details = error.errors(include_url=False)
    first = next((one for one in details if one["type"] == "extra_forbidden"), details[0])
    kind = first["type"]
    if kind == "extra_forbidden":
        told = _not_known(first, schema)
    elif kind in _SAID:
        told = _SAID[kind](first)
    elif kind in _KINDS:
        told = f"{_named(first)} should be {_KINDS[kind]}"
    else:
        told = f"{_named(first)} does not fit: {first['msg']}"
    return told if told.endswith("?") else f"{told}."


def _not_known(detail: Detail, schema: type[BaseModel]) -> str:
    *above, field = detail["loc"]
    place = f" in {_named({'loc': above})}" if above else ""
    near = get_close_matches(str(field), _fields_at(above, schema), n=1, cutoff=NEAR)
    next_step = f"did you mean '{near[0]}'?" if near else "take it away, or mend its name"
    return f"there is no field '{field}'{place}; {next_step}"


def _fields_at(steps: Iterable[str | int], schema: type[BaseModel]) -> list[str]:
    """Give the names that may stand at a place in an entry, as they are written there."""
    for step in steps:
        if not isinstance(step, int):
            named = {one.alias or name: one for name, one in schema.model_fields.items()}
            schema = _model_in(named[step].annotation) or BaseModel
    return [field.alias or name for name, field in schema.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _missing(detail: Detail) -> str:
    return f"{_named(detail)} is missing; add it"


def _one_of(detail: Detail) -> str:
    said, expected = detail["input"], str(detail["ctx"]["expected"])
    if detail["loc"][-1] == "[key]":
        place = _named({"loc": detail["loc"][:-2]})
        return f"there is no '{said}' in {place}, which knows {expected}; mend its name"
    if isinstance(said, bool):  # so YAML reads on, off, yes and no
        return f"{_named(detail)} is read as {said}; put it in quotation marks"
    known = expected.replace("'", "").replace(" or ", ", ").split(", ")
    if len(known) == 1:
        return f"{_named(detail)} is {_short(said)}; write {expected}"
    near = get_close_matches(str(said), known, n=1, cutoff=NEAR)
    next_step = f"did you mean '{near[0]}'?" if near else "choose one of them"
    return f"{_named(detail)} is {_short(said)}, and none of {expected}; {next_step}"


def _too_few(detail: Detail) -> str:
    least = detail["ctx"]["min_length"]
    has = detail["ctx"]["actual_length"]
    return f"{_named(detail)} has {_counted(has)}; give at least {least}"


def _too_many(detail: Detail) -> str:
    return f"{_named(detail)} has too many entries; give at most {detail['ctx']['max_length']}"


def _too_short(detail: Detail) -> str:
    if not detail["input"]:
        return f"{_named(detail)} is empty; write it, or take it away"
    least = detail["ctx"]["min_length"]
    return f"{_named(detail)} has {_characters(detail)}; write at least {least}"


def _too_long(detail: Detail) -> str:
    most = detail["ctx"]["max_length"]
    return f"{_named(detail)} has {_characters(detail)}; write at most {most}"


def _pattern(detail: Detail) -> str:
    pattern = detail["ctx"]["pattern"]
    asked = _PATTERNS.get(pattern, f"write it so that it fits {pattern}")
    return f"{_named(detail)} is {_short(detail['input'])}; {asked}"


def _own(detail: Detail) -> str:
    """A fault that a schema tells itself, in a whole sentence."""
    said = str(detail["ctx"]["error"])
    return f"{_named(detail)}: {said}" if detail["loc"] else said


def _bound(word: str, limit: str) -> Callable[[Detail], str]:
    def said(detail: Detail) -> str:
        return f"{_named(detail)} is {detail['input']}; give {word} {detail['ctx'][limit]}"

    return said


_SAID: dict[str, Callable[[Detail], str]] = {
    "missing": _missing,
    "enum": _one_of,
    "literal_error": _one_of,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "value_error": _own,
    "greater_than_equal": _bound("at least", "ge"),
    "less_than_equal": _bound("at most", "le"),
    "greater_than": _bound("more than", "gt"),
    "less_than": _bound("less than", "lt"),
}


def _named(detail: Detail) -> str:
    """Name a field as it is written, and which of its entries, counted from one."""
    named = ""
    steps = [*detail["loc"]]
    if steps[-1:] == ["[key]"]:  # the name in a pair, not what it holds
        steps[-2:] = [str(steps[-2])]
    for step in steps:
        if isinstance(step, int):
            named += f", number {step + 1}"
        else:
            named += f".{step}" if named else str(step)
    return f"'{named}'" if named else "it"


def _characters(detail: Detail) -> str:
    number = len(detail["input"])
    return "one character" if number == 1 else f"{number} characters"


def _counted(number: int) -> str:
    return {0: "no entry", 1: "one entry"}.get(number, f"{number} entries")


def _short(said: Any) -> str:
    written = str(said)
    return f"'{written}'" if len(written) <= 40 else f"'{written[:40]}...'"
