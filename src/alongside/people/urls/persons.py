"""Addresses of persons: invitations, their own settings, leaving, roles and the first run."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
