"""Django's settings, all taken from `environment`: one process and SQLite unless told otherwise."""

import sys
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from alongside.doors.web import environment, keys

HERE = Path(__file__).parent
DATA_DIR = environment.data_dir()
DEBUG = environment.read_yes_or_no("ALONGSIDE_DEBUG")

SITE_URL = environment.read("ALONGSIDE_URL").strip().rstrip("/")
_site = environment.read_address(
    "ALONGSIDE_URL", ("http", "https"), "https://alongside.example.org"
)
SECURE = _site.scheme == "https"
_more_hosts = [
    host.strip() for host in environment.read("ALONGSIDE_HOSTS").split(",") if host.strip()
]
ALLOWED_HOSTS = [_site.hostname or "localhost", "localhost", "127.0.0.1", "[::1]", *_more_hosts]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

SECRET_KEY = keys.keep(DATA_DIR, "secret")
ANONYMITY_KEY = bytes.fromhex(keys.keep(DATA_DIR, "anonymity"))
CHECKPOINT_KEY = bytes.fromhex(keys.keep(DATA_DIR, "checkpoint"))

# Django's admin is not here: it would show anybody's private rows to whoever runs the server.
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "alongside.people",
    "alongside.listen.asks",
    "alongside.act.practice",
    "alongside.act.deeds",
    "alongside.act.credit",
    "alongside.act.writing",
    "alongside.advocate.promises",
    "alongside.account.recognition",
    "alongside.account.repair",
    "alongside.account.wellbeing",
    "alongside.doors.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "alongside.doors.web.middleware.PagesAndForms",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alongside.doors.web.middleware.KeptNowhere",
    "alongside.doors.web.middleware.OwnLanguageAndTime",
    "alongside.doors.web.middleware.WhereItWentAstray",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "alongside.doors.web.urls"
WSGI_APPLICATION = "alongside.doors.web.wsgi.application"
FORM_RENDERER = "alongside.doors.web.forms.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "alongside.doors.web.page.page",
            ],
        },
    }
]

_SQLITE_OPTIONS = {
    # Read-then-write under load: without IMMEDIATE, a third to a half of such requests fail.
    "transaction_mode": "IMMEDIATE",
    "timeout": 5,
    "init_command": ("PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-20000;"),
}


def _database() -> dict[str, object]:
    url = environment.read("DATABASE_URL")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / environment.DATABASE,
            "OPTIONS": _SQLITE_OPTIONS,
        }
    try:
        found = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError as fault:
        raise environment.SettingsError(  # which may hold a password, and is not repeated
            "DATABASE_URL is not an address that can be used; write it as "
            "postgres://user:password@host/name, or unset it to use SQLite in the data folder."
        ) from fault
    if "sqlite" in str(found["ENGINE"]):
        found["OPTIONS"] = _SQLITE_OPTIONS
        found["CONN_MAX_AGE"] = 0
    return found


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "alongside.doors.web.accounts.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation already reached the address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_USER_DISPLAY = "alongside.doors.web.accounts.display"
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,10/15m/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Alongside"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["ip_address", "username"]]
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is nobody's business
AXES_USERNAME_CALLABLE = "alongside.people.tries.whose"  # a keyed mark, not the address
AXES_SENSITIVE_PARAMETERS = ["login", "username", "ip_address", "csrfmiddlewaretoken"]
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_IPWARE_PROXY_COUNT = environment.read_number("ALONGSIDE_PROXIES") or None

LANGUAGES = [("en", _("English"))]
LANGUAGE_CODE = environment.read_language("ALONGSIDE_LANGUAGE", [code for code, _name in LANGUAGES])
LOCALE_PATHS = [HERE / "locale"]
FORMAT_MODULE_PATH = ["alongside.doors.web.formats"]
TIME_ZONE = environment.read_zone("ALONGSIDE_TIME_ZONE")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = None  # nothing is collected: the files are served from where they were installed
STATICFILES_DIRS = [HERE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # so that an installed wheel needs no collectstatic
WHITENOISE_AUTOREFRESH = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
# What somebody hands in is never written to the disk of a process, not for a moment.
FILE_UPLOAD_MAX_MEMORY_SIZE = 9 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "alongside.doors.web.uploads.CountAndLetGo",
]

# In the database, because what one process counts the others have to know.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "people_keptbriefly",
        "KEY_FUNCTION": "alongside.people.tries.key_of",
        # Rows go when their time is over, never because there are many: they slow a guesser down.
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
    # Parts of pages that any process can make anew; each is found under the edition that it shows.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MAIL_URL = environment.read("ALONGSIDE_MAIL_URL")
DEFAULT_FROM_EMAIL = environment.read("ALONGSIDE_MAIL_FROM")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
_mail = environment.read_address(
    "ALONGSIDE_MAIL_URL", ("smtp", "smtps"), "smtp://user:password@host:587"
)
EMAIL_BACKEND = (
    "alongside.ports.mail.server.Backend"
    if MAIL_URL
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or (465 if _mail.scheme == "smtps" else 25)
EMAIL_HOST_USER = _mail.username or ""
EMAIL_HOST_PASSWORD = _mail.password or ""
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = _mail.scheme == "smtp" and bool(_mail.username)
EMAIL_TIMEOUT = 10

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # the QR code of a second factor is a data: picture
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if environment.read_number("ALONGSIDE_PROXIES") else None
)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "alongside.people.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "alongside.doors.web.errors.csrf"
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # An address that opens nothing may be a link that somebody mistyped, or a hidden circle's.
    "loggers": {"django.request": {"level": "ERROR"}},
}
