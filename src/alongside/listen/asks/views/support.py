"""How to support somebody: a standing page in their own words, for whom they choose."""

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.listen.asks.actions import support as actions
from alongside.listen.asks.forms import SupportForm
from alongside.listen.asks.queries import support as queries
from alongside.listen.asks.views.asks import ASK_OR_DO
from alongside.people.audience import in_words
from alongside.people.cards import Line
from alongside.people.models import Person
from alongside.people.signed_in import SignedIn


@login_required
@require_safe
def how_to_support(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what somebody says of themselves; for whom it is not, it is as if it never was."""
    said = get_object_or_404(queries.seen_by(request.user), person__code=code)
    page: dict[str, object] = {"said": said, "subject": said.person}
    if said.person_id == request.user.pk:
        page["to"] = in_words(said, viewer=request.user, is_own=True)
    return render(request, "asks/how_to_support.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def my_words(request: SignedIn) -> HttpResponse:
    """Say how to support oneself, and who sees it."""
    said = queries.words_of(request.user)
    form = SupportForm.of(said, request.user, request.POST or None)
    if form.is_valid():
        how, avoid = form.cleaned_data["how"], form.cleaned_data["avoid"]
        actions.say(person=request.user, to=form.chosen(), how=how, avoid=avoid)
        messages.success(request, _("Saved. Nobody is told; it stands there."))
        return redirect("asks:how_to_support", request.user.code)
    return render(request, "asks/my_words.html", {"form": form, "said": said})


@login_required
@require_http_methods(ASK_OR_DO)
def take_down(request: SignedIn) -> HttpResponse:
    """Ask once, and then erase one's own words of support."""
    if request.method == "POST":
        actions.take_down(person=request.user)
        messages.success(request, _("Taken down. Your words are erased."))
        return redirect("asks:index")
    return render(request, "asks/take_down.html")


def on_card(viewer: Person, subject: Person) -> Iterator[Line]:
    """Give the line of somebody's card that leads to their words, where a viewer may read them."""
    if queries.seen_by(viewer).filter(person=subject).exists():
        label = _("How to support %(name)s") % {"name": subject.name}
        yield Line(label, reverse("asks:how_to_support", args=[subject.code]))
    elif viewer.pk == subject.pk:
        yield Line(_("Say how to support you"), reverse("asks:my_words"))
