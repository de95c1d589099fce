"""Whether a colleague supported somebody: asked twice a year, answered by one press."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from alongside.account.recognition.actions import felt as actions
from alongside.account.recognition.forms import ANSWERS, FeltForm
from alongside.account.recognition.queries import felt as queries
from alongside.people import notices
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def felt(request: SignedIn, code: UUID) -> HttpResponse:
    """Show the question, and somebody's own answer while the round is open."""
    found = get_object_or_404(queries.open_rounds(), code=code)
    if request.method != "POST":
        notices.read(request.user, about=found)
    own = queries.own_answer(found, request.user)
    as_it_is = {"scope": own.scope, "features": own.features} if own else {}
    if own and own.cause:
        as_it_is["cause"] = str(own.cause.code)
    form = FeltForm(request.POST or None, initial=as_it_is)
    if form.is_valid():
        given = form.cleaned_data["answer"]
        actions.answer(found, person=request.user, answer=given, **form.about())
        return redirect("recognition:felt", code)
    shown = {"felt": found, "own": own, "form": form, "answers": ANSWERS}
    return render(request, "recognition/felt.html", shown)
