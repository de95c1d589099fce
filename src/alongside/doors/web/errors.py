"""Pages for what went wrong, each of which says what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was open for too long or came from elsewhere."""
    return render(request, "403_csrf.html", status=403)
