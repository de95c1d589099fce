"""The browser that journeys walk in: found on the machine, never downloaded."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find() -> str | None:
    """Give the path of the machine's browser, if it has one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def options(path: str) -> dict[str, object]:
    """Say how playwright starts the browser at that path."""
    return {"executable_path": path, "chromium_sandbox": False, "args": list(QUIET)}
