"""What came back to somebody and what they gave; change one, take it back, put it away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.account.recognition import policy
from alongside.account.recognition.actions import giving, pools
from alongside.account.recognition.forms import AnswerForm
from alongside.account.recognition.models import Answer, PooledRecognition
from alongside.account.recognition.queries import recognitions as queries
from alongside.people import notices
from alongside.people.pages import ON_A_PAGE, page
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def index(request: SignedIn) -> HttpResponse:
    """Show what came back to somebody, and what they said of others; to nobody else."""
    shown = {
        "came": page(queries.said_to(request.user), request.GET.get("page")),
        "gave": page(queries.said_by(request.user), request.GET.get("gave")),
        "pools": queries.pools_of(request.user)[:ON_A_PAGE],
    }
    return render(request, "recognition/index.html", shown)


@login_required
@require_safe
def recognition(request: SignedIn, code: UUID) -> HttpResponse:
    """Show one thing that was said, to whoever said it and to those it was said to."""
    found = get_object_or_404(queries.between(request.user), code=code)
    notices.read(request.user, about=found)
    shown = {"recognition": found, "is_giver": found.giver_id == request.user.pk}
    return render(request, "recognition/recognition.html", shown)


@login_required
@require_http_methods(ASK_OR_DO)
def change(request: SignedIn, code: UUID) -> HttpResponse:
    """Say otherwise."""
    found = get_object_or_404(queries.between(request.user), code=code)
    policy.require_gave(request.user, found)
    as_it_is = {"answer": found.answer, "words": found.words}
    form = AnswerForm(request.POST or None, initial=as_it_is)
    if form.is_valid():
        giving.change(found, person=request.user, **form.cleaned_data)
        messages.success(request, _("Changed."))
        return redirect("recognition:recognition", code)
    return render(request, "recognition/change.html", {"form": form, "recognition": found})


@login_required
@require_http_methods(ASK_OR_DO)
def take_back(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then take back what one said."""
    found = get_object_or_404(queries.between(request.user), code=code)
    policy.require_gave(request.user, found)
    if request.method == "POST":
        giving.take_back(found, person=request.user)
        messages.success(request, _("Taken back. It is gone for good."))
        return redirect("recognition:index")
    return render(request, "recognition/take_back.html", {"recognition": found})


@login_required
@require_POST
def put_away(request: SignedIn, code: UUID) -> HttpResponse:
    """Put away what came to oneself."""
    found = get_object_or_404(queries.between(request.user), code=code)
    giving.put_away(found, person=request.user)
    messages.success(request, _("Put away. Nobody is told."))
    return redirect("recognition:index")


@login_required
@require_safe
def pool(request: SignedIn, code: UUID) -> HttpResponse:
    """Show what several people said anonymously, to whom it is about."""
    found = get_object_or_404(queries.pools_of(request.user), code=code)
    notices.read(request.user, about=found)
    answers = _answers(found)
    tells_apart = any(number is not None for _, number in answers)
    shown = {"pool": found, "answers": answers, "tells_apart": tells_apart}
    return render(request, "recognition/pool.html", shown)


@login_required
@require_http_methods(ASK_OR_DO)
def erase_pool(request: SignedIn, code: UUID) -> HttpResponse:
    """Ask, and then erase what was pooled for oneself."""
    found = get_object_or_404(queries.pools_of(request.user), code=code)
    if request.method == "POST":
        pools.erase(found, person=request.user)
        messages.success(request, _("Erased for good."))
        return redirect("recognition:index")
    return render(request, "recognition/erase_pool.html", {"pool": found})


def _answers(found: PooledRecognition) -> list[tuple[str, int | None]]:
    cells = found.says["answers"]
    return [(str(answer.label), cells[answer.value]) for answer in Answer]
