"""Rules of a project's own are made ready once, and kept until they are others."""

import pytest

from alongside.doors.cli.language import own_rules, own_rules_kept
from tests.doors.cli.language.conftest import OWN


@pytest.fixture
def cache(tmp_path_factory, monkeypatch):
    place = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(place))
    return place / "alongside" / "rules"


@pytest.fixture
def own(project, cache):
    project.file("wording/bosses.yml", OWN)
    project.file("alongside.toml", 'rules = ["wording"]\n')
    project.file("a.md", "Ask the big boss.\n")
    return project


@pytest.fixture
def makings(monkeypatch):
    """How often rules were made from their YAML."""
    counted = []
    make = own_rules._made
    monkeypatch.setattr(
        own_rules, "_made", lambda pack, place: (counted.append(place), make(pack, place))[1]
    )
    return counted


def found(project):
    return project.check("a.md").stdout


def test_rules_are_made_once_and_found_alike_ever_after(own, cache, makings):
    first = found(own)

    assert "big boss -> manager" in first
    assert found(own) == first
    assert (len(makings), len([*cache.iterdir()])) == (1, 1)


def test_another_word_in_the_yaml_makes_them_anew(own, makings):
    found(own)
    own.file("wording/bosses.yml", OWN.replace("consider: [manager]", "consider: [head]"))

    assert "big boss -> manager, head" in found(own)
    assert len(makings) == 2


def test_a_file_beside_the_rules_makes_them_anew_too(own, makings):
    found(own)
    own.file("wording/lists_own.yml", "- {id: ours, why: People of ours alone., words: [ana]}\n")
    found(own)

    assert len(makings) == 2


@pytest.mark.parametrize("kept", ["", "{", "[]", "3", '{"rules": 1}', '{"rules": [{"id": "x"}]}'])
def test_what_was_kept_and_is_broken_is_made_anew(own, cache, makings, kept):
    first = found(own)
    next(cache.iterdir()).write_text(kept)

    assert found(own) == first
    assert found(own) == first
    assert len(makings) == 2


def test_where_nothing_can_be_kept_rules_hold_all_the_same(own, cache, makings):
    cache.parent.write_text("a file where the folder would be")

    assert found(own) == found(own)
    assert len(makings) == 2


def test_a_file_of_rules_is_left_alone_even_where_it_is_named(own):
    before = (own.folder / "wording" / "bosses.yml").read_bytes()

    result = own.check("wording/bosses.yml", "wording", "--fix")

    assert (result.exit_code, (own.folder / "wording" / "bosses.yml").read_bytes()) == (0, before)


def test_rules_that_do_not_fit_are_not_kept(own, cache):
    own.file("wording/bosses.yml", OWN.replace("why:", "whi:"))

    assert [own.check("a.md").exit_code for _ in range(2)] == [2, 2]
    assert not cache.exists()


def test_what_is_kept_does_not_grow_for_ever(own, cache, monkeypatch):
    monkeypatch.setattr(own_rules_kept, "MOST", 2)
    for number in range(4):
        own.file("wording/bosses.yml", OWN.replace("manager", f"manager{number}"))
        assert f"big boss -> manager{number}" in found(own)

    assert len([*cache.iterdir()]) == 2


def test_rules_of_a_projects_own_have_the_first_word(own):
    own.file(
        "wording/bosses.yml", OWN.replace("big bosses", "chairmen").replace("big boss", "chairman")
    )

    assert "chairman -> manager" in found(own.holds(a_md="The chairman.\n"))


def test_a_rule_that_does_not_keep_to_its_own_examples_is_refused_with_the_first_of_them(own):
    own.file("wording/bosses.yml", OWN.replace("the [big boss]", "the big [boss]"))

    refused = own.check("a.md")

    assert refused.exit_code == 2
    assert refused.stderr == (
        f"{own.folder}/wording, entry captain: in “Ask the big boss.” it should find “boss”, and "
        "finds “big boss”; mend the rule or its sentence.\n"
    )


OFF = OWN.replace("basis:", "only: [chat]\n  profiles: {chat: 'off'}\n  basis:")
NO_SUCH_DAY = "- {id: a, title: A, where: b, seen: 2026-02-30, how: page}"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("bosses.yml", "", "bosses.yml: it is not a list of entries; begin each with"),
        ("lists.yml", "[]", "there is no rule in this folder; write some into a file"),
        ("bosses.yml", OFF, "it is off in every kind of text that it is for"),
        ("sources.yml", NO_SUCH_DAY, "sources.yml: a day in it is in no calendar; mend it"),
    ],
)
def test_each_fault_of_a_folder_of_rules_is_one_sentence(own, name, text, sentence):
    if "lists" in name:
        (own.folder / "wording" / "bosses.yml").unlink()
    own.file(f"wording/{name}", text)

    refused = own.check("a.md")

    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert sentence in refused.stderr


def test_the_rules_themselves_are_neither_checked_nor_mended(own):
    mended = own.check(".", "--fix")

    assert (own.folder / "wording" / "bosses.yml").read_text() == OWN
    assert (own.folder / "a.md").read_text() == "Ask the manager.\n"
    assert mended.exit_code == 0


def test_a_form_without_a_swap_is_found_all_the_same(own):
    forms = "  forms: {big boss: [big bosses, big bossii]}\n"
    own.file("wording/bosses.yml", OWN.replace("  swap:", f"{forms}  swap:"))
    own.file("a.md", "The big bossii agree with the big bosses.\n")

    assert "big bossii -> manager" in own.check("a.md").stdout
