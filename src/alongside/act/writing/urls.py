"""Addresses of writing. None of them ever holds a word of a text that is checked."""

from django.urls import path

from alongside.act.writing.views import checking, rules

app_name = "writing"
urlpatterns = [
    path("", checking.index, name="index"),
    path("file/", checking.take_away, name="take_away"),
    path("rules/<slug:language>/", rules.index, name="rules"),
    path("rules/<slug:language>/<slug:rule>/", rules.rule, name="rule"),
    path("rules/<slug:language>/<slug:rule>/change/", rules.change, name="change_rule"),
    path("rules/<slug:language>/<slug:rule>/keep/", rules.keep, name="keep_rule"),
    path("changes/<uuid:code>/", rules.said, name="change"),
    path("changes/<uuid:code>/take-back/", rules.take_back, name="take_back"),
]
