"""What the rules mend by themselves is mended for good, and brings nothing new to find."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from alongside import content
from alongside.content.language_making import rules_in
from alongside.content.load import folder
from alongside.engines.language import Checker, Settings, fixing

KINDS = ("prose", "job-ad", "code", "chat", "policy")
TUNING = Path(__file__).parents[1] / "data" / "language" / "tuning.yml"


@cache
def checker(language: str, kind: str) -> Checker:
    return Checker(content.wording(language), Settings(profile=kind))


def mended(text: str, language: str, kind: str) -> str:
    find = checker(language, kind).check
    return fixing.quiet_fixes(text, find(text), find)[1]


def found(text: str, language: str, kind: str) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.text) for one in checker(language, kind).check(text))


def brings(text: str, language: str, kind: str) -> tuple[str, Counter[tuple[str, str]]] | None:
    """The mended text and what is found in it only now; None where all is well."""
    once = mended(text, language, kind)
    new = found(once, language, kind) - found(text, language, kind)
    return (once, new) if new or mended(once, language, kind) != once else None


def of_rules(language: str) -> list[tuple[str, str]]:
    return [
        (example.replace("[", "").replace("]", ""), kind)
        for rule in rules_in(folder("language", language))
        for example in rule.flag
        for kind in (rule.only or KINDS[:1])
    ]


@pytest.mark.parametrize("language", content.LANGUAGES)
def test_mending_an_example_brings_no_finding_and_is_done_at_once(language: str) -> None:
    told = [(text, brings(text, language, kind)) for text, kind in of_rules(language)]

    assert [one for one in told if one[1] is not None] == []


def test_mending_a_labelled_sentence_brings_no_finding_and_is_done_at_once() -> None:
    labelled = yaml.load(TUNING.read_text("utf-8"), Loader=yaml.CSafeLoader)
    told = [(one["text"], brings(one["text"], "en", one["profile"])) for one in labelled]

    assert [one for one in told if one[1] is not None] == []
    assert sum(mended(one["text"], "en", one["profile"]) != one["text"] for one in labelled) > 20
