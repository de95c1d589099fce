"""Addresses of statements, promises and evidence."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
