"""The site's own addresses, and one bare page to hold the others against.

The bare page is what any signed-in page of the site costs before it does anything of its own:
all middleware, the session, the person, and three reads by key, in the same frame.
"""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from alongside.doors.web.urls import urlpatterns as own
from alongside.people.models import Cause, Circle, Workplace

BARE = """{% extends "base.html" %}
{% block content %}<h1>{{ workplace }}</h1><p>{{ cause }}, {{ circle }}</p>{% endblock %}"""


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    """Answer with five queries: session and person before this, and three here."""
    shown = {
        "workplace": Workplace.objects.first(),
        "cause": Cause.objects.order_by("pk").first(),
        "circle": Circle.objects.order_by("pk").first(),
    }
    return HttpResponse(engines["django"].from_string(BARE).render(shown, request))


urlpatterns = [path("bench/bare/", bare), *own]
