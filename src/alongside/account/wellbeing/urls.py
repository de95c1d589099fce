"""Addresses of this room."""

from django.urls import path

from alongside.account.wellbeing.views import check_ins, hand_overs, pace, places

app_name = "wellbeing"
urlpatterns = [
    path("", pace.index, name="index"),
    path("pause/", pace.pause, name="pause"),
    path("resume/", pace.resume, name="resume"),
    path("limit/", pace.limit, name="limit"),
    path("help/", places.places, name="help"),
    path("check-in/", check_ins.check_in, name="check_in"),
    path("check-in/reminder/", check_ins.wish, name="wish"),
    path("check-in/reminder/<uuid:code>/", check_ins.reminded, name="reminded"),
    path("check-ins/", check_ins.check_ins, name="check_ins"),
    path("check-ins/<uuid:code>/erase/", check_ins.erase, name="erase_check_in"),
    path("circles/<uuid:code>/", hand_overs.hand_over, name="hand_over"),
    path("circles/<uuid:code>/write/", hand_overs.write, name="write_hand_over"),
    path("hand-overs/<uuid:code>/", hand_overs.handed_over, name="handed_over"),
    path("hand-overs/<uuid:code>/take-over/", hand_overs.take_over, name="take_over"),
    path("hand-overs/<uuid:code>/take-back/", hand_overs.take_back, name="take_back"),
]
