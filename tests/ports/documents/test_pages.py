"""The wording of a web page, as somebody reads it."""

from alongside.ports.documents import wording_of


def test_words_come_out_without_tags_and_blocks_apart():
    page = """<!doctype html><html><head><title>Letter</title><style>p {}</style></head>
    <body><h1>To all</h1><p>We will
    publish <b>every</b> grade &amp; band.</p><ul><li>By May</li><li>By June</li></ul>
    Yours<br>The board<script>alert("no")</script></body></html>"""

    assert wording_of(page) == (
        "To all\n\nWe will publish every grade & band.\n\nBy May\n\nBy June\n\nYours\nThe board"
    )


def test_words_stay_as_they_were_said_in_any_script():
    assert wording_of("<p>Zurück 👩🏾‍🦽 Ẃê</p><p>مرحبا</p>") == "Zurück 👩🏾‍🦽 Ẃê\n\nمرحبا"


def test_a_page_without_words_gives_none():
    assert wording_of("<div><script>var a = 1 < 2;</script></div>") == ""


def test_a_tag_that_never_ends_does_not_hang():
    assert len(wording_of("<p " * 200_000 + "words")) < 2_000_000
