"""Share a deed and take it back; what others shared; and the say of those whom it concerns."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.act.deeds.actions import naming, sharing
from alongside.act.deeds.forms.sharing import ShareForm, as_shared
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.act.deeds.policy import deeds as policy
from alongside.act.deeds.policy.naming import names_in
from alongside.act.deeds.queries import deeds as queries
from alongside.people import audience, notices, shares
from alongside.people.models import Person
from alongside.people.pages import page
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(ASK_OR_DO)
def share(request: SignedIn, code: UUID) -> HttpResponse:
    """Share one deed, in words of one's choice, with whom one chooses."""
    deed = get_object_or_404(queries.deeds_of(request.user), code=code)
    only = policy.kept_from_others_by(deed)
    form = ShareForm(request.POST or None, deed=deed, only=only, initial=as_shared(deed))
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("what", "came_of_it")}
        sharing.share(deed, person=request.user, to=form.chosen(), **words)
        messages.success(request, _("Shared. You can take it back at any time."))
        return redirect("deeds:deed", code)
    named = names_in(f"{form['what'].value()}\n{form['came_of_it'].value()}", _concerned(deed))
    context = {"form": form, "deed": deed, "only": only, "named": named}
    return render(request, "deeds/share.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then take back what is shared of a deed."""
    deed = get_object_or_404(queries.deeds_of(request.user).exclude(share=None), code=code)
    if request.method == "POST":
        sharing.take_back(deed, person=request.user)
        messages.success(request, _("Taken back. Only you see it."))
        return redirect("deeds:deed", code)
    return render(request, "deeds/take_back.html", {"deed": deed})


@login_required
@require_safe
def shared(request: SignedIn) -> HttpResponse:
    """Show what others shared with one."""
    found = page(queries.shared_with(request.user), request.GET.get("page"))
    return render(request, "deeds/shared.html", {"page": found})


@login_required
@require_safe
def shown(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one shared deed, as its doer agreed to show it."""
    found = get_object_or_404(shares.seen_by(request.user), code=code)
    notices.read(request.user, about=found)
    context = {
        "share": found,
        "together": [one.name for one in queries.named_together(found)],
        "did_it": shares.did_it(found, request.user),
        "naming": queries.naming_in(found, request.user),
        "own": queries.deeds_of(request.user).filter(share=found).first(),
    }
    return render(request, "deeds/shown.html", context)


@login_required
@require_http_methods(ASK_OR_DO)
def names_you(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask somebody whom a shared deed concerns whether it may name them: one press."""
    found = get_object_or_404(queries.namings_of(request.user), code=code)
    if request.method == "POST":
        given, read = request.POST.get("answer", ""), _code(request.POST.get("share", ""))
        if policy.is_stale(found, given, read):
            messages.warning(request, policy.shared_anew())
            return redirect("deeds:names_you", code)
        naming.answer(found, person=request.user, answer=given, of=read)
        messages.success(request, _("Noted. You can change it here at any time."))
        return redirect("deeds:names_you", code)
    notices.read(request.user, about=found)
    share = found.deed.share
    context = {
        "naming": found,
        "share": share,
        "words": queries.with_name(found),
        "reaches": audience.in_words(share, viewer=request.user) if share else "",
        "it_was_for_you": found.part == DeedNaming.Part.FOR,
        "answers": policy.answers_open_to(found),
    }
    return render(request, "deeds/names_you.html", context)


def _concerned(deed: Deed) -> list[Person]:
    persons = list(deed.together.all())
    return [*persons, deed.for_person] if deed.for_person else persons


def _code(sent: str) -> UUID | None:
    try:
        return UUID(sent)
    except ValueError:
        return None
