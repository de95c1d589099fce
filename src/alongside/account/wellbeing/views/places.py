"""Places to get help, for everybody who is signed in; nobody is told who looked."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside import content
from alongside.content.help import ANYWHERE, Kind
from alongside.people.signed_in import SignedIn

HEADINGS = {
    Kind.CRISIS: _("When it cannot wait"),
    Kind.WORK: _("About work"),
    Kind.EQUALITY: _("About discrimination"),
    Kind.AFTER: _("After discrimination or violence"),
}


@login_required
@require_safe
def places(request: SignedIn) -> HttpResponse:
    """Show the places of a country: the one that was chosen, or the one where the person is."""
    countries = content.help_places()
    here = content.country_of(request.user.time_zone or settings.TIME_ZONE)
    country = countries.get(request.GET.get("country", ""), countries[here])
    groups = [
        (heading, found)
        for kind, heading in HEADINGS.items()
        if (found := [place for place in country.places if place.kind == kind])
    ]
    page = {
        "country": country,
        "countries": countries.values(),
        "groups": groups,
        "anywhere": countries[ANYWHERE] if country.id != ANYWHERE else None,
    }
    return render(request, "wellbeing/help.html", page)
