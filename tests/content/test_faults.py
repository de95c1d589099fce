"""Of an entry that does not fit, the one thing to mend first is told, in words of its own."""

from datetime import time
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from alongside.content.faults import of_entry
from alongside.content.schemas.language import WordingRule
from alongside.content.schemas.sources import Source

RULE: dict[str, Any] = {
    "id": "resource",
    "axes": ["class"],
    "tier": "consider",
    "instead_of": ["resource"],
    "consider": ["colleague"],
    "why": "Whoever is planned as a resource is seldom asked.",
    "basis": "judgement",
    "flag": ["Hire a [resource].", "Two [resources]."],
    "keep": ["Web resources.", "A resource file."],
}
SOURCE = {"id": "one", "title": "House style", "where": "shelf", "seen": "2026-11-20"}


def told(entry: object, schema: Any = WordingRule) -> str:
    with pytest.raises(ValidationError) as error:
        schema.model_validate(entry)
    return of_entry(error.value, schema)


def without(field: str) -> dict[str, Any]:
    return {name: said for name, said in RULE.items() if name != field}


def test_a_misspelt_field_is_told_rather_than_the_one_it_should_be() -> None:
    assert told(without("axes") | {"axis": ["class"]}) == (
        "there is no field 'axis'; did you mean 'axes'?"
    )
    assert told(RULE | {"_as": "noun"}) == "there is no field '_as'; did you mean 'as'?"


def test_a_misspelt_field_within_a_field_is_told() -> None:
    assert told(RULE | {"unless": {"nera": ["file"]}}) == (
        "there is no field 'nera' in 'unless'; did you mean 'near'?"
    )
    assert told(RULE | {"unless": {"volume": 3}}) == (
        "there is no field 'volume' in 'unless'; take it away, or mend its name."
    )


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (without("keep"), "'keep' is missing; add it."),
        (
            RULE | {"tier": "considr"},
            "'tier' is 'considr', and none of 'harmful', 'excluding' or 'consider'; "
            "did you mean 'consider'?",
        ),
        (
            RULE | {"only": ["prose", "verse"]},
            "'only, number 2' is 'verse', and none of 'prose', 'job-ad', 'code', 'chat' or "
            "'policy'; choose one of them.",
        ),
        (RULE | {"basis": "judgment"}, "'basis' is 'judgment'; write 'judgement'."),
        (
            RULE | {"profiles": {"code": False}},
            "'profiles.code' is read as False; put it in quotation marks.",
        ),
        (
            RULE | {"profiles": {"verse": "off"}},
            "there is no 'verse' in 'profiles', which knows 'prose', 'job-ad', 'code', 'chat' or "
            "'policy'; mend its name.",
        ),
        (RULE | {"unless": {"within": 2.5}}, "'unless.within' should be a whole number."),
        (
            RULE | {"instead_of": ["!!!"]},
            "'!!!' has no letter; write words as they stand in a text.",
        ),
        (
            RULE | {"swap": {"resource": "a colleague"}},
            "'a colleague' begins with an article; write what comes after it.",
        ),
        (
            RULE | {"swap": {"resource": "{role}"}},
            "'{role}' names a list, of which none can stand in a swap; write one word.",
        ),
        (RULE | {"flag": ["A [resource]."]}, "'flag' has one entry; give at least 2."),
        (RULE | {"consider": list("abcdefg")}, "'consider' has too many entries; give at most 6."),
        (RULE | {"why": "."}, "'why' has one character; write at least 30."),
        (RULE | {"why": "." * 321}, "'why' has 321 characters; write at most 320."),
        (RULE | {"why": 30}, "'why' should be a text; put it in quotation marks."),
        (RULE | {"flag": "A [resource]."}, "'flag' should be a list; put it in square brackets."),
        (
            RULE | {"instead_of": ["resource", ""]},
            "'instead_of, number 2' is empty; write it, or take it away.",
        ),
        (RULE | {"unless": {"gap": 9}}, "'unless.gap' is 9; give at most 6."),
        (RULE | {"unless": {"within": 0}}, "'unless.within' is 0; give at least 1."),
        (
            RULE | {"unless": ["file"]},
            "'unless' should be an entry with fields; write each as 'field: what it holds'.",
        ),
        (
            RULE | {"id": "A Resource"},
            "'id' is 'A Resource'; write it in small letters, digits and hyphens.",
        ),
        (RULE | {"basis": None}, "name a source, or say 'basis: judgement': one of the two."),
        (
            "a text",
            "it should be an entry with fields; write each as 'field: what it holds'.",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_the_next_step(entry: object, said: str) -> None:
    assert told(entry) == said


def test_a_long_text_is_told_by_its_beginning() -> None:
    assert f"'{'x' * 40}...'" in told(RULE | {"tier": "x" * 400})


def test_a_day_with_an_hour_is_no_day() -> None:
    assert told(SOURCE | {"seen": "2026-11-20 10:30"}, Source) == (
        "'seen' should be a day, as in 2026-01-31."
    )


def test_a_name_in_a_pair_that_is_no_text_is_told_as_it_is_written() -> None:
    assert told(RULE | {"forms": {3: ["threes"]}}) == (
        "'forms.3' should be a text; put it in quotation marks."
    )


class Clock(BaseModel):
    at: time


def test_what_has_no_words_of_ours_is_told_as_it_comes() -> None:
    assert told({"at": "noon"}, Clock).startswith("'at' does not fit: ")
