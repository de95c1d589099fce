"""The README states what was measured, and nothing else."""

import json

from alongside import content
from bench.__main__ import BLOCK, README, STATED, with_block
from bench.language_scores import SETS, sentences


def test_the_figures_in_the_readme_are_those_that_were_measured():
    readme = README.read_text(encoding="utf-8")
    stated = json.loads(STATED.read_text(encoding="utf-8"))

    assert BLOCK.search(readme), "the marks <!-- bench --> and <!-- /bench --> are gone"
    assert with_block(readme, stated) == readme


def test_it_says_how_many_actions_there_are_and_how_many_rest_on_a_source():
    readme = README.read_text(encoding="utf-8")
    actions = content.actions().values()
    sourced = sum(action.source is not None for action in actions)

    assert f"[{len(actions)} actions]" in readme
    assert f"{sourced} rest on a source" in readme


def test_it_says_how_many_rules_of_wording_there_are_and_how_many_rest_on_a_source():
    readme = " ".join(README.read_text(encoding="utf-8").split())
    english = content.made("en").rules
    sourced = sum(bool(rule.sources) for rule in english)
    german, french, spanish = (len(content.made(one).rules) for one in ("de", "fr", "es"))

    assert f"{len(english)} English rules, {sourced} of them from a source" in readme
    assert f"{german} German, {french} French and {spanish} Spanish ones" in readme


def test_every_set_of_labelled_sentences_is_stated():
    readme = README.read_text(encoding="utf-8")
    sets = [(len(sentences(name)), how) for name, (how, _) in SETS.items()]

    assert [one for one in sets if f"on {one[0]} labelled sentences, {one[1]}" not in readme] == []
