"""Content that does not fit says which file, which entry, why, and what to do."""

from pathlib import Path

import pytest

from alongside.content import ContentError
from alongside.content.load import entries
from alongside.content.schemas.promises import CueEntry
from alongside.content.schemas.sources import Source

CUE = (
    "- id: we-will\n  family: will\n  says: promise\n  phrases: [we will]\n"
    "  why: The plain future.\n  basis: judgement\n  flag: [We will.]\n  keep: [We did.]\n"
)


def told(tmp_path: Path, written: str | bytes) -> str:
    path = tmp_path / "intent.yml"
    path.write_bytes(written.encode() if isinstance(written, str) else written)
    with pytest.raises(ContentError) as error:
        entries(path, CueEntry)
    return str(error.value)


def test_a_whole_entry_loads(tmp_path: Path) -> None:
    (tmp_path / "intent.yml").write_text(CUE)

    [cue] = entries(tmp_path / "intent.yml", CueEntry)

    assert (cue.id, cue.flag, cue.reviewed_by) == ("we-will", ["We will."], "nobody yet")


@pytest.mark.parametrize("field", ["why", "flag", "keep", "phrases"])
def test_a_cue_without_reason_or_examples_does_not_load(tmp_path: Path, field: str) -> None:
    lines = [line for line in CUE.splitlines() if not line.startswith(f"  {field}:")]

    assert told(tmp_path, "\n".join(lines)) == (
        f"intent.yml, entry we-will: '{field}' is missing; add it."
    )


def test_a_cue_that_rests_on_nothing_does_not_load(tmp_path: Path) -> None:
    assert "it names no source; name one, or say 'basis: judgement'" in told(
        tmp_path, CUE.replace("  basis: judgement\n", "")
    )


def test_a_misspelt_field_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, CUE.replace("flag:", "flags:")) == (
        "intent.yml, entry we-will: there is no field 'flags'; did you mean 'flag'?"
    )


def test_an_id_that_stands_twice_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, CUE + CUE) == (
        "intent.yml, entry we-will: this id stands twice; give one of them another name."
    )


def test_what_is_not_yaml_or_no_list_or_not_utf_8_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "- id: [\n").startswith("intent.yml, line 2: it is not YAML (")
    assert told(tmp_path, "id: we-will\n") == (
        "intent.yml: it is not a list of entries; begin each with '- id:'."
    )
    assert told(tmp_path, b"- id: caf\xe9\n") == "intent.yml: it is not UTF-8; save it as UTF-8."


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"sources\.yml: there is no such file"):
        entries(tmp_path / "sources.yml", Source)
