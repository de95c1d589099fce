"""Pages for what went wrong, each of which says what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was open for too long or came from elsewhere."""
    return render(request, "403_csrf.html", status=403)


def not_that_way(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """Say that an address is for a button and not for a link, and lead to the page above it."""
    page = render(request, "405.html", {"above": _above(request.path)}, status=405)
    page.headers["Allow"] = refused.headers["Allow"]
    return page


def _above(path: str) -> str:
    above = path.rstrip("/").rpartition("/")[0] + "/"
    try:
        resolve(above)
    except Resolver404:
        return ""
    return above if above != "/" else ""
