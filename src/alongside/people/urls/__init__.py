"""Addresses of the ground floor."""

from alongside.people.urls import circles, persons

app_name = "people"
urlpatterns = [*persons.urlpatterns, *circles.urlpatterns]
