"""Hand a document out as something to be kept, never as a page of this site."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from alongside.advocate.promises.queries.evidence import documents_seen_by
from alongside.people.signed_in import SignedIn


@require_safe
@login_required
def document(request: SignedIn, code: UUID) -> HttpResponse:
    """Give the bytes; whatever they hold, the browser runs and shows nothing of it here."""
    found = get_object_or_404(documents_seen_by(request.user), evidence__code=code)
    response = HttpResponse(bytes(found.content), content_type=found.media_type)
    name = content_disposition_header(as_attachment=True, filename=found.file_name)
    response.headers["Content-Disposition"] = name or "attachment"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, no-store"
    return response
