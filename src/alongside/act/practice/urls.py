"""Addresses of practices."""

from django.urls import path

from alongside.act.practice.views import catalogue, circles, marks, plans, words

app_name = "practice"
urlpatterns = [
    path("", catalogue.index, name="index"),
    path("actions/<slug:action>/", catalogue.action, name="action"),
    path("actions/<slug:action>/take-on/", plans.take_on_action, name="take_on_action"),
    path("actions/<slug:action>/annotate/", circles.annotate, name="annotate"),
    path("actions/<slug:action>/wave-away/", plans.wave_away, name="wave_away"),
    path("actions/<slug:action>/bring-back/", plans.bring_back, name="bring_back"),
    path("annotations/<uuid:code>/take-back/", circles.take_back, name="take_back_annotation"),
    path("propose/", catalogue.propose, name="propose"),
    path("propose/template/", catalogue.template, name="template"),
    path("from-circles/", circles.from_circles, name="from_circles"),
    path("from-circles/add/", circles.add, name="add_circle_action"),
    path("from-circles/<uuid:code>/", circles.circle_action, name="circle_action"),
    path("from-circles/<uuid:code>/change/", circles.change, name="change_circle_action"),
    path("from-circles/<uuid:code>/take-down/", circles.take_down, name="take_down"),
    path("from-circles/<uuid:code>/take-on/", plans.take_on_circle_action, name="take_on_theirs"),
    path("plan/", plans.plan, name="plan"),
    path("plan/take-on/", plans.take_on, name="take_on"),
    path("plan/<uuid:code>/", plans.practice, name="practice"),
    path("plan/<uuid:code>/done/", marks.done, name="done"),
    path("plan/<uuid:code>/not-done/", marks.take_back_done, name="take_back_done"),
    path("plan/<uuid:code>/not-this-time/", marks.not_this_time, name="not_this_time"),
    path("plan/<uuid:code>/pause/", marks.pause, name="pause"),
    path("plan/<uuid:code>/go-on/", marks.go_on, name="go_on"),
    path("plan/<uuid:code>/change/", plans.change, name="change"),
    path("plan/<uuid:code>/end/", marks.end, name="end"),
    path("plan/<uuid:code>/take-up/", marks.take_up, name="take_up"),
    path("plan/<uuid:code>/erase/", marks.erase, name="erase"),
    path("own-words/", words.own_words, name="own_words"),
    path("own-words/take-back/", words.take_back, name="take_back_words"),
]
