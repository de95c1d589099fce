"""What leaders say of their own practice, for everyone to read."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.act.practice import policy
from alongside.act.practice.actions import words as actions
from alongside.act.practice.forms.circles import OwnWordsForm
from alongside.act.practice.models import OwnWords
from alongside.act.practice.queries.report import leaders_words
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_words(request: SignedIn) -> HttpResponse:
    """Show what leaders wrote; a leader may write here too."""
    may_say = policy.may_say_own_words(request.user)
    if request.method == "POST":
        policy.require_may_say_own_words(request.user)
    mine = OwnWords.objects.filter(person=request.user).first()
    form = OwnWordsForm(request.POST or None, initial={"words": mine.words if mine else ""})
    if form.is_valid():
        actions.say(form.cleaned_data["words"], person=request.user)
        messages.success(request, _("Kept. Everyone can read it."))
        return redirect("practice:own_words")
    context = {"said": leaders_words(), "mine": mine, "may_say": may_say, "form": form}
    return render(request, "practice/own_words.html", context)


@login_required
@require_POST
def take_back(request: SignedIn) -> HttpResponse:
    """Take one's own words back."""
    mine = get_object_or_404(OwnWords, person=request.user)
    actions.take_back(mine, person=request.user)
    messages.success(request, _("Taken back."))
    return redirect("practice:own_words")
