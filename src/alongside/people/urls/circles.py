"""Addresses of circles and causes."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
