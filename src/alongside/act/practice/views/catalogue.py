"""The catalogue, a page for each action, and how to propose one."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside import content
from alongside.act.practice.forms.finding import FindForm
from alongside.act.practice.queries import catalogue, circles, labels, plans, suggestions
from alongside.content.actions import Action
from alongside.people.queries.circles import spoken_for_by
from alongside.people.signed_in import SignedIn

A_PAGE = 50
FROM_CIRCLES = 10


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show the catalogue, group by group, or what was found in it."""
    form = FindForm(request.GET)
    wish = form.wish()
    page = Paginator(catalogue.found(wish), A_PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    calm = wish.is_empty and page.number == 1
    theirs = list(circles.found(request.user, wish)[: FROM_CIRCLES + 1])
    context = {
        "form": FindForm(initial=request.GET.dict()),
        "wish": wish,
        "labels": labels.GROUPS.items(),
        "page": page,
        "groups": _grouped([*page]),
        "suggestions": suggestions.for_person(request.user, today) if calm else [],
        "from_circles": theirs[:FROM_CIRCLES] if page.number == 1 else [],
        "more_from_circles": len(theirs) > FROM_CIRCLES,
        "has_plan": plans.current(request.user, today).exists(),
    }
    return render(request, "practice/index.html", context)


@login_required
@require_safe
def action(request: SignedIn, action: str) -> HttpResponse:
    """Show an action with its reason, its price, and when to leave it."""
    found = catalogue.one(action)
    if found is None:
        raise Http404
    today = timezone.localdate()
    context = {
        "action": found,
        "source": content.sources().get(found.source or ""),
        "axes": [content.axes()[axis].title for axis in found.axes],
        "related": catalogue.related(found),
        "annotations": circles.annotations_of(found.id, request.user)[:A_PAGE],
        "mine": plans.current(request.user, today).filter(action=found.id).first(),
        "may_annotate": spoken_for_by(request.user).exists(),
    }
    return render(request, "practice/action.html", context)


@login_required
@require_safe
def propose(request: SignedIn) -> HttpResponse:
    """Say how an action comes into the catalogue, and into a circle's own."""
    context = {"may_add": spoken_for_by(request.user).exists()}
    return render(request, "practice/propose.html", context)


@login_required
@require_safe
def template(request: SignedIn) -> HttpResponse:
    """Give an entry to fill in, for whoever runs the site."""
    response = render(request, "practice/template.yml", content_type="application/yaml")
    response["Content-Disposition"] = 'attachment; filename="action.yml"'
    return response


def _grouped(actions: list[Action]) -> list[tuple[object, list[Action]]]:
    """Give the actions of a page under the name of their group."""
    groups = [
        (label, [one for one in actions if one.group == group])
        for group, label in labels.GROUPS.items()
    ]
    return [(label, found) for label, found in groups if found]
