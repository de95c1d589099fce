"""Each rule of wording is tested by its own examples, and none sends anybody in a circle."""

import re
from functools import cache

import pytest

from alongside import content
from alongside.content.language_making import rules_in
from alongside.content.load import folder
from alongside.content.schemas.language import WordingRule
from alongside.engines.language import Checker, Settings

KINDS = ("prose", "job-ad", "code", "chat", "policy")
RULES = [
    pytest.param(language, rule, id=f"{language}-{rule.id}")
    for language in content.LANGUAGES
    for rule in rules_in(folder("language", language))
]


def checker_for(language: str, rule: WordingRule) -> Checker:
    """A checker in which the rule is judged: its kind of text, its communities' wishes."""
    kinds = [one for one in rule.only or KINDS if rule.profiles.get(one) != "off"]
    wishes = frozenset((who, str(form)) for who, form in rule.enforces.items())
    return checker(language, kinds[0], wishes)


@cache
def checker(language: str, profile: str, wishes: frozenset[tuple[str, str]]) -> Checker:
    settings = Settings(profile=profile, communities=dict(wishes))
    return Checker(content.wording(language), settings)


def found_by(rule: WordingRule, text: str, language: str) -> list[str]:
    findings = checker_for(language, rule).check(text)
    return [one.text for one in findings if one.rule == rule.id]


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_finds_what_its_examples_mark(language: str, rule: WordingRule) -> None:
    for example in rule.flag:
        plain = example.replace("[", "").replace("]", "")
        assert found_by(rule, plain, language) == re.findall(r"\[([^\]]*)\]", example), example


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_lets_pass_what_its_examples_keep(language: str, rule: WordingRule) -> None:
    assert [one for one in rule.keep if found_by(rule, one, language)] == []


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_better_words_are_never_marked_themselves(language: str, rule: WordingRule) -> None:
    better = [*rule.consider, *rule.swap.values()]
    marked = [one for one in better if checker_for(language, rule).check(one)]

    assert marked == []


def test_there_are_more_than_five_hundred_english_rules_and_each_has_grounds() -> None:
    english = content.wording("en").rules

    assert len(english) > 500
    assert len({rule.id for rule in english}) == len(english)
    assert [rule.id for rule in english if len(rule.why) < 30] == []


def test_what_the_commands_load_is_what_the_yaml_says() -> None:
    """`docs.generate` writes it; `tests/house/test_generated.py` tells when it is stale."""
    assert content.wording("en").language == "en"
