"""No test is left out in silence: CI fails where one is skipped, unless it wants real data."""

import os
import subprocess
import sys

import pytest

from tests.house import checkout

CONFTEST = """
from tests.conftest import LeftOut

def pytest_configure(config):
    config.addinivalue_line("markers", "real_data: wants real data")
    config.pluginmanager.register(LeftOut())
"""
WANTS_DATA = "import pytest\n@pytest.mark.real_data\n@pytest.mark.skip\ndef test_it(): pass\n"
WANTS_A_BROWSER = "import pytest\n@pytest.mark.skip\ndef test_it(): pass\n"
WANTS_A_MODULE = "import pytest\npytest.importorskip('no_such_module')\n"


def outcome(folder, test, *, ci):
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "test_it.py").write_text(test)
    environment = {**os.environ, "PYTHONPATH": str(checkout.ROOT), "CI": "1" if ci else ""}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:django", "-p", "no:cacheprovider", folder],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, "LEFT OUT" in done.stdout


@pytest.mark.parametrize("test", [WANTS_A_BROWSER, WANTS_A_MODULE])
def test_ci_fails_where_a_test_is_skipped(tmp_path, test):
    code, said = outcome(tmp_path, test, ci=True)

    assert (code != 0, said) == (True, True)


def test_ci_passes_where_only_real_data_is_missing(tmp_path):
    assert outcome(tmp_path, WANTS_DATA, ci=True) == (0, True)


def test_elsewhere_a_skipped_test_is_told_and_forgiven(tmp_path):
    assert outcome(tmp_path, WANTS_A_BROWSER, ci=False) == (0, True)
