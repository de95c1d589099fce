"""Addresses of circles and causes."""

from django.urls import path

from alongside.people.views import belonging, causes, checkpoints, circles, places

urlpatterns = [
    path("circles/", circles.circles, name="circles"),
    path("circles/found/", circles.found, name="found_circle"),
    path("circles/<uuid:code>/", circles.circle, name="circle"),
    path("circles/<uuid:code>/edit/", circles.edit, name="edit_circle"),
    path("circles/<uuid:code>/openness/", circles.openness, name="circle_openness"),
    path("circles/<uuid:code>/close/", circles.close, name="close_circle"),
    path("circles/<uuid:code>/join/", belonging.join, name="join_circle"),
    path("circles/<uuid:code>/leave/", belonging.leave, name="leave_circle"),
    path("circles/<uuid:code>/shown/", belonging.show_outside, name="show_outside"),
    path("circles/<uuid:code>/members/", belonging.members, name="circle_members"),
    path(
        "circles/<uuid:code>/members/<uuid:member>/speaks/",
        belonging.choose,
        name="choose_convenor",
    ),
    path("circles/<uuid:code>/step-in/", belonging.step_in, name="step_in"),
    path("circles/<uuid:code>/step-down/", belonging.step_down, name="step_down"),
    path("circles/<uuid:code>/ask/", places.ask, name="ask_to_join"),
    path("circles/<uuid:code>/keep-place/", places.keep_place, name="keep_place"),
    path("circles/<uuid:code>/checkpoints/", checkpoints.checkpoints, name="circle_checkpoints"),
    path("circles/checkpoints/<uuid:code>/drop/", checkpoints.drop, name="drop_checkpoint"),
    path("circles/requests/<uuid:code>/", places.join_request, name="join_request"),
    path(
        "circles/requests/<uuid:code>/withdraw/", places.withdraw_request, name="withdraw_request"
    ),
    path("circles/places/<uuid:code>/", places.kept_place, name="kept_place"),
    path("circles/places/<uuid:code>/pass-over/", places.pass_over, name="pass_over_place"),
    path("circles/places/<uuid:code>/withdraw/", places.withdraw_place, name="withdraw_place"),
    path("causes/", causes.causes, name="causes"),
    path("causes/add/", causes.add, name="add_cause"),
    path("causes/<uuid:code>/", causes.cause, name="cause"),
    path("causes/<uuid:code>/put/", causes.put, name="put_cause"),
    path("causes/<uuid:code>/concerns/<uuid:circle>/", causes.concerns, name="cause_concerns"),
]
