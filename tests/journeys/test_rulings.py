"""A promise is followed, a view is given, changed and taken back, and words stand beside deeds."""

from alongside.advocate.promises.models import Follow, View
from tests.people import circle
from tests.rooms.promises.said import cause, page_of, promised, said


def about_pride(amara, bo, chen):
    about = cause("Fair pay", circle("Pride", amara, convenor=bo))
    return about, promised(said(bo, causes=[about]), bo, owner=chen)


def test_amara_gives_a_view_changes_it_and_takes_it_back(walks, amara, bo, chen):
    _about, promise = about_pride(amara, bo, chen)
    walker = walks(amara, page_of(promise))
    walker.presses("It was broken")
    walker.sees("You have given a view; only you can see it here.")
    walker.presses("It is under way")
    walker.sees("You have given a view; only you can see it here.")
    assert View.objects.get().answer == "under_way"

    walker.presses("Take it back")

    walker.does_not_see("You have given a view")
    assert not View.objects.exists()


def test_eli_follows_a_promise_and_then_no_longer(walks, amara, bo, chen, eli):
    _about, promise = about_pride(amara, bo, chen)
    walker = walks(eli, page_of(promise))
    walker.presses("Follow")
    walker.sees("Follow no longer")
    assert Follow.objects.get().person == eli

    walker.presses("Follow no longer")

    walker.does_not_see("Follow no longer")
    assert not Follow.objects.exists()


def test_eli_reads_words_beside_deeds(walks, amara, bo, chen, eli):
    _about, promise = about_pride(amara, bo, chen)
    walker = walks(eli, "/advocate/")
    walker.follows("Fair pay")
    walker.sees("Every count, and who says so")
    walker.follows(promise.wording)

    walker.sees("Nothing shown.")
