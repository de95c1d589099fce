"""One word for one thing: the page of words and the models agree."""

import re

from django.apps import apps

from tests.house import checkout

PAGE = checkout.ROOT / "docs" / "reference" / "words.md"


def test_the_page_of_words_names_each_model_and_no_other():
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:4] == "| **"]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row.rsplit("|", 2)[1])}
    models = {
        model.__name__
        for app in apps.get_app_configs()
        if app.name.startswith("alongside.")
        for model in app.get_models()
    }

    assert named == models


def test_no_word_is_explained_twice():
    words = re.findall(r"^\| \*\*(.+?)\*\*", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(words) == len(set(words))
