"""Addresses of views, rulings, following, and words and deeds."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
