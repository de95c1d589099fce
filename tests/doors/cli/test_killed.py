"""Kill the site in the middle of writing, again and again: what it acknowledged is still there."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

WRITES = 200
WRITERS = 4
KILL_AT = (40, 110)  # acknowledged writes after which everything is killed at once
ENTER = "/advocate/statements/enter/"
TODAY = time.strftime("%Y-%m-%d")

SIGN_IN = """
import django; django.setup()
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from alongside.people.models import Person
call_command("migrate", verbosity=0)
amara = Person.objects.create_user("amara@harbour.example", name="Amara Osei")
client = Client()
client.force_login(amara, backend=settings.AUTHENTICATION_BACKENDS[-1])
print(client.session.session_key)
"""

TITLES = """
import django; django.setup()
from alongside.advocate.promises.models import Statement
from alongside.people.models import RecordEntry
print(*Statement.objects.values_list("title", flat=True), sep="\\n")
"""


@dataclass(slots=True)
class Amara:
    """Somebody who enters statements, and remembers which the site said it had."""

    port: int
    session: str
    acknowledged: list[str] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(10_000)))

    def writes_until_cut_off(self, enough: int) -> None:
        """Enter statements until there are enough, or the site is gone."""
        with suppress(OSError, http.client.HTTPException):
            token = self._token()
            while len(self.acknowledged) < enough:
                self._write(f"Statement {next(self.numbers)}", token)

    def _token(self) -> str:
        answer, _ = self._ask("GET", ENTER, "")
        found = re.search(r"csrftoken=(\w+)", answer.getheader("Set-Cookie") or "")
        assert found, f"{ENTER} answered {answer.status}"
        return found.group(1)

    def _write(self, title: str, token: str) -> None:
        fields = {
            "title": title,
            "text": f"{title}: we will open the side door by June.",
            "said_on": TODAY,
            "said_where": "Staff meeting",
            "audience": "everyone",
            "language": "en",
        }
        answer, page = self._ask("POST", ENTER, token, urllib.parse.urlencode(fields))
        assert answer.status == 302, re.findall(r"(?s)<[^>]*error[^>]*>.{,300}", page)
        self.acknowledged.append(title)

    def _ask(
        self, method: str, address: str, token: str, body: str = ""
    ) -> tuple[http.client.HTTPResponse, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={token}",
            "X-CSRFToken": token,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection.request(method, address, body, headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()


def run(script: str, environment: dict[str, str]) -> list[str]:
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


@contextmanager
def site(environment: dict[str, str], port: int) -> Iterator[int]:
    """Run the site, and give the number of its first process; whatever is left of it is killed."""
    command = [str(Path(sys.executable).with_name("alongside")), "up", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield process.pid
    finally:
        kill(process.pid)
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    pytest.fail("The site did not come up.")


def kill(first: int) -> None:
    """Kill a process and all that it started, without letting any of them say goodbye."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True)
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    doomed = [first]
    for parent in doomed:
        doomed += [pid for pid, ppid in pairs if ppid == parent]
    for pid in doomed:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


pytestmark = pytest.mark.own_database


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def environment(request, tmp_path) -> dict[str, str]:
    url = request.getfixturevalue("postgres_url") if request.param == "PostgreSQL" else ""
    return {
        **os.environ,
        "ALONGSIDE_DATA_DIR": str(tmp_path),
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "alongside.doors.web.settings",
    }


def test_what_was_acknowledged_is_there_after_every_kill(environment):
    port = free_port()
    (session,) = run(SIGN_IN, environment)
    amara = Amara(port, session)
    for enough in (*KILL_AT, WRITES):
        with site(environment, port) as first:
            writers = [
                threading.Thread(target=amara.writes_until_cut_off, args=(WRITES,))
                for _ in range(WRITERS)
            ]
            for writer in writers:
                writer.start()
            while len(amara.acknowledged) < enough and any(w.is_alive() for w in writers):
                time.sleep(0.005)
            kill(first)
            for writer in writers:
                writer.join()
        kept = set(run(TITLES, environment))
        assert [title for title in amara.acknowledged if title not in kept] == []
    assert len(amara.acknowledged) >= WRITES
