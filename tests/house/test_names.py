"""Everything is named for what it is for."""

from tests.house import checkout

NAMED_FOR_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "services",
    "managers",
    "data",
    "info",
    "process",
}

# What is only read there is no code, and everybody looks for it under this name.
NAMED_SO_ALL_THE_SAME = {"tests/data"}


def test_no_file_or_folder_is_named_for_nothing_in_particular():
    found = {
        checkout.name(path)
        for path in checkout.files()
        if NAMED_FOR_NOTHING
        & {
            path.stem,
            *(
                part.name
                for part in path.relative_to(checkout.ROOT).parents
                if part.as_posix() not in NAMED_SO_ALL_THE_SAME
            ),
        }
    }

    assert found == set()


def test_each_python_file_says_what_it_is_for():
    silent = {
        checkout.name(path)
        for path in checkout.files(".py")
        if "migrations" not in path.parts
        and (text := path.read_text(encoding="utf-8").strip())
        and not text.startswith(('"""', "#!"))
    }

    assert silent == set()
