"""Changing whom an ask is for, once it is out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.listen.asks import policy
from alongside.listen.asks.actions.addressing import AmongMembers, readdress
from alongside.listen.asks.actions.asks import CannotReach
from alongside.listen.asks.forms import WhomForm
from alongside.listen.asks.views.asks import ASK_OR_DO, owned
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(ASK_OR_DO)
def whom(request: SignedIn, code: UUID) -> HttpResponse:
    """Say what a change of whom it is for will do, and change it."""
    found = owned(request, code)
    policy.require_may_change(request.user, found)
    form = WhomForm.of(found, request.user, request.POST or None)
    if form.is_valid():
        try:
            readdress(found, person=request.user, **form.addressed())
        except CannotReach as unreachable:
            form.add_error("persons", str(unreachable))
        except AmongMembers as among:
            form.add_error("to", str(among))
        else:
            messages.success(request, _("Changed. It is for those whom you chose."))
            return redirect("asks:ask", code)
    page = {
        "ask": found,
        "form": form,
        "stays_among_members": policy.stays_among_members(found),
        "has_questions": found.clarifications.exists(),
    }
    return render(request, "asks/whom.html", page)
