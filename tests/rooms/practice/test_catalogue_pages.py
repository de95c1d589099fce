"""The catalogue, an action's page, and how to propose one."""

import pytest

from alongside import content
from alongside.act.practice.queries.catalogue import Wish, found
from alongside.content.actions import check
from alongside.content.load import entries
from alongside.people import wanted
from alongside.people.wanted import Wanted
from tests.people import circle
from tests.rooms.practice.planned import takes_on

pytestmark = pytest.mark.django_db
ACTION = "credit-the-idea"


def names(**wish):
    return {action.id for action in found(Wish(**wish))}


def test_the_catalogue_is_read_group_by_group(amara):
    page = amara.opens("/act/", group="amplify-and-advocate")

    assert "Amplify and advocate" in page.words
    assert f"/act/actions/{ACTION}/" in page


def test_actions_are_found_by_words_and_by_what_they_are_like():
    action = content.actions()[ACTION]

    assert ACTION in names(words="REPEATED author")
    assert ACTION not in names(words="no such words here")
    assert ACTION in names(group=action.group, feature=action.features[0], fits=action.fits[0])
    assert ACTION in names(scope=action.scope, stance=action.stance, minutes=action.minutes)
    assert ACTION not in names(group="listen")
    assert ACTION not in names(scope="systemic")
    assert all(one.minutes <= 1 for one in found(Wish(minutes=1)))


def test_an_action_for_anyone_is_found_around_any_axis():
    assert (ACTION in names(axis="age")) == (not content.actions()[ACTION].axes)


@pytest.mark.parametrize("query", [{"group": "nonsense"}, {"minutes": "x"}, {"page": "99"}])
def test_a_search_that_makes_no_sense_is_as_good_as_none(amara, query):
    page = amara.opens("/act/", **query)

    assert page.status == 200
    assert 'class="actions"' in page


def test_a_search_that_finds_nothing_says_what_to_do(amara):
    page = amara.opens("/act/", words="xyzzy plugh")

    assert "Nothing fits all of that" in page


def test_an_actions_page_holds_everything_that_the_catalogue_says(amara):
    page = amara.opens(f"/act/actions/{ACTION}/")
    action = content.actions()[ACTION]

    said = [action.title, action.in_short, action.why, action.time, action.cost, action.risk]
    said += [action.for_whom, *action.steps, *action.say, *action.not_when]
    said += [words for slip in action.goes_wrong for words in (slip.what, slip.then)]
    said += [content.actions()[one].title for one in action.related]
    assert [words for words in said if words not in page] == []


def test_every_action_of_the_catalogue_has_a_page_with_its_grounds(amara):
    for action in content.actions().values():
        page = amara.opens(f"/act/actions/{action.id}/")
        source = content.sources().get(action.source or "")

        assert page.status == 200, action.id
        assert (source.title if source else "This is our judgement") in page, action.id


def test_an_action_that_is_not_there_is_not_found(amara):
    for what in ("", "take-on/", "annotate/"):
        assert amara.opens(f"/act/actions/no-such-action/{what}").status == 404
    assert amara.posts("/act/actions/no-such-action/wave-away/").status == 404


@pytest.fixture
def asked(monkeypatch):
    """Have Bo's circle ask for the minutes to name people."""
    asked = [Wanted("make-the-minutes-name-people", "Bo asks everyone for this.")]
    monkeypatch.setattr(wanted, "_SOURCES", [lambda _person: asked])


def test_what_is_asked_for_is_suggested_first_in_the_words_of_whoever_asks(amara, asked):
    page = amara.opens("/act/")
    suggested = page[page.index('class="actions"') :]

    assert suggested.index("Bo asks everyone for this.") < suggested.index("Take it on")
    assert "/act/actions/make-the-minutes-name-people/" in suggested[:400]


def test_what_is_asked_for_and_taken_on_already_is_not_suggested_again(amara, asked):
    takes_on(amara, action="make-the-minutes-name-people")

    assert "Bo asks everyone for this." not in amara.opens("/act/")


def test_the_template_is_an_entry_that_the_catalogue_would_take(amara, tmp_path):
    file = tmp_path / "action.yml"
    page = amara.opens("/act/propose/template/")
    file.write_text(page.response.content.decode(), encoding="utf-8")

    [action] = entries(file, content.Action)

    check([action], {**content.actions(), action.id: action})
    assert page.response.headers["Content-Type"] == "application/yaml"
    assert "attachment" in page.response.headers["Content-Disposition"]


def test_whoever_speaks_for_a_circle_is_shown_where_to_add(amara, bo):
    circle("Night shift", bo, convenor=amara)

    assert "/act/from-circles/add/" in amara.opens("/act/propose/")
    assert "/act/from-circles/add/" not in bo.opens("/act/propose/")
