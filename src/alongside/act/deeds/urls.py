"""Addresses of this room."""

from django.urls import path

from alongside.act.deeds.views import deeds, sharing

app_name = "deeds"
urlpatterns = [
    path("", deeds.index, name="index"),
    path("tell/", deeds.tell, name="tell"),
    path("shared/", sharing.shared, name="shared"),
    path("shared/<uuid:code>/", sharing.shown, name="shown"),
    path("names-you/<uuid:code>/", sharing.names_you, name="names_you"),
    path("<uuid:code>/", deeds.deed, name="deed"),
    path("<uuid:code>/change/", deeds.change, name="change"),
    path("<uuid:code>/delete/", deeds.delete, name="delete"),
    path("<uuid:code>/share/", sharing.share, name="share"),
    path("<uuid:code>/take-back/", sharing.take_back, name="take_back"),
]
