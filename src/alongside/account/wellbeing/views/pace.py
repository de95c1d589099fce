"""One's own page: what was asked of one, limits, pauses, and circles that one speaks for."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import formats
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.account.wellbeing.actions import pace
from alongside.account.wellbeing.forms import LimitForm, PauseForm
from alongside.account.wellbeing.queries import check_ins, load
from alongside.people import carried
from alongside.people.models import Person
from alongside.people.signed_in import SignedIn


@never_cache
@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show a person their own pace; nobody else has a page about it."""
    form = LimitForm(initial={"most": request.user.most_asks})
    return render(request, "wellbeing/index.html", _page(request.user) | {"form": form})


@login_required
@require_POST
def pause(request: SignedIn) -> HttpResponse:
    """Let nothing reach somebody for a while."""
    form = PauseForm(request.POST)
    if form.is_valid():
        until = pace.pause(request.user, lasting=pace.For(form.cleaned_data["lasting"]))
        day = formats.date_format(until, "DATE_FORMAT")
        messages.success(request, _("Nothing reaches you until %(day)s.") % {"day": day})
    return _back(request)


@login_required
@require_POST
def resume(request: SignedIn) -> HttpResponse:
    """End a pause."""
    pace.resume(request.user)
    messages.success(request, _("The pause is over. What waited is on Today."))
    return _back(request)


@login_required
@require_POST
def limit(request: SignedIn) -> HttpResponse:
    """Say how much may be asked in a month."""
    form = LimitForm(request.POST)
    if form.is_valid():
        pace.limit(request.user, most=form.cleaned_data["most"])
        messages.success(request, _("Saved."))
        return redirect("wellbeing:index")
    return render(request, "wellbeing/index.html", _page(request.user) | {"form": form})


def _page(person: Person) -> dict[str, object]:
    month = load.today_of(person).replace(day=1)
    carries = carried.by(person)
    return {
        "load": load.load_of(person),
        "carries": carries,
        "circles": load.circles_carried(person, carries),
        "causes_waiting": load.causes_waiting(person),
        "check_in": check_ins.of_month(person, month),
        "wish": check_ins.wish_of(person),
    }


def _back(request: SignedIn) -> HttpResponse:
    return redirect("today" if request.POST.get("back") == "today" else "wellbeing:index")
