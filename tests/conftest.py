"""What every test may ask for, and the promise that no test is left out in silence."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import postgres

pytest_plugins = ["tests.people"]

CHECKOUT = Path(__file__).parents[1]
REAL_DATA = Path(os.environ.get("ALONGSIDE_DATA") or CHECKOUT.parent / "shared" / "data")
WHERE_TO_PUT_IT = (
    "there is no real data beside the checkout, at ../shared/data; "
    "put it there or name its folder in ALONGSIDE_DATA"
)


# A machine that is busy with something else is no fault of the programme's.
hypothesis.settings.register_profile("house", deadline=None)
if not os.environ.get("CI"):  # where hypothesis has a profile of its own
    hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Give the folder of real data that lies beside the checkout; mark the test `real_data` too."""
    if not REAL_DATA.is_dir():
        pytest.skip(WHERE_TO_PUT_IT)
    return REAL_DATA


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Give the URL of an empty PostgreSQL database of a test's own, whatever the suite runs on."""
    with postgres.server() as url:
        yield url


# Whoever asks for one of these, by whatever road, has to do with the database.
FROM_THE_DATABASE = {"db", "transactional_db", "django_db_setup", "live_server"}


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        asked_for = FROM_THE_DATABASE.intersection(getattr(item, "fixturenames", ()))
        if asked_for or item.get_closest_marker("django_db"):
            item.add_marker("database")
    if REAL_DATA.is_dir():
        return
    for item in items:
        if item.get_closest_marker("real_data"):
            item.add_marker(pytest.mark.skip(reason=WHERE_TO_PUT_IT))


class LeftOut:
    """Keep a list of the tests that were skipped; where CI is set, most of them are failures."""

    def __init__(self) -> None:
        self.excused: list[str] = []
        self.missing: list[str] = []

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            excused = "real_data" in report.keywords
            (self.excused if excused else self.missing).append(report.nodeid)

    @pytest.hookimpl
    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.missing.append(report.nodeid)

    @pytest.hookimpl
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.missing and os.environ.get("CI") and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
        yield  # pytest's own list of reasons comes first
        left_out = len(self.excused) + len(self.missing)
        if not left_out:
            return
        journeys = sum(name.startswith("tests/journeys") for name in self.missing)
        terminalreporter.section("LEFT OUT", sep="!", yellow=True, bold=True)
        terminalreporter.line(
            f"{left_out} tests were skipped, for the reasons above: "
            f"{len(self.excused)} for want of real data, {journeys} for want of a browser, "
            f"{len(self.missing) - journeys} for others."
        )
        if self.missing and os.environ.get("CI"):
            terminalreporter.line(
                "CI is set, where only tests on real data may be skipped: failed."
            )


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(LeftOut())
