"""The catalogue of actions: what is in it, what is refused, and how it speaks."""

import importlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from alongside import content
from alongside.content.actions import Action, Feature, Group, Scope, Stance
from alongside.content.load import entries

# What the catalogue states of itself, on its page and in the README.
STATED = 90

# By name, for `alongside.content.actions` is also the function that gives them.
CATALOGUE = importlib.import_module("alongside.content.actions")
FOLDER = Path(content.__file__).parent / "actions"
GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "propose-an-action.md"

STARTERS = {
    Group.EDUCATE_AND_REFLECT: {
        "learn-without-asking",
        "acknowledge-privilege",
        "notice-one-bias",
    },
    Group.LISTEN: {"listen-without-answering", "believe-first", "curious-conversation"},
    Group.AMPLIFY_AND_ADVOCATE: {
        "hand-back-the-floor",
        "credit-the-idea",
        "share-your-platform",
        "recommend-for-stretch-work",
    },
    Group.SPEAK_UP: {
        "interrupt-a-microaggression",
        "correct-a-name",
        "use-words-that-include",
        "correct-a-pronoun",
    },
    Group.BE_ACCOUNTABLE: {"own-a-mistake", "accept-feedback", "step-back"},
}

NEVER = [
    "!",
    "preferred pronoun",
    "preferred name",
    "diverse person",
    "diverse people",
    "diverse candidate",
    "diverse hire",
    "good ally",
    "real ally",
    "true ally",
    "well done",
    "congratulations",
    "bravo",
    "be proud",
    "shame on",
    "you should be ashamed",
    "you are guilty",
]

ACTION: dict[str, Any] = {
    "id": "send-it-round",
    "title": "Send it round beforehand",
    "in_short": "Send the questions of a meeting round two days before it.",
    "group": "speak-up",
    "features": ["action"],
    "stance": "support",
    "scope": "systemic",
    "for_whom": "Whoever thinks best in peace",
    "fits": ["meeting"],
    "often": "weekly",
    "minutes": 10,
    "time": "Ten minutes",
    "cost": "You have to know earlier what you want.",
    "risk": "Low. Some will not read it.",
    "why": "Not everyone finds their best answer while others wait for it.",
    "steps": ["Write the questions down.", "Send them."],
    "say": ["Here are Thursday's questions."],
    "plans": [{"when": "I invite to a meeting", "will": "put its questions in the invitation"}],
    "goes_wrong": [{"what": "Nobody reads them.", "then": "Begin with five minutes of reading."}],
    "not_when": ["It is an emergency."],
    "related": ["keep-it-short"],
    "basis": "judgement",
}
OTHER = ACTION | {"id": "keep-it-short", "related": ["send-it-round"]}
ON_A_SOURCE = {"basis": None, "source": "ponce-de-leon-2024", "says": "What it found."}


@pytest.fixture
def catalogue_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Give the catalogue that a file would make, in a folder of its own."""

    def read(*actions: dict[str, Any], folder: str = "speak_up") -> dict[str, Action]:
        place = tmp_path / "actions" / folder
        place.mkdir(parents=True)
        # JSON is YAML, and says what is tested without a word too many.
        (place / "one.yml").write_text(json.dumps(actions), encoding="utf-8")
        monkeypatch.setattr(CATALOGUE, "folder", tmp_path.joinpath)
        return CATALOGUE.actions.__wrapped__()

    return read


@pytest.fixture
def told(catalogue_of):
    """Give the sentence with which a file is refused."""

    def read(*actions: dict[str, Any], **where: str) -> str:
        with pytest.raises(content.ContentError) as error:
            catalogue_of(*actions, **where)
        return str(error.value)

    return read


# What is in it


def test_there_are_as_many_actions_as_the_catalogue_states():
    assert len(content.actions()) >= STATED


@pytest.mark.parametrize("group", Group)
def test_each_of_the_five_groups_has_a_dozen_at_least(group: Group):
    assert Counter(action.group for action in content.actions().values())[group] >= 12


def test_each_feature_and_each_stance_is_there():
    known = content.actions().values()

    assert {feature for action in known for feature in action.features} == set(Feature)
    assert {action.stance for action in known} == set(Stance)


def test_a_good_part_changes_how_the_place_works_for_all():
    systemic = [one for one in content.actions().values() if one.scope == Scope.SYSTEMIC]

    assert len(systemic) >= 20


@pytest.mark.parametrize("group", Group)
def test_each_group_has_what_somebody_new_can_start_with(group: Group):
    there = {action.id for action in content.actions().values() if action.group == group}

    assert STARTERS[group] - there == set()


def test_no_two_actions_have_the_same_title_or_say_the_same_in_short():
    known = content.actions().values()

    assert len({action.title for action in known}) == len(known)
    assert len({action.in_short for action in known}) == len(known)


def test_every_action_rests_on_a_source_that_was_looked_up_or_says_that_it_is_a_judgement():
    for action in content.actions().values():
        if action.source is None:
            assert (action.basis, action.says) == ("judgement", None), action.id
        else:
            assert action.source in content.sources(), action.id


# How it speaks


def test_no_line_praises_blames_or_shouts():
    found = [
        f"{file.name}, line {number}: {never}"
        for file in sorted(FOLDER.rglob("*.yml"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        for never in NEVER
        if never in line.lower()
    ]

    assert found == []


# What is refused


def test_an_action_that_fits_is_taken(catalogue_of):
    assert list(catalogue_of(ACTION, OTHER)) == ["send-it-round", "keep-it-short"]


def test_an_action_on_a_source_says_what_the_source_found(catalogue_of):
    assert catalogue_of(ACTION | ON_A_SOURCE, OTHER)["send-it-round"].says == "What it found."


def test_a_source_that_nobody_looked_up_is_refused(told):
    assert told(ACTION | ON_A_SOURCE | {"source": "hearsay-2020"}, OTHER) == (
        "actions, entry send-it-round: source hearsay-2020 is not in sources.yml; add it there, "
        "with the day on which it was seen, or say 'basis: judgement'."
    )


def test_an_unknown_relative_is_refused(told):
    assert told(ACTION | {"related": ["keep-it-shorter"]}, OTHER) == (
        "actions, entry send-it-round: related to keep-it-shorter, which is no other action; "
        "mend the id or take it away."
    )


def test_an_action_is_no_relative_of_itself(told):
    assert told(ACTION | {"related": ["send-it-round"]}, OTHER).startswith(
        "actions, entry send-it-round: related to send-it-round, which is no other action"
    )


def test_an_unknown_axis_is_refused(told):
    assert told(ACTION | {"axes": ["star-sign"]}, OTHER) == (
        "actions, entry send-it-round: star-sign is no axis; name one of axes.yml."
    )


def test_a_source_and_a_judgement_at_once_are_refused(told):
    assert told(ACTION | ON_A_SOURCE | {"basis": "judgement"}, OTHER) == (
        "one.yml, entry send-it-round: it names a source and says 'basis: judgement'; "
        "keep one of them."
    )


def test_a_source_without_what_it_found_is_refused(told):
    assert told(ACTION | ON_A_SOURCE | {"says": None}, OTHER) == (
        "one.yml, entry send-it-round: 'source' and 'says' (what the source found) stand together."
    )


def test_an_unknown_field_is_refused(told):
    assert told(ACTION | {"points": 5}, OTHER) == (
        "one.yml, entry send-it-round: there is no field 'points'; take it away, or mend its name."
    )


@pytest.mark.parametrize("field", ["cost", "risk", "why", "goes_wrong", "not_when", "for_whom"])
def test_an_action_without_its_price_its_reason_or_its_limits_is_refused(told, field: str):
    short = {name: said for name, said in ACTION.items() if name != field}

    assert told(short, OTHER) == (f"one.yml, entry send-it-round: '{field}' is missing; add it.")


def test_a_group_other_than_its_folder_is_refused(told):
    assert told(ACTION, OTHER, folder="listen") == (
        "one.yml, entry send-it-round: its group is speak-up, and it lies in the folder of "
        "listen; move it or mend the group."
    )


def test_an_id_that_stands_twice_is_refused(told):
    assert told(ACTION, OTHER, ACTION) == (
        "one.yml, entry send-it-round: this id stands twice; give one of them another name."
    )


# The guide


def test_the_example_in_the_guide_is_an_action_that_loads(tmp_path: Path):
    whole = GUIDE.read_text("utf-8").partition("## A whole example")[2]
    example = whole.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "my-action.yml").write_text(example, encoding="utf-8")

    [action] = entries(tmp_path / "my-action.yml", Action)

    CATALOGUE.check([action], content.actions())
    assert action.id not in content.actions()
