"""What every request passes through that Django does not bring."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from django.conf import settings
from django.contrib import messages as said
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, resolve_url
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from alongside.doors.web import errors
from alongside.people import days


class PagesAndForms:
    """Refuse every method but those that ask for a page or send a form.

    Django's own form views take a PUT for a POST; no page here was thought through for that.
    """

    METHODS = ("GET", "HEAD", "POST")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in self.METHODS:
            return HttpResponseNotAllowed(self.METHODS)
        return self.get_response(request)


class OwnLanguageAndTime:
    """Show a signed-in person the site in the language and time zone that they chose."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        zone = days.zone_of(request.user)
        language = request.user.language or translation.get_language() or settings.LANGUAGE_CODE
        with timezone.override(zone), translation.override(language):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response


class KeptNowhere:
    """Have no browser and no proxy keep a page that somebody was signed in to see.

    On a shared machine the next person would find it by going back, after the first signed out.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if signed_in:
            response.headers["Cache-Control"] = "private, no-store"
        return response


class WhereItWentAstray:
    """Lead on whoever pressed a button without being signed in, or opened what only takes presses.

    After sign-in comes the page that the press was on: its own address would open nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HttpResponseNotAllowed.status_code:
            return errors.not_that_way(request, response)
        if not _asks_to_sign_in(request, response):
            return response
        address = response.headers["Location"]
        is_part = bool(getattr(request, "htmx", False))
        if request.method != "POST" and not is_part:
            return response
        if request.method == "POST":
            said.warning(request, _what_became_of(request))
            asked = {REDIRECT_FIELD_NAME: _pressed_on(request)}
            address = f"{resolve_url(settings.LOGIN_URL)}?{urlencode(asked)}"
        # A part of a page would otherwise show the whole page for signing in.
        return HttpResponseClientRedirect(address) if is_part else redirect(address)


def _asks_to_sign_in(request: HttpRequest, response: HttpResponse) -> bool:
    to = urlsplit(response.headers.get("Location", ""))
    leads_back = parse_qs(to.query).get(REDIRECT_FIELD_NAME) == [request.get_full_path()]
    return to.path == resolve_url(settings.LOGIN_URL) and leads_back


def _pressed_on(request: HttpRequest) -> str:
    """Give the page that a press was on, as far as the browser says it."""
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return request.get_full_path()
    page = urlsplit(came_from)._replace(scheme="", netloc="", fragment="").geturl()
    return "/" + page.lstrip("/")  # what begins with two is another site's


def _what_became_of(request: HttpRequest) -> str:
    sent = {name for name, value in request.POST.items() if str(value).strip()}
    if request.FILES or sent - {"csrfmiddlewaretoken"}:
        return _(
            "You were no longer signed in, so nothing was done yet, and what you may have written "
            "is kept nowhere. Sign in, and you come back to the page to do it anew."
        )
    return _(
        "You were no longer signed in, so nothing was done yet. Sign in, and you come back to the "
        "page; then press once more."
    )
