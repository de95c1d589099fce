"""Entering words that stand in a file: one text is shown first, many are entered at once."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.advocate.promises.actions import importing as actions
from alongside.advocate.promises.forms.statements import ImportForm
from alongside.people.signed_in import SignedIn
from alongside.ports import documents


@login_required
def import_file(request: SignedIn) -> HttpResponse:
    """Enter every text of a file, and say which were left out and why."""
    form = ImportForm(request.POST or None, request.FILES or None, person=request.user)
    imported = _entered(form, request) if form.is_valid() else None
    if imported and len(imported.entered) == 1 and not imported.left_out:
        return redirect("promises:statement", imported.entered[0].code)
    return render(request, "promises/import.html", {"form": form, "imported": imported})


def _entered(form: ImportForm, request: SignedIn) -> actions.Imported:
    said: dict[str, Any] = dict(form.cleaned_data)
    file, title = said.pop("file"), said.pop("title")
    texts = documents.read_bytes(file.name, file.read())
    return actions.enter_all(texts, person=request.user, said=said, title=title)
