"""Addresses of views, rulings, following, and words and deeds."""

from django.urls import path

from alongside.advocate.promises.views import causes, rulings

urlpatterns = [
    path("causes/<uuid:code>/", causes.cause, name="cause"),
    path("causes/<uuid:code>/csv/", causes.csv, name="cause_csv"),
    path(
        "causes/<uuid:code>/without-promise/",
        causes.without_promise,
        name="cause_without_promise",
    ),
    path("promises/<uuid:code>/view/", rulings.give_view, name="give_view"),
    path("promises/<uuid:code>/view/take-back/", rulings.take_view_back, name="take_view_back"),
    path("promises/<uuid:code>/follow/", rulings.follow, name="follow"),
    path("promises/<uuid:code>/unfollow/", rulings.unfollow, name="unfollow"),
    path("rulings/<uuid:code>/contest/", rulings.contest, name="contest"),
    path("contests/<uuid:code>/withdraw/", rulings.withdraw_contest, name="withdraw_contest"),
]
