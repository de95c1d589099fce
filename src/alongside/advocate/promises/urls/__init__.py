"""Addresses of words and deeds."""

from alongside.advocate.promises.urls import rulings, statements

app_name = "promises"
urlpatterns = [*statements.urlpatterns, *rulings.urlpatterns]
