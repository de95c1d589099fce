"""Answers of one press from a message, and the end of messages: without signing in.

Mail scanners follow every link in a message, so that a GET only shows a button and its POST acts.
The pages say nothing of who or what they are about: a message may have been forwarded.
"""

from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alongside.doors.web import tickets
from alongside.people import notices
from alongside.people.actions import mailbox
from alongside.people.models import Person, UsedTap
from alongside.people.news_groups import GROUPS


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tap(request: HttpRequest, ticket: str) -> HttpResponse:
    """Ask one question; take one answer."""
    opened = tickets.open_tap(ticket)
    if opened is None:
        raise Http404
    with translation.override(opened.person.language or translation.get_language()):
        if opened.is_spent:
            return render(request, "taps/spent.html", status=410)
        answer = request.POST.get("answer", "")
        if request.method != "POST" or answer not in dict(opened.tap.answers):
            return render(request, "taps/ask.html", {"tap": opened.tap})
        return render(request, "taps/done.html", {"taken": _take(opened, answer)})


def _take(opened: tickets.Opened, answer: str) -> bool:
    """Do what an answer says, once: of two presses at the same moment one does nothing."""
    try:
        with transaction.atomic():
            UsedTap.objects.create(digest=opened.digest, good_until=opened.until)
            return opened.tap.act(opened.person, opened.about, answer)
    except IntegrityError:
        return False


# A mail program's own button sends no token (RFC 8058); the ticket in the address is what opens it.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, ticket: str) -> HttpResponse:
    """Have no more messages of some kinds, or none at all."""
    person = tickets.open_stop(ticket)
    if person is None:
        raise Http404
    with translation.override(person.language or translation.get_language()):
        if request.method != "POST":
            return render(request, "taps/stop.html", {"groups": _groups(person)})
        if request.POST.get("some"):
            mailbox.mute(person, set(request.POST.getlist("group")) & GROUPS.keys())
        else:
            mailbox.stop_all(person)
        return render(request, "taps/stopped.html", {"some": bool(request.POST.get("some"))})


def _groups(person: Person) -> list[dict[str, object]]:
    muted = set(person.muted.values_list("group", flat=True))
    known = notices.known_groups()
    return [
        {"name": name, "label": label, "muted": name in muted}
        for name, label in GROUPS.items()
        if name in known
    ]
