"""How phrases are written, and what is said of one that cannot be used."""

import pytest

from alongside.engines.promises import Cue, CueError, Says
from alongside.engines.promises.phrases import Tree
from alongside.engines.promises.words import Lexicon

LISTS = {"we": frozenset({"we", "bank"}), "pay": frozenset({"pay", "lend"})}


def stands(phrase: str, text: str) -> bool:
    tree = Tree([Cue("it", "it", Says.NOTHING, (phrase,))], LISTS)
    return bool(tree.find(Lexicon(LISTS, tree.steps).words(text, 0, len(text))))


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("we will", "WE Will", True),
        ("we will", "we surely will", False),
        ("we ~ will", "we most surely and will", True),
        ("we ~ will", "we most surely and truly will", False),
        ("we ~ will", "we ; will", False),
        ("we ~ will", "we , will", True),
        ("we ~~ will", "we one two three four five six seven eight will", True),
        ("{we} will {pay}", "The Bank will lend", True),
        ("we will|shall pay", "we shall pay", True),
        ("we will not? pay", "we will pay", True),
        ("^ we will", "we will", True),
        ("^ we will", "and we will", False),
        ("by <year>", "by 2030", True),
        ("by <year>", "by 1066", False),
        ("on <day>", "on 21st", True),
        ("<name> will", "Today Tern will", True),
        ("<name> will", "Tern will", False),
        ("we <past>", "we walked", True),
    ],
)
def test_a_phrase_stands_where_its_steps_do(phrase: str, text: str, expected: bool) -> None:
    assert stands(phrase, text) is expected


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("{us} will", "there is no list {us}; add it to lists.yml or mend the name"),
        ("we <future>", "there is no class <future>"),
        ("~ will", "it begins or ends with a gap; begin and end with a word"),
        ("we?", "it can match nothing at all; give it at least one word that must be there"),
        ("a ~ b ~ c ~ d ~ e", "it is too long: at most 14 steps and 3 gaps"),
    ],
)
def test_a_phrase_that_cannot_be_used_says_why(phrase: str, reason: str) -> None:
    with pytest.raises(CueError) as told:
        stands(phrase, "")

    assert str(told.value).startswith(f"cue it, phrase {phrase!r}: {reason}")
