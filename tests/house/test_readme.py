"""The README states what was measured, and nothing else."""

import json

from bench.__main__ import BLOCK, README, STATED, with_block


def test_the_figures_in_the_readme_are_those_that_were_measured():
    readme = README.read_text(encoding="utf-8")
    stated = json.loads(STATED.read_text(encoding="utf-8"))

    assert BLOCK.search(readme), "the marks <!-- bench --> and <!-- /bench --> are gone"
    assert with_block(readme, stated) == readme
