"""Many files, several processes, and what happens when somebody ends it in the middle."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from alongside.doors.cli.language import many
from tests.conftest import CHECKOUT

WITH_FEW_RULES = """
import sys
from alongside.doors.cli.language import ready
from tests.doors.cli.language.pack import PACK
ready.rules = lambda language="en": PACK
from alongside.doors.cli.start import run
run()
"""
COMMAND = [sys.executable, "-c", WITH_FEW_RULES, "language", "check"]


def test_results_are_the_same_whatever_the_number_of_processes(project):
    for number in range(60):
        project.file(f"{number % 7}/{number}.md", "The chairman.\n" * (number % 5) + "blacklist\n")
    project.file("3/bad.md", b"\xff")

    results = [project.check(".", "--format=json", f"--jobs={jobs}") for jobs in (1, 2, 5)]

    assert len({(result.exit_code, result.stdout, result.stderr) for result in results}) == 1
    paths = [json.loads(line)["path"] for line in results[0].stdout.splitlines()]
    assert paths == sorted(paths, key=lambda path: path.split("/"))
    assert len(set(paths)) == 60


def test_a_process_that_is_ended_from_outside_is_one_sentence(project, monkeypatch):
    for number in range(8):
        project.file(f"{number}.md", "The chairman.\n")
    monkeypatch.setattr(many, "_judged", _dies)

    result = project.check(".", "--jobs=2")

    assert result.exit_code == 2
    assert result.stderr == (
        "A process was ended from outside, perhaps for want of memory; try again with --jobs 1.\n"
    )


def _dies(_judge, _file):
    os.kill(os.getpid(), signal.SIGKILL)


def run(project, *words, **more):
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    return subprocess.Popen([*COMMAND, *words], cwd=project.folder, text=True, env=env,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_who_stops_reading_is_not_told_so(project, jobs):
    for number in range(40):
        project.file(f"{number}.md", "Ask the chairman.\n" * 400)

    command = run(project, ".", "--format=json", f"--jobs={jobs}")
    command.stdout.readline()
    command.stdout.close()

    assert command.wait(timeout=120) == 141
    assert command.stderr.read() == ""


@pytest.fixture
def _interruptible():
    """Heed this signal, which a shell has ignored by all that it starts in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_it_ends_without_a_trace(project, jobs):
    for number in range(200):
        project.file(f"{number}.md", "Ask the chairman.\n" * 400)

    command = run(project, ".", "--format=json", f"--jobs={jobs}", start_new_session=True)
    command.stdout.readline()
    os.killpg(command.pid, signal.SIGINT)
    _out, err = command.communicate(timeout=60)

    assert (command.returncode, err) == (130, "")
    deadline = time.monotonic() + 10
    while _lives(command.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _lives(command.pid)


def _lives(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_check_brings_in_nothing_that_takes_long(project):
    project.file("a.md", "Hello.\n")
    asked = (
        "import sys; sys.argv[1:] = ['language', 'check', 'a.md', '--jobs', '1']\n"
        "from alongside.doors.cli.start import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "slow = {'typer', 'click', 'rich', 'pydantic', 'django', 'ruamel', 'alongside.content',"
        " 'multiprocessing', 'subprocess', 'gitignorefile'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", asked], cwd=project.folder, check=True,
                          capture_output=True, text=True)  # fmt: skip

    assert done.stdout.splitlines()[-1] == "[]"
