"""Addresses of this room."""

from django.urls import path

from alongside.act.credit.views import corrections, credit

app_name = "credit"
urlpatterns = [
    path("", credit.index, name="index"),
    path("give/", credit.give, name="give"),
    path("<uuid:code>/", credit.credit, name="credit"),
    path("<uuid:code>/carry/", credit.carry, name="carry"),
    path("<uuid:code>/keep/", credit.keep, name="keep"),
    path("<uuid:code>/decline/", credit.decline, name="decline"),
    path("<uuid:code>/take-back/", credit.take_back, name="take_back"),
    path("<uuid:code>/withdraw/", credit.withdraw, name="withdraw"),
    path("<uuid:code>/beside/", credit.beside, name="beside"),
    path("<uuid:code>/also/", credit.also, name="also"),
    path("<uuid:code>/correct/", corrections.correct, name="correct"),
    path("corrections/<uuid:code>/", corrections.correction, name="correction"),
]
