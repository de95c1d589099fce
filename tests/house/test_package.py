"""What is installed from a package is all that the programme needs, and nothing of its tests."""

import subprocess
import sys
import zipfile

import pytest

from tests.house import checkout


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """Give the names of the files in a wheel that is built from a copy of the source."""
    folder = tmp_path_factory.mktemp("package")
    for path in checkout.every_file():
        if path.is_relative_to(checkout.SOURCE) or path.parent == checkout.ROOT:
            copy = folder / "copy" / checkout.name(path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
    subprocess.run([*command, folder / "copy"], check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return {name for name in wheel.namelist() if not name.endswith("/")}


def test_the_package_holds_every_file_of_the_programme_and_no_other(packed):
    source = checkout.ROOT / "src"
    ours = {
        path.relative_to(source).as_posix()
        for path in checkout.every_file()
        if path.is_relative_to(source)
    }

    assert {name for name in packed if ".dist-info/" not in name} == ours


def test_the_package_holds_its_licence(packed):
    assert [name for name in packed if name.endswith("/licenses/LICENSE")] != []
