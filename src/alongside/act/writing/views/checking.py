"""Check a text, go through it finding by finding, and take it away.

The text comes in the request and goes out in the answer. It is put nowhere else: not into the
session, a message, a log or an address.
"""

import json
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from alongside import content
from alongside.act.writing.forms.checking import CheckForm, SheetForm
from alongside.act.writing.queries import labels, reading
from alongside.engines.language import Finding, revising
from alongside.engines.language.revising import Sheet
from alongside.people.signed_in import SignedIn

ASK_OR_DO = ["GET", "HEAD", "POST"]


@sensitive_post_parameters()
@sensitive_variables()
@login_required
@require_http_methods(ASK_OR_DO)
def index(request: SignedIn) -> HttpResponse:
    """Ask for a text; once there is one, show it with what was found in it."""
    if request.method == "POST" and request.POST.get("do", "check") != "check":
        return _step(request)
    form = CheckForm(request.POST or None, request.FILES or None, initial=_begun(request))
    if form.is_valid():
        return _shown(request, form.sheet(), {**form.cleaned_data, "notes": form.notes})
    page = {"form": form, "has_example": bool(content.example_text(content.LANGUAGES[0]))}
    return render(request, "writing/index.html", page)


@sensitive_post_parameters()
@sensitive_variables()
@login_required
@require_POST
def take_away(request: SignedIn) -> HttpResponse:
    """Give the text as a file."""
    form = SheetForm(request.POST)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="checked.txt"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _begun(request: SignedIn) -> dict[str, str]:
    if request.GET.get("try") != "example":
        return {}
    return {"text": content.example_text(content.LANGUAGES[0]), "kind": "prose"}


def _step(request: SignedIn) -> HttpResponse:
    form = SheetForm(request.POST)
    if not form.is_valid() or not form.cleaned_data["text"].strip():
        return render(request, "writing/index.html", {"form": CheckForm(), "has_example": False})
    told = form.cleaned_data
    sheet, after, note = _done(form.sheet(), request.POST["do"], told)
    return _shown(request, sheet, {**told, "after": after, "notes": [note] if note else []})


def _done(sheet: Sheet, do: str, told: dict[str, Any]) -> tuple[Sheet, int, str]:
    """Give the sheet after one press, the offset to go on from, and a word on it."""
    match do.split(" "):
        case ["back"] if sheet.steps:
            return revising.one_step_back(sheet), sheet.steps[-1].start, _("One step back.")
        case ["look"]:
            return revising.looked_at_again(sheet), 0, ""
        case ["take", start, end, index]:
            return _with_better_words(sheet, _numbers(start, end, index), told)
        case ["leave", start, end]:
            place = _numbers(start, end)
            found = _found(sheet, place, told)
            if found:
                return revising.left_as_it_is(sheet, found), found.end, ""
    return sheet, 0, _("Nothing was changed: the text is another by now.")


def _with_better_words(
    sheet: Sheet, numbers: list[int], told: dict[str, Any]
) -> tuple[Sheet, int, str]:
    found = _found(sheet, numbers[:2], told)
    if found is None or numbers[2] >= len(found.suggestions):
        return sheet, 0, _("Nothing was changed: the text is another by now.")
    better, start = found.suggestions[numbers[2]], found.start
    changed = revising.taken(sheet, found, better)
    if changed == sheet:
        return sheet, start, _("These were many steps: take the text away, and check it anew.")
    said = _("“%(before)s” became “%(better)s”.") % {"before": found.text, "better": better}
    return changed, start, said


def _found(sheet: Sheet, place: list[int], told: dict[str, Any]) -> Finding | None:
    if len(place) < 2:
        return None
    return reading.finding_at(sheet, place[0], place[1], **_how(told))


def _numbers(*given: str) -> list[int]:
    fits = all(one.isascii() and one.isdecimal() and len(one) < 9 for one in given)
    return [int(one) for one in given] if fits else []


def _how(told: dict[str, Any]) -> dict[str, str]:
    return {name: told[name] for name in ("language", "kind", "format")}


def _shown(request: SignedIn, sheet: Sheet, told: dict[str, Any]) -> HttpResponse:
    how = _how(told)
    after = told.get("after", -1)
    beside = json.dumps(revising.plain(sheet), ensure_ascii=False)
    page = {
        "sheet": sheet,
        "reading": reading.read(sheet, **how, reader=request.user, after=after),
        "hidden": SheetForm(initial={**how, "text": sheet.text, "beside": beside}),
        "form": CheckForm(initial={**how, "text": sheet.text}),
        "advert": reading.advert(sheet, **how),
        "notes": told["notes"],
        "stepped": after >= 0,
        "kind": labels.KINDS.get(told["kind"], told["kind"]),
        "tiers": [(one, labels.TIERS[one], means) for one, means in labels.WHAT_TIERS_MEAN.items()],
    }
    whole = not request.htmx  # type: ignore[attr-defined]
    name = "writing/checked.html" if whole else "writing/parts/checked.html"
    return render(request, name, page)
