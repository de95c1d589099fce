"""The settings that tests run under: the site's own, in a folder that is thrown away.

Set `DATABASE_URL`, or run `python -m tests.postgres`, for another database than SQLite in a file.
"""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="alongside-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["ALONGSIDE_DATA_DIR"] = _folder

from alongside.doors.web.settings import *  # noqa: E402, F403

# Half of the run would go into hashing passwords that nobody attacks.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A table of addresses is walked through for longer than a sign-in stays fresh.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 24 * 60 * 60
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

if "sqlite" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # A file, not memory: the tests then meet the same locks and the same PRAGMAs as a workplace.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder}/test.sqlite3"}  # noqa: F405

# Each of the cast has a browser of their own, and each would look through every static file anew.
WHITENOISE_USE_FINDERS = False
