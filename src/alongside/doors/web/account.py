"""The way into the rooms in which the programme gives account."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside.people.signed_in import SignedIn

PLACES = (
    ("report", _("What came of it"), _("The programme's own report: told beside felt.")),
    (
        "recognition:index",
        _("Recognition"),
        _("What others said of what you did, and what you said of theirs."),
    ),
    (
        "repair:index",
        _("Repair"),
        _("When something went wrong between two people: call in, answer, mend."),
    ),
    ("wellbeing:index", _("Your own pace"), _("Pause, limits, and how this work leaves you.")),
    ("wellbeing:help", _("Places to get help"), _("By country, outside the workplace.")),
)


@login_required
@require_safe
def account(request: SignedIn) -> HttpResponse:
    """Show what there is."""
    places = [
        {"url": reverse(name), "title": title, "text": text, "tone": "still"}
        for name, title, text in PLACES
    ]
    return render(request, "report/account.html", {"places": places})
