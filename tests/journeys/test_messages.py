"""People choose when they are written to, and answer a message by one press."""

from django.utils import timezone

from alongside.doors.web import tickets
from alongside.people import taps


def test_bo_chooses_a_day_for_messages_and_leaves_one_kind_out(walks, bo):
    walker = walks(bo, "/yours/")
    walker.follows("On which day, at what time, and about what")
    walker.chooses("How often", "Once a week, on Tuesday")
    walker.chooses("At what time", "15:00")
    walker.presses("Save")

    walker.sees("Saved.")
    bo.refresh_from_db()
    assert (bo.mail_weekday, bo.mail_hour) == (1, 15)


def test_bo_pauses_everything_by_one_press_from_a_message(walks, bo):
    tap = taps.known("wellbeing.pause")
    ticket = tickets.to_tap(bo, tap, bo.code, now=timezone.now())
    walker = walks(bo, f"/tap/{ticket}/")
    walker.presses(str(tap.answers[0][1]))

    walker.sees("Taken down")
    bo.refresh_from_db()
    assert bo.paused_until > timezone.localdate()


def test_bo_ends_messages_of_one_kind_without_signing_in(walks, bo):
    walker = walks(bo, f"/less-mail/{tickets.to_stop(bo)}/")
    walker.ticks("Promises")
    walker.presses("Keep the rest")

    walker.sees("Changed")
    assert list(bo.muted.values_list("group", flat=True)) == ["promises"]


def test_amara_pauses_from_today_and_comes_back(walks, amara):
    walker = walks(amara, "/today/")
    walker.opens("Pause: nothing reaches me for a while")
    walker.presses("For a week")
    walker.sees("Nothing reaches you until")
    walker.presses("End the pause")

    walker.does_not_see("Nothing reaches you until")
    amara.refresh_from_db()
    assert amara.paused_until is None
