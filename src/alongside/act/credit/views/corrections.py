"""Put credit right, and agree to it or not."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.act.credit import policy
from alongside.act.credit.actions import correcting
from alongside.act.credit.forms import CorrectForm
from alongside.act.credit.queries import credit as queries
from alongside.act.credit.views.credit import ASK_OR_DO, seen
from alongside.people import notices
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(ASK_OR_DO)
def correct(request: SignedIn, code: UUID) -> HttpResponse:
    """Say whose it was instead."""
    credit = seen(request, code)
    policy.require_may_correct(request.user, credit)
    form = CorrectForm(request.POST or None, credit=credit)
    if form.is_valid():
        correcting.correct(credit, person=request.user, **form.cleaned_data)
        messages.success(request, _("Said. It stands beside the original once that is agreed to."))
        return redirect("credit:credit", code)
    return render(request, "credit/correct.html", {"form": form, "credit": credit})


@login_required
@require_http_methods(ASK_OR_DO)
def correction(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one correction, and let whoever has a say in it agree or not."""
    found = get_object_or_404(queries.corrections_seen_by(request.user), code=code)
    if request.method == "POST":
        agrees, read = request.POST.get("answer") == "agree", request.POST.get("words", "")
        if policy.is_stale(found, agrees=agrees, read=read):
            messages.warning(request, policy.reads_otherwise())
            return redirect("credit:correction", code)
        correcting.answer(found, person=request.user, agrees=agrees, read=read)
        messages.success(request, _("Noted. You can change it here at any time."))
        return redirect("credit:correction", code)
    notices.read(request.user, about=found)
    context = {
        "correction": found,
        "credit": found.credit,
        "may_answer": policy.may_answer_correction(request.user, found),
        "sees_credit": queries.seen_by(request.user).filter(pk=found.credit_id).exists(),
    }
    return render(request, "credit/correction.html", context)
