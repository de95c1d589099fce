"""Addresses of statements, promises and evidence."""

from django.urls import path

from alongside.advocate.promises.views import (
    documents,
    evidence,
    findings,
    importing,
    owning,
    promises,
    replies,
    statements,
)

urlpatterns = [
    path("", statements.index, name="index"),
    path("statements/enter/", statements.enter, name="enter"),
    path("statements/import/", importing.import_file, name="import"),
    path("statements/<uuid:code>/", statements.statement, name="statement"),
    path("statements/<uuid:code>/correct/", statements.correct, name="correct"),
    path("statements/<uuid:code>/erase/", statements.erase, name="erase"),
    path("statements/<uuid:code>/marks/", findings.mark, name="mark"),
    path("findings/<uuid:code>/confirm/", findings.confirm, name="confirm"),
    path("findings/<uuid:code>/reject/", findings.reject, name="reject"),
    path("promises/<uuid:code>/", promises.promise, name="promise"),
    path("promises/<uuid:code>/change/", owning.change, name="change"),
    path("promises/<uuid:code>/let-go/", owning.let_go, name="let_go"),
    path("promises/<uuid:code>/take-up/", owning.take_up, name="take_up"),
    path("promises/<uuid:code>/hand-over/", owning.hand_over, name="hand_over"),
    path("promises/<uuid:code>/take-back/", owning.take_back, name="take_back"),
    path("promises/<uuid:code>/reply/", replies.reply, name="reply"),
    path("promises/<uuid:code>/concern/", replies.concern, name="concern"),
    path("promises/<uuid:code>/evidence/", evidence.put_forward, name="put_forward"),
    path("replies/<uuid:code>/take-back/", replies.take_back, name="take_back_reply"),
    path("evidence/<uuid:code>/", evidence.evidence, name="evidence"),
    path("evidence/<uuid:code>/document/", documents.document, name="document"),
    path("evidence/<uuid:code>/change/", evidence.edit, name="change_evidence"),
    path("evidence/<uuid:code>/withdraw/", evidence.withdraw, name="withdraw"),
    path("evidence/<uuid:code>/hide/", evidence.hide, name="hide"),
    path("evidence/<uuid:code>/show-again/", evidence.show_again, name="show_again"),
]
