"""A folder with rules of its own, for what runs in processes of its own."""

from pathlib import Path

RULES = """\
- id: chair-of-a-test
  axes: [gender-identity]
  tier: excluding
  as: noun
  instead_of: [zchairman]
  forms: {zchairman: [zchairmen]}
  swap: {zchairman: chair}
  consider: [chair, impartial head]
  why: The role does not need its holder's gender.
  source: [source-of-a-test]
  flag: ["The [zchairman] signs.", "Ask the [zchairman]."]
  keep: ["The chair signs.", "Ask the chair."]

- id: slur-of-a-test
  axes: [disability]
  tier: harmful
  instead_of: [zslur]
  consider: [person]
  why: Those meant plainly reject this word, and it stands here for any such word.
  basis: judgement
  flag: ["You [zslur].", "What a [zslur]."]
  keep: ["You person.", "What a person."]

- id: sanity-of-a-test
  axes: [disability]
  tier: consider
  instead_of: [zsanity check]
  consider: [quick check]
  why: It makes the mind of people the measure of a program.
  basis: judgement
  flag: ["A [zsanity check].", "One more [zsanity check]."]
  keep: ["A quick check.", "One more quick check."]
"""
SOURCES = """\
- id: source-of-a-test
  title: A guide [to] chairs
  where: https://example.org/chairs
  seen: 2026-01-02
  how: page
"""
SETTINGS = 'rules = ["rules"]\n'


def project(folder: Path, settings: str = "") -> Path:
    """Make a folder a project with rules of its own."""
    rules = folder / "rules"
    rules.mkdir(parents=True, exist_ok=True)
    (rules / "own.yml").write_text(RULES, "utf-8")
    (rules / "sources.yml").write_text(SOURCES, "utf-8")
    (folder / "alongside.toml").write_text(SETTINGS + settings, "utf-8")
    return folder
