"""Addresses of recognition."""

from django.urls import path

from alongside.account.recognition.views import felt, giving, recognitions

app_name = "recognition"
urlpatterns = [
    path("", recognitions.index, name="index"),
    path("say/", giving.say, name="say"),
    path("say/kept/", giving.kept, name="kept"),
    path("say/take-back/", giving.take_back_unasked, name="take_back_unasked"),
    path("of/<uuid:code>/", giving.of, name="of"),
    path("of/<uuid:code>/take-back/", giving.take_back_of, name="take_back_of"),
    path("ask/<uuid:code>/", giving.ask, name="ask"),
    path("felt/<uuid:code>/", felt.felt, name="felt"),
    path("quarters/<uuid:code>/", recognitions.pool, name="pool"),
    path("quarters/<uuid:code>/erase/", recognitions.erase_pool, name="erase_pool"),
    path("<uuid:code>/", recognitions.recognition, name="recognition"),
    path("<uuid:code>/change/", recognitions.change, name="change"),
    path("<uuid:code>/take-back/", recognitions.take_back, name="take_back"),
    path("<uuid:code>/put-away/", recognitions.put_away, name="put_away"),
]
