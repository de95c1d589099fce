"""Give credit, look at it, and what whoever it names does with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.act.credit import policy
from alongside.act.credit.actions import answering, giving
from alongside.act.credit.forms import BesideForm, CarryForm, DeclineForm, GiveForm
from alongside.act.credit.models import Credit
from alongside.act.credit.queries import credit as queries
from alongside.people import audience, notices
from alongside.people.once import once
from alongside.people.pages import page
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]
LISTS = {
    "to-you": queries.given_to,
    "by-you": queries.given_by,
    "carried": queries.carried_to,
}


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show the credit that names one, that one gave, or that was carried to one."""
    show = request.GET.get("show", "to-you")
    show = show if show in LISTS else "to-you"
    found = page(LISTS[show](request.user), request.GET.get("page"))
    return render(request, "credit/index.html", {"page": found, "show": show})


@login_required
@require_http_methods(ASK_OR_DO)
@once
def give(request: SignedIn) -> HttpResponse:
    """Say whose it was."""
    wanted = {name: request.GET[name] for name in ("whose", "what") if name in request.GET}
    form = GiveForm(request.POST or None, person=request.user, initial=wanted)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("kind", "what", "whose", "also")}
        made = giving.give(person=request.user, wrongly=form.wrongly(), **said)
        messages.success(request, _("Said. Whoever it was of reads it first, and decides."))
        return redirect("credit:credit", made.code)
    return render(request, "credit/give.html", {"form": form})


@login_required
@require_safe
def credit(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one credit, what stands beside it, and what one can do with it."""
    found = seen(request, code)
    notices.read(request.user, about=found)
    return render(request, "credit/credit.html", _context(request, found))


@login_required
@require_http_methods(ASK_OR_DO)
def carry(request: SignedIn, code: UUID) -> HttpResponse:
    """Have it go where it stood wrongly, or to fewer."""
    found = _answerable(request, code)
    form = CarryForm(request.POST or None, credit=found, person=request.user)
    if form.is_valid():
        answering.carry(found, person=request.user, to=form.chosen())
        messages.success(request, _("It goes further. You can take it back at any time."))
        return redirect("credit:credit", code)
    return render(request, "credit/carry.html", {"form": form, "credit": found})


@login_required
@require_POST
def keep(request: SignedIn, code: UUID) -> HttpResponse:
    """Keep it between the two."""
    answering.keep(seen(request, code), person=request.user)
    messages.success(request, _("Kept between the two of you."))
    return redirect("credit:credit", code)


@login_required
@require_http_methods(ASK_OR_DO)
def decline(request: SignedIn, code: UUID) -> HttpResponse:
    """Say that it was not one's own."""
    found = _answerable(request, code)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        answering.decline(found, person=request.user, rather=form.cleaned_data["rather"])
        messages.success(request, _("Whoever gave the credit is told."))
        return redirect("credit:credit", code)
    return render(request, "credit/decline.html", {"form": form, "credit": found})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then keep to oneself again what was carried further."""
    found = seen(request, code)
    policy.require_may_take_back(request.user, found)
    if request.method == "POST":
        answering.take_back(found, person=request.user)
        messages.success(request, _("Taken back. It is between the two of you."))
        return redirect("credit:credit", code)
    return render(request, "credit/take_back.html", {"credit": found})


@login_required
@require_http_methods(ASK_OR_DO)
def withdraw(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then take credit back that has not gone further."""
    found = seen(request, code)
    policy.require_may_withdraw(request.user, found)
    if request.method == "POST":
        giving.withdraw(found, person=request.user)
        messages.success(request, _("Taken back."))
        return redirect("credit:index")
    return render(request, "credit/withdraw.html", {"credit": found})


@login_required
@require_http_methods(ASK_OR_DO)
def beside(request: SignedIn, code: UUID) -> HttpResponse:
    """Let whoever was wrongly credited add one sentence."""
    found = seen(request, code)
    policy.require_may_stand_beside(request.user, found)
    given = request.POST if request.method == "POST" else None
    form = BesideForm(given, initial={"words": found.beside})
    if form.is_valid():
        answering.stand_beside(found, person=request.user, words=form.cleaned_data["words"])
        messages.success(request, _("Noted."))
        return redirect("credit:credit", code)
    return render(request, "credit/beside.html", {"form": form, "credit": found})


@login_required
@require_POST
def also(request: SignedIn, code: UUID) -> HttpResponse:
    """Say whether it names oneself beside another."""
    agreed = request.POST.get("agreed") == "yes"
    answering.say_also(seen(request, code), person=request.user, agreed=agreed)
    messages.success(request, _("Noted. You can change it here at any time."))
    return redirect("credit:credit", code)


def seen(request: SignedIn, code: UUID) -> Credit:
    """Find credit that the person sees; any other is as absent as none at all."""
    return get_object_or_404(queries.seen_by(request.user), code=code)


def _answerable(request: SignedIn, code: UUID) -> Credit:
    found = seen(request, code)
    policy.require_may_answer(request.user, found)
    return found


def _context(request: SignedIn, found: Credit) -> dict[str, Any]:
    person = request.user
    return {
        "credit": found,
        "also": queries.named_also(found),
        "asked_also": found.also.filter(person=person).first(),
        "reaches": audience.in_words(found, viewer=person, is_own=policy.chose(person, found)),
        "goes_somewhere": found.circles.exists() or found.persons.exists(),
        "corrections": queries.corrections_that_stand(found),
        "own_corrections": queries.corrections_waiting(found, person),
        "may_answer": policy.may_answer(person, found),
        "may_take_back": policy.may_take_back(person, found),
        "may_withdraw": policy.may_withdraw(person, found),
        "may_stand_beside": policy.may_stand_beside(person, found),
        "may_correct": policy.may_correct(person, found),
    }
