"""Addresses of this room."""

from django.urls import path

from alongside.account.repair.models import Road
from alongside.account.repair.views import (
    calling,
    helping,
    index,
    routes,
    standing,
)
from alongside.account.repair.views import (
    path as on_the_path,
)

app_name = "repair"
urlpatterns = [
    path("", index.index, name="index"),
    path("guidance/", index.guidance, name="guidance"),
    path("counts/", index.counts, name="counts"),
    path("routes/", routes.routes, name="routes"),
    path("routes/enter/", routes.enter, name="enter_route"),
    path("routes/<uuid:code>/change/", routes.change, name="change_route"),
    path("routes/<uuid:code>/remove/", routes.remove, name="remove_route"),
    path("begin/", calling.begin, name="begin"),
    path("begin/by-name/", calling.write, {"road": Road.BY_NAME}, name="begin_by_name"),
    path("begin/through/", calling.write, {"road": Road.THROUGH}, name="begin_through"),
    path("begin/unnamed/", calling.write, {"road": Road.UNNAMED}, name="begin_unnamed"),
    path("<uuid:code>/", on_the_path.calling_in, name="calling_in"),
    path("<uuid:code>/send-again/", calling.rewrite, name="rewrite"),
    path("<uuid:code>/name/", calling.give_name, name="give_name"),
    path("<uuid:code>/read-first/", helping.read_first, name="read_first"),
    path("<uuid:code>/facilitator/", helping.propose, name="propose"),
    path("<uuid:code>/facilitator/answer/", helping.accept, name="accept"),
    path("<uuid:code>/step-back/", helping.step_back, name="step_back"),
    path("<uuid:code>/answer/", on_the_path.answer, name="answer"),
    path("<uuid:code>/time/", on_the_path.ask_time, name="ask_time"),
    path("<uuid:code>/apologise/", on_the_path.apologise, name="apologise"),
    path("<uuid:code>/mend/", on_the_path.mend, name="mend"),
    path("<uuid:code>/say/", on_the_path.say, name="say"),
    path("<uuid:code>/words/<uuid:word>/", on_the_path.pass_on, name="pass_on"),
    path("<uuid:code>/stands/", standing.stands, name="stands"),
    path("<uuid:code>/retaliation/", standing.flag, name="flag"),
    path("<uuid:code>/withdraw/", standing.withdraw, name="withdraw"),
]
