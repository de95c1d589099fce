"""Every address of the site; `tests/house/test_addresses.py` holds who may do what at each."""

from django.urls import include, path

from alongside.doors.web import about, account, health, record, report, taps, today, tour

urlpatterns = [
    path("", today.front, name="front"),
    path("today/", today.today, name="today"),
    path("today/aside/<int:notice>/", today.put_aside, name="put_aside"),
    path("today/back/<int:notice>/", today.take_back, name="take_back"),
    path("tap/<str:ticket>/", taps.tap, name="tap"),
    path("less-mail/<str:ticket>/", taps.stop, name="stop_mail"),
    path("record/", record.record, name="record"),
    path("tour/", tour.tour, name="tour"),
    path("who-sees-what/", about.who_sees, name="who_sees"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("source/", about.source, name="source"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("sign-in/", include("allauth.urls")),
    path("", include("alongside.people.urls")),
    path("listen/", include("alongside.listen.asks.urls")),
    path("act/deeds/", include("alongside.act.deeds.urls")),
    path("act/credit/", include("alongside.act.credit.urls")),
    path("act/writing/", include("alongside.act.writing.urls")),
    path("act/", include("alongside.act.practice.urls")),
    path("account/", account.account, name="account"),
    path("account/report/", report.report, name="report"),
    path("account/report/file/", report.report_file, name="report_file"),
    path("account/recognition/", include("alongside.account.recognition.urls")),
    path("account/repair/", include("alongside.account.repair.urls")),
    path("account/wellbeing/", include("alongside.account.wellbeing.urls")),
    path("advocate/", include("alongside.advocate.promises.urls")),
]
