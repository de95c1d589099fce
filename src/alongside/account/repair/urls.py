"""Addresses of this room."""

from django.urls import URLPattern

app_name = "repair"
urlpatterns: list[URLPattern] = []
