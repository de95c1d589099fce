"""Addresses of asks and of standing words of support."""

from django.urls import path

from alongside.listen.asks.views import addressing, asks, support, taking, untaken

app_name = "asks"
urlpatterns = [
    path("", asks.index, name="index"),
    path("asks/new/", asks.new, name="new"),
    path("circles/<uuid:code>/asks/", asks.of_circle, name="of_circle"),
    path("asks/untaken/", untaken.untaken, name="untaken"),
    path("asks/<uuid:code>/", asks.ask, name="ask"),
    path("asks/<uuid:code>/change/", asks.change, name="change"),
    path("asks/<uuid:code>/whom/", addressing.whom, name="whom"),
    path("asks/<uuid:code>/still-wanted/", asks.keep_open, name="keep_open"),
    path("asks/<uuid:code>/settle/", asks.settle, name="settle"),
    path("asks/<uuid:code>/withdraw/", asks.withdraw, name="withdraw"),
    path("asks/<uuid:code>/take-up/", taking.take_up, name="take_up"),
    path("asks/<uuid:code>/hand-back/", taking.hand_back, name="hand_back"),
    path("asks/<uuid:code>/question/", taking.question, name="question"),
    path("questions/<uuid:code>/answer/", taking.answer, name="answer"),
    path("questions/<uuid:code>/put-aside/", taking.put_aside, name="put_aside"),
    path("how-to-support/", support.my_words, name="my_words"),
    path("how-to-support/take-down/", support.take_down, name="take_down"),
    path("how-to-support/<uuid:code>/", support.how_to_support, name="how_to_support"),
]
