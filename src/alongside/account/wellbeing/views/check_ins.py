"""The monthly check-in: answer it, read it again, erase it. Each page is for one person alone."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside import content
from alongside.account.wellbeing.actions import check_ins as actions
from alongside.account.wellbeing.forms import CheckInForm
from alongside.account.wellbeing.models import CheckInWish
from alongside.account.wellbeing.queries import check_ins as queries
from alongside.account.wellbeing.queries import load
from alongside.account.wellbeing.views import ASK_OR_DO
from alongside.people import notices
from alongside.people.signed_in import SignedIn

ON_A_PAGE = 12


@never_cache
@login_required
@require_http_methods(ASK_OR_DO)
def check_in(request: SignedIn) -> HttpResponse:
    """Answer for this month, or change what one answered."""
    month = load.today_of(request.user).replace(day=1)
    answered = queries.of_month(request.user, month)
    form = CheckInForm.of(answered, request.POST or None, language=_language())
    if form.is_valid():
        actions.answer(request.user, month=month, **form.cleaned_data)
        messages.success(request, _("Kept, for you alone."))
        return redirect("wellbeing:check_in")
    page = {
        "form": form,
        "month": month,
        "answered": answered,
        "is_heavy": answered is not None and queries.is_heavy(answered),
        "questions": content.check_in(_language()),
    }
    return render(request, "wellbeing/check_in.html", page)


@login_required
@require_safe
def reminded(request: SignedIn, code: UUID) -> HttpResponse:
    """Lead from one's own reminder to the questions."""
    wish = get_object_or_404(CheckInWish, code=code, person=request.user)
    notices.read(request.user, about=wish)
    return redirect("wellbeing:check_in")


@never_cache
@login_required
@require_safe
def check_ins(request: SignedIn) -> HttpResponse:
    """Read again what one answered, month by month, in words."""
    page = Paginator(queries.own(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    months = queries.in_words(page.object_list, _language())
    return render(request, "wellbeing/check_ins.html", {"page": page, "months": months})


@never_cache
@login_required
@require_http_methods(ASK_OR_DO)
def erase(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then erase what one answered for a month."""
    found = get_object_or_404(queries.own(request.user), code=code)
    if request.method == "POST":
        actions.erase(found, person=request.user)
        messages.success(request, _("Erased."))
        return redirect("wellbeing:check_ins")
    return render(request, "wellbeing/erase.html", {"check_in": found})


@login_required
@require_POST
def wish(request: SignedIn) -> HttpResponse:
    """Wish to be reminded each month, or no longer."""
    if request.POST.get("wish") == "yes":
        actions.wish(request.user)
        messages.success(request, _("You are reminded on the first of each month."))
    else:
        actions.wish_no_longer(request.user)
        messages.success(request, _("You are reminded no longer."))
    return redirect("wellbeing:index")


def _language() -> str:
    return get_language() or "en"
