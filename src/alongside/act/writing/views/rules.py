"""The rules, one rule, and what circles change in it for the workplace."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside import content
from alongside.act.writing import policy
from alongside.act.writing.actions import changes as actions
from alongside.act.writing.forms.changing import ChangeForm, FindForm, KeepForm
from alongside.act.writing.queries import changes, labels, rules
from alongside.people import notices
from alongside.people.queries.circles import spoken_for_by
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


def known(language: str, rule: str) -> rules.Whole:
    """Find a rule."""
    found = rules.one(language, rule) if language in content.LANGUAGES else None
    if found is None:
        raise Http404
    return found


@login_required
@require_safe
def index(request: SignedIn, language: str) -> HttpResponse:
    """List the rules of a language."""
    if language not in content.LANGUAGES:
        raise Http404
    form = FindForm(request.GET or None, axes=labels.axes(), tiers=labels.TIERS.items())
    wish = rules.Wish(**form.cleaned_data) if form.is_valid() else rules.Wish()
    page = {
        "form": form,
        "page": Paginator(rules.found(language, wish), rules.A_PAGE).get_page(
            request.GET.get("page")
        ),
        "language": language,
        "languages": content.LANGUAGES,
        "is_looking": wish != rules.Wish(),
    }
    return render(request, "writing/rules.html", page)


@login_required
@require_safe
def rule(request: SignedIn, language: str, rule: str) -> HttpResponse:
    """Show a rule with all that argues for it, and what circles say of it."""
    found = known(language, rule)
    standing = changes.said_of(language, [rule], request.user).get(rule, [])
    page = {
        "language": language,
        "whole": found,
        "rule": found.rule,
        "axes": [labels.axis(one) for one in found.rule.axes],
        "confidence": labels.CONFIDENCE.get(found.rule.confidence, ""),
        "said": standing,
        "before": changes.said_before(language, rule, request.user),
        "may_change": spoken_for_by(request.user).exists(),
        "may_keep": any(not one.change.keeps for one in standing),
    }
    return render(request, "writing/rule.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, language: str, rule: str) -> HttpResponse:
    """Say in a circle's name how a rule should hold here."""
    found = known(language, rule)
    policy.require_speaks(request.user)
    form = ChangeForm(request.POST or None, person=request.user, language=language, rule=found.rule)
    if form.is_valid():
        circle, reason = form.cleaned_data["circle"], form.cleaned_data["reason"]
        actions.change(
            language, rule, person=request.user, circle=circle, change=form.change(), reason=reason
        )
        messages.success(request, _("It holds from now on, and can be taken back here."))
        return redirect("writing:rule", language, rule)
    page = {"form": form, "whole": found, "rule": found.rule, "language": language}
    return render(request, "writing/change_rule.html", page)


@login_required
@require_http_methods(ASK_OR_DO)
def keep(request: SignedIn, language: str, rule: str) -> HttpResponse:
    """Hold in a circle's name to a rule as it is written."""
    found = known(language, rule)
    policy.require_speaks(request.user)
    form = KeepForm(request.POST or None, person=request.user)
    if form.is_valid():
        circle, reason = form.cleaned_data["circle"], form.cleaned_data["reason"]
        actions.keep(language, rule, person=request.user, circle=circle, reason=reason)
        messages.success(request, _("Said. The more protective of the two holds from now on."))
        return redirect("writing:rule", language, rule)
    page = {"form": form, "whole": found, "rule": found.rule, "language": language}
    return render(request, "writing/keep_rule.html", page)


@login_required
@require_safe
def said(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what a circle said of a rule."""
    found = get_object_or_404(changes.everything(), code=code)
    notices.read(request.user, about=found)
    (one,) = changes.as_read([found], request.user)
    whole = rules.one(found.language, found.rule) if found.language in content.LANGUAGES else None
    return render(request, "writing/said.html", {"one": one, "whole": whole})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Take back what one's circle said of a rule, after asking."""
    found = get_object_or_404(changes.everything(), code=code)
    policy.require_may_end(request.user, found)
    if request.method == "POST":
        actions.take_back(found, person=request.user)
        messages.success(request, _("Taken back. The rule's page keeps that it was said."))
        return redirect("writing:change", code)
    (one,) = changes.as_read([found], request.user)
    whole = rules.one(found.language, found.rule) if found.language in content.LANGUAGES else None
    return render(request, "writing/take_back.html", {"one": one, "whole": whole})
