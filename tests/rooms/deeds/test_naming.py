"""Those whom a shared deed concerns: named only if they agree, in one press, or never."""

import pytest

from alongside.act.deeds.actions import deeds, naming, sharing
from alongside.act.deeds.actions.deeds import Telling
from alongside.act.deeds.policy.naming import cover
from alongside.people import shares
from alongside.people.audience import To
from alongside.people.policy import NotAllowed
from tests.people import circle, person
from tests.rooms.deeds.told import EVERYONE, WHAT, naming_of, shared, told


def page_for(someone, deed):
    return f"/act/deeds/names-you/{naming_of(deed, someone).code}/"


def answers(someone, deed, answer):
    deed.refresh_from_db()
    return someone.posts(page_for(someone, deed), answer=answer, share=deed.share.code)


def read_by(someone, deed):
    deed.refresh_from_db()
    return someone.opens(f"/act/deeds/shared/{deed.share.code}/")


def test_amara_is_asked_first_and_named_once_she_agrees(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    assert "Amara" not in read_by(eli, deed)
    notice = amara.notices.get()
    assert (notice.kind, notice.weight) == ("deed.names_you", 20)

    page = answers(amara, deed, "named")

    assert "You answered: name me." in page.words
    assert WHAT in read_by(eli, deed)
    assert "For whom Amara Osei" in read_by(eli, deed).words
    assert not amara.notices.exists()


def test_a_yes_to_words_that_were_shared_anew_since_is_asked_for_again(bo, amara, eli, gwen):
    deed = told(bo, amara)
    read = shared(deed, eli).code
    assert f'value="{read}"' in amara.opens(page_for(amara, deed))
    shared(deed, to=EVERYONE, what="Sat with Amara when she was in tears")

    page = amara.posts(page_for(amara, deed), answer="named", share=read)

    assert naming_of(deed, amara).answer == "waiting"
    assert "Amara" not in read_by(gwen, deed)
    assert "Sat with Amara when she was in tears" in page
    assert "has been shared anew since you opened it" in page.words
    with pytest.raises(NotAllowed):
        naming.answer(naming_of(deed, amara), person=amara, answer="named", of=read)
    with pytest.raises(NotAllowed):
        naming.answer(naming_of(deed, amara), person=amara, answer="named")

    answers(amara, deed, "named")
    assert "Sat with Amara when she was in tears" in read_by(gwen, deed)


@pytest.mark.parametrize("answer", ["colleague", "not_at_all"])
def test_a_no_counts_whichever_words_it_was_said_to(bo, amara, eli, gwen, answer):
    deed = told(bo, amara)
    read = shared(deed, eli).code
    shared(deed, to=EVERYONE)
    answers(amara, deed, "named")

    amara.posts(page_for(amara, deed), answer=answer, share=read)

    assert naming_of(deed, amara).answer == answer
    assert "Amara" not in read_by(gwen, deed)


def test_she_can_change_her_mind(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    answers(amara, deed, "named")
    answers(amara, deed, "colleague")

    assert "Amara" not in read_by(eli, deed)
    assert not eli.notices.filter(words__contains="Amara").exists()


def test_not_at_all_takes_it_back_from_everybody_but_her(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, to=EVERYONE)
    answers(amara, deed, "not_at_all")

    assert read_by(eli, deed).status == 404
    assert read_by(amara, deed).status == 200
    assert not eli.notices.exists()
    assert "would rather not have it shown" in bo.opens(f"/act/deeds/{deed.code}/").words


def test_the_doers_page_says_of_nobody_else_that_they_see_what_one_person_keeps(bo, amara, eli):
    deed = told(bo, amara, together=(eli,))
    shared(deed, to=EVERYONE)
    assert "whoever did it with you, sees it too" in bo.opens(f"/act/deeds/{deed.code}/").words

    answers(amara, deed, "not_at_all")

    page = bo.opens(f"/act/deeds/{deed.code}/").words
    assert "Only they see it now." in page
    assert "sees it too" not in page
    assert "until they agree" not in page


def test_not_at_all_holds_when_it_is_reworded_or_told_for_somebody_else(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    answers(amara, deed, "not_at_all")
    deeds.change(deed, Telling("Gave somebody the floor", whom="everyone"), person=bo)
    deed.refresh_from_db()

    for to in (EVERYONE, To(persons=(eli,)), To(persons=(eli, amara))):
        with pytest.raises(NotAllowed):
            shared(deed, to=to)
    page = bo.posts(f"/act/deeds/{deed.code}/share/", what="x", to="persons", persons=eli.email)
    assert "it can be shared with them alone" in page.words

    shared(deed, amara)
    assert read_by(amara, deed).status == 200


def test_not_at_all_takes_it_back_from_those_who_did_it_too(bo, amara, eli):
    deed = told(bo, amara, together=(eli,))
    shared(deed, to=EVERYONE)
    asked = naming_of(deed, eli)
    answers(amara, deed, "not_at_all")

    def finds_nothing():
        here = eli.opens(f"/act/deeds/names-you/{asked.code}/").status
        return (here, read_by(eli, deed).status, eli.notices.exists()) == (404, 404, False)

    assert finds_nothing()
    shared(deed, amara)
    assert finds_nothing()
    assert read_by(amara, deed).status == 200


def test_nobody_but_her_answers(bo, amara, eli, dana):
    deed = told(bo, amara)
    shared(deed, eli)
    asked = naming_of(deed, amara)

    for someone in (bo, eli, dana):
        assert someone.posts(f"/act/deeds/names-you/{asked.code}/", answer="named").status == 404
        with pytest.raises(NotAllowed):
            naming.answer(asked, person=someone, answer="named")


def test_an_answer_that_nobody_offered_is_refused(bo, amara, eli):
    deed = told(bo, amara, together=(eli,))
    shared(deed, to=EVERYONE)

    assert answers(amara, deed, "gladly").status == 403
    assert answers(eli, deed, "not_at_all").status == 403


def test_whoever_did_it_too_is_told_and_named_only_if_they_agree(bo, amara, eli, gwen):
    deed = told(bo, amara, together=(eli,), what="Eli and I moved the meeting")
    shared(deed, gwen)
    assert eli.notices.get().kind == "deed.together"
    assert "Eli" not in read_by(gwen, deed)

    answers(eli, deed, "named")
    page = read_by(gwen, deed).words
    assert "Eli and I moved the meeting" in page
    assert "Together with Eli Marchetti" in page

    answers(eli, deed, "colleague")
    assert "Eli" not in read_by(gwen, deed)


def test_whoever_did_it_too_never_recognises_it_whatever_they_or_the_doer_say(bo, amara, eli):
    deed = told(bo, amara, together=(eli,))
    shared(deed, to=EVERYONE)
    answers(eli, deed, "colleague")
    assert shares.did_it(deed.share, eli)

    deeds.change(deed, Telling(WHAT, whom="person", for_person=amara), person=bo)
    share = shared(deed, to=EVERYONE)

    assert shares.did_it(share, eli)
    assert not eli.notices.exclude(kind="deed.together").exists()


def test_nobody_is_asked_about_a_deed_that_was_taken_back(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    asked = naming_of(deed, amara)
    sharing.take_back(deed, person=bo)

    assert amara.opens(f"/act/deeds/names-you/{asked.code}/").status == 404
    assert not amara.notices.exists()


def test_the_page_shows_whom_it_would_name_and_how(bo, amara, eli, gwen):
    heron = circle("Night heron", bo, openness="hidden")
    deed = told(bo, amara, together=(eli,), what="Eli and I gave Amara the floor")
    shared(deed, to=To(circles=(heron,)))

    page = amara.opens(f"/act/deeds/names-you/{naming_of(deed, amara).code}/")

    assert "a colleague and I gave Amara the floor" in page.words
    assert "Night heron" not in page


@pytest.mark.parametrize(
    ("name", "words", "covered"),
    [
        ("Bo Lindqvist", "I do what Bo says, and Bob too", "I do what X says, and Bob too"),
        ("José Núñez", "JOSE and nunez and José", "X and X and X"),
        ("Jo Smith-Jones", "smith-jones spoke; Smith did not", "X spoke; X did not"),
        ("Sean O'Brien", "O’Brien’s idea, and OBriens", "X’s idea, and Xs"),
        ("Minh-Khai Tran", "Minh Khai, Minh\u2011Khai", "X, X"),
        ("Søren Müller", "Soren; Mueller, Muller", "X; X, X"),
        ("Amara Osei", "@amara_osei, Ａｍａｒａ, Oseis", "@X, X, Xs"),
        ("Ann Bell", "the annual rebellion", "the annual rebellion"),
        ("陈伟", "我帮陈伟说话", "我帮X说话"),
        ("Amara Osei", "Osei Amara, Amara Osei", "X, X"),
        ("Ng", "Ng said it, sing-song", "X said it, sing-song"),
    ],
)
def test_a_name_is_covered_and_other_words_are_not(workplace, name, words, covered):
    someone = person(name, email="who@harbour.example")

    assert cover(words, [someone], placeholder="X") == covered


def test_the_names_of_several_are_covered_at_once(workplace):
    ann = person("Ann Lee Colleague", email="ann@harbour.example")
    lee = person("Lee Marsh", email="lee@harbour.example")

    words = cover("Ann, Lee Marsh and Lee Colleague met", [lee, ann], placeholder="a colleague")

    assert words == "a colleague, a colleague and a colleague met"


def test_a_name_that_is_spelled_as_the_keyboard_has_it_stays_covered(bo, eli, gwen):
    sean = person("Seán O'Brien-Łaski", email="sean@harbour.example")
    deed = told(bo, sean, what="Gave O’Brien the floor; Laskis plan, and Sean O\u2011Brien\u2019s")
    shared(deed, gwen)

    page = read_by(gwen, deed).words

    assert "Gave a colleague the floor; a colleagues plan, and a colleague’s" in page
    assert not [part for part in ("Brien", "Laski", "Sean") if part in page]
    answers(sean, deed, "named")
    assert "Gave O’Brien the floor" in read_by(gwen, deed)


def test_whom_it_was_for_can_not_clear_the_list_of_those_who_did_it_of_themselves(bo, eli):
    deed = told(bo, together=(eli,))
    shared(deed, eli)
    deeds.change(deed, Telling(WHAT, whom="person", for_person=eli), person=bo)
    shared(deed, eli)
    it_was_for_her = deed.namings.get(person=eli, part="for")
    naming.answer(it_was_for_her, person=eli, answer="not_at_all")

    deed.refresh_from_db()
    assert shares.did_it(deed.share, eli)
