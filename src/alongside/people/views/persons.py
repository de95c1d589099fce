"""Persons: a card for everyone to see, and for stewards the list and the roles."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from alongside.people import cards, notices
from alongside.people.actions import roles
from alongside.people.forms.persons import FindForm, OfficeForm
from alongside.people.models import Person
from alongside.people.policy import persons as policy
from alongside.people.queries import persons as queries
from alongside.people.signed_in import SignedIn


@login_required
@require_http_methods(["GET", "HEAD"])
def card(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what a person lets everyone see."""
    subject = get_object_or_404(queries.everyone(), code=code)
    if subject == request.user:
        notices.read(request.user, about=subject)
    shown = {
        "subject": subject,
        "circles": queries.circles_shown_by(subject),
        "lines": cards.lines(request.user, subject),
        "may_give_roles": policy.may_give_roles(request.user),
    }
    return render(request, "people/person.html", shown)


@login_required
@require_http_methods(["GET", "HEAD"])
def persons(request: SignedIn) -> HttpResponse:
    """List persons for a steward: names and roles, and nothing of what they do."""
    policy.require_may_give_roles(request.user)
    find = FindForm(request.GET)
    part = find.cleaned_data["name"] if find.is_valid() else ""
    listed = queries.listed(part=part, after=_after(request))
    return render(request, "people/people.html", {"find": find, "part": part, "listed": listed})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def steward(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, then appoint somebody as a steward, or relieve them."""
    policy.require_may_give_roles(request.user)
    subject = get_object_or_404(queries.everyone(), code=code)
    if request.method == "POST":
        change = roles.relieve_steward if subject.is_steward else roles.appoint_steward
        change(subject, person=request.user)
        return redirect("people:person", code=code)
    shown = {"subject": subject, "is_last": policy.is_last_steward(subject)}
    return render(request, "people/steward.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def leader(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask for the office, then appoint somebody as a leader."""
    policy.require_may_give_roles(request.user)
    subject = get_object_or_404(queries.everyone(), code=code)
    form = OfficeForm(request.POST or None, initial={"office": subject.office})
    if form.is_valid():
        roles.appoint_leader(subject, person=request.user, office=form.cleaned_data["office"])
        return redirect("people:person", code=code)
    return render(request, "people/leader.html", {"subject": subject, "form": form})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def relieve_leader(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, then have somebody speak for the organisation no longer."""
    policy.require_may_give_roles(request.user)
    subject = get_object_or_404(queries.leaders(), code=code)
    if request.method != "POST":
        return render(request, "people/relieve_leader.html", {"subject": subject})
    roles.relieve_leader(subject, person=request.user)
    return redirect("people:person", code=code)


def _after(request: SignedIn) -> Person | None:
    try:
        code = UUID(request.GET.get("after", ""))
    except ValueError:
        return None
    return queries.everyone().filter(code=code).first()
