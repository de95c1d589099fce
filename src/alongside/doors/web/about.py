"""Pages about the site itself, open to everyone: who sees what, how usable it is, whose it is."""

import tomllib
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

import alongside

LISTING = Path(__file__).parent / "static" / "vendor" / "vendor.toml"


@require_safe
def who_sees(request: HttpRequest) -> HttpResponse:
    """Say of everything that is remembered about people who sees it."""
    return render(request, "about/who_sees.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say what is checked, and what is known to fall short."""
    return render(request, "about/accessibility.html")


@require_safe
def source(request: HttpRequest) -> HttpResponse:
    """Name the version, the licence, and the files of others that are served."""
    page = {"version": alongside.__version__, "packages": _packages()}
    return render(request, "about/source.html", page)


@cache
def _packages() -> list[dict[str, str]]:
    return tomllib.loads(LISTING.read_text(encoding="utf-8"))["package"]
