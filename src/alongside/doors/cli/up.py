"""Run web and task processes together, and stop them together."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

import typer

from alongside.doors.cli import site
from alongside.doors.cli.say import stop

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
PATIENCE = 20  # seconds that a process may take to finish what it is at


def up(*, data_dir: Path | None, host: str, port: int, workers: int, demo: bool) -> None:
    """Migrate, read the content, fill if asked, then run until told to stop."""
    if demo and host not in LOOPBACK:
        stop(
            f"--demo was asked to listen on {host}, and its sign-in links would let anybody there "
            "in. Leave --host away, or run without --demo."
        )
    _require_free(host, port)
    if "ALONGSIDE_URL" not in os.environ:
        os.environ["ALONGSIDE_URL"] = f"http://localhost:{port}"
    site.bring_up(data_dir, founds=True)
    site.require_database()
    _prepare(demo=demo)
    site.keep_address()
    processes = _start(host=host, port=port, workers=workers)
    signal.signal(signal.SIGTERM, _as_interrupt)
    try:
        _wait_until_ready(host, port, processes)
        _greet(demo=demo)
        _watch(processes)
    except KeyboardInterrupt:
        typer.echo("Stopping.", err=True)
    finally:
        _end(processes)


def _as_interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as fault:
            stop(
                f"Nothing can listen on {host}:{port}: {fault.strerror or fault}. Choose another "
                f"with --port, such as --port {port + 1 if port < 65535 else 8000}."
            )


def _prepare(*, demo: bool) -> None:
    from django.core.management import call_command

    from alongside.doors.cli.check import content_faults

    if faults := content_faults():
        stop("\n".join(faults))
    call_command("migrate", verbosity=0, interactive=False)
    if demo:
        from alongside.doors.cli.demo import fill_if_empty

        fill_if_empty()


def _start(*, host: str, port: int, workers: int) -> list[subprocess.Popen[bytes]]:
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    web = [sys.executable, "-m", "gunicorn", "alongside.doors.web.wsgi:application"]
    # No access log: when somebody gave a view is nobody's business.
    web += [
        "--bind",
        address,
        "--workers",
        str(workers),
        "--threads",
        "4",
        "--log-level",
        "warning",
    ]
    web += ["--graceful-timeout", str(PATIENCE), "--name", "alongside"]
    tasks = [sys.executable, "-m", "alongside.doors.cli.worker"]
    # Each in a group of its own: Ctrl-C reaches this process alone, which then stops them in order.
    return [subprocess.Popen(command, start_new_session=True) for command in (web, tasks)]


def _wait_until_ready(
    host: str, port: int, processes: list[subprocess.Popen[bytes]], seconds: float = 30
) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        _require_alive(processes)
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            return
        time.sleep(0.1)
    stop(f"The site did not answer within {seconds:.0f} seconds; its messages above say why.")


def _greet(*, demo: bool) -> None:
    from django.conf import settings

    from alongside.doors.cli import links

    typer.echo(f"\nAlongside is at {settings.SITE_URL}  (Ctrl-C stops it)\n")
    if demo:
        links.show_demo_people()
    else:
        links.show_first_step()


def _require_alive(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is not None:
            stop(
                "A process of the site ended by itself (code "
                f"{process.returncode}); its messages above say why."
            )


def _watch(processes: list[subprocess.Popen[bytes]]) -> None:
    while True:
        _require_alive(processes)
        time.sleep(0.5)


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
