"""Where words name somebody, and where they do not."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alongside.engines import names

LETTERS = "abcdefghijklmnoprtuvwyz"
VARIANTS = {
    "'": ["'", "’", "‘", "ʼ", "´", "\uff07"],
    "-": ["-", "\u2010", "\u2011", "–", "\uff0d", " ", "_"],
    " ": [" ", "\u00a0", "\n", "-", "\u2011", "_"],
    "ü": ["ü", "u", "ue", "u\u0308", "Ü"],
    "ø": ["ø", "o", "oe", "Ø"],
    "å": ["å", "a", "aa", "a\u030a", "\u212b"],
    "ł": ["ł", "l", "Ł"],
    "ß": ["ß", "ss", "\u1e9e"],
    "é": ["é", "e", "e\u0301", "É"],
    "đ": ["đ", "d"],
    "æ": ["æ", "ae"],
}
FULL = [
    *("Sean O'Brien", "Jean-Luc Moreau-Petit", "Minh-Khai Tran", "Minh Khai Tran", "Jürgen Müller"),
    *("Søren Åkesson", "Łukasz Wałęsa", "Max Strauß", "José Núñez", "Đặng Ælfgifu", "Zoé D’Angelo"),
]


def covered(words: str, name: str, **more: str) -> str:
    for start, end in reversed(names.find(words, name=name, **more)):
        words = f"{words[:start]}#{words[end:]}"
    return words


def written(letter: str) -> st.SearchStrategy[str]:
    """Give the ways in which people write one letter of a name."""
    usual = "'" if letter == "’" else unicodedata.normalize("NFC", letter)
    wide = [chr(ord(letter) + 0xFEE0)] if letter.isascii() and letter.isalpha() else []
    known = VARIANTS.get(usual.lower(), [usual, *wide, f"{usual}\u00ad"])
    if usual.isupper():  # whose first letter a part of two letters needs
        known = [one.title() for one in known]
    return st.sampled_from(known)


@st.composite
def spelled(draw: st.DrawFn) -> tuple[str, str]:
    """Give a name and one spelling of it."""
    name = draw(st.sampled_from(FULL))
    return name, "".join(draw(written(letter)) for letter in name).rstrip("\u00ad")


ANY_NAME = st.one_of(st.sampled_from(FULL), st.text(max_size=12))
PIECES = st.sampled_from(
    [
        "’s ",
        "s ",
        " ",
        "-",
        "\u2011",
        "_",
        "\u0308",
        "\u200b",
        "ß",
        "ﬁ",
        "İ",
        "@",
        ". ",
        "김",
        "রি",
        "陈",
    ]
)


@st.composite
def named(draw: st.DrawFn) -> tuple[str, str]:
    """Give a name, and words in which it may stand in pieces between anything."""
    name = draw(ANY_NAME)
    parts = st.sampled_from([name, name.upper(), *name.replace("-", " ").split()])
    words = draw(st.lists(st.one_of(parts, PIECES, st.text(max_size=5)), max_size=8))
    return name, "".join(words)


@given(named())
def test_places_lie_in_order_in_the_words_and_are_not_blank(given_words):
    name, words = given_words
    at = 0
    for start, end in names.find(words, name=name):
        assert at <= start < end <= len(words)
        assert words[start:end].strip()
        at = end


@given(spelled(), st.sampled_from(["", "🦉 ", "ﬁnally, ", "e\u0301: "]))
def test_a_name_is_found_whole_and_in_its_place_however_it_is_spelled(spelling, before):
    name, words = spelling

    found = names.find(f"{before}{words}, a\u0308 said", name=name)

    assert found == [(len(before), len(before) + len(words))]


@given(st.sampled_from(FULL), st.text(LETTERS, max_size=3), st.text(LETTERS, max_size=3))
def test_a_word_that_merely_holds_a_part_is_left_alone(name, before, after):
    assume(before or after)
    parts = {part for one in FULL for part in one.replace("-", " ").casefold().split()}
    for part in name.replace("-", " ").split():
        word = f"{before}{part.lower()}{after}"
        assume(word not in parts)

        assert names.find(f"so {word} it is", name=name) == []


@pytest.mark.parametrize(
    ("name", "words", "after"),
    [
        ("Sean O'Brien", "O’Brien's and OBriens", "#'s and #s"),
        ("Sean O’Brien", "O'Brien, O Brien; Brienne", "#, #; Brienne"),
        ("Jean-Luc Moreau-Petit", "Jean. Moreau, Jean Luc", "#. #, #"),
        ("Jean-Luc Moreau-Petit", "in jeans, a moreaux, luck", "in jeans, a moreaux, luck"),
        ("Minh-Khai Tran", "Minh Khai; Minhkhai; @minhkhaitran", "#; #; #"),
        ("Bo Lindgren", "Lindgrens plan, Bos plan, lindgrens", "#s plan, #s plan, #s"),
        ("Kofi Osei", "Oseis idea, and oseis", "#s idea, and oseis"),
        ("Amara Osei", "@amara_osei, @amaraosei, amara.osei2", "@#, #, #2"),
        ("Søren Bø", "Soren. Soeren, Bo; bo", "#. #, #; bo"),
        ("Jo Müller", "Muller. Mueller, MÜLLER", "#. #, #"),
        ("Jo Mueller", "Müller, mullers", "#, mullers"),
        ("Amara Osei", "Ａｍａｒａ and Am\u00adara and ama\u0301ra", "# and # and #"),
        ("Thi Le", "This is why. Les Halles and Les plan", "This is why. Les Halles and #s plan"),
        ("Dan Doe", "Does he? So Dans idea does", "Does he? So #s idea does"),
        ("Åsa Å", "å asa Aasa", "å #"),
        ("김민준", "김민준이 했다", "#이 했다"),
        ("김미나", "김미난 했다", "김미난 했다"),
        ("रमेश राम", "रमेश ने रामा को राम से", "# ने रामा को # से"),
        ("สมชาย ใจดี", "ขอบคุณสมชายมาก", "ขอบคุณ#มาก"),
        ("Jo B. Smith", "Jo B. Smith, Jo B Smith", "#, #"),
        ("An Other", "another one; Another", "another one; Another"),
        (
            "Chen Wei, Operations Team",
            "my team in operations; Wei, chen",
            "my team in operations; #, #",
        ),
        ("Chen Wei, Operations Team", "So Chen Wei, Operations Team, said", "So #, said"),
        ("Sam Lee (she/her)", "She said to her: Sam (she)", "She said to her: # (she)"),
        ("Sam Lee (She / Her)", "She asked Sam Lee (She / Her)", "She asked #"),
        ("Sam Lee, they/them", "They thanked them and Lee", "They thanked them and #"),
        ("Sam Lee (night shift)", "the night shift; Lee", "the night shift; #"),
        ("William (Bill) Smith", "Bill, William Smith, @williamsmith", "#, #, #"),
        ("William (Bill) Smith", "a bill of smith", "a bill of #"),
        ("Osei, Amara", "amara and Osei; Amara Osei", "# and #; #"),
        ("van den Berg, Anna", "Anna van den Berg", "#"),
        ("(Bo)", "Bo, bo", "#, bo"),
        ("Mina (김민준)", "김민준이 했다", "#이 했다"),
        ("  ", "anything at all", "anything at all"),
    ],
)
def test_spellings_are_found_and_other_words_are_not(name, words, after):
    assert covered(words, name) == after


def test_an_address_is_found_whole_and_its_parts_are_not():
    words = "Write to AMARA@Harbour.example, at the harbour"

    assert covered(words, "Osei", address="amara@harbour.example") == "Write to #, at the harbour"
