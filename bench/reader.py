"""Measure the reader: how well it reads labelled passages, and how fast.

    python -m bench.reader        prints the table; also part of `python -m bench`

How the figures came about, what was held out and how often it was scored is told in
docs/why/reading-promises.md.
"""

import sys
from collections.abc import Sequence
from time import process_time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from alongside import content
from alongside.engines import promises
from alongside.engines.promises import AmountKind, Kind, Reading, Sentence, Weights
from alongside.engines.promises.judging import likelihood
from bench import reader_data, reader_fit
from bench.figure import Figure
from bench.reader_data import Passage
from bench.reader_scores import Labels, beside, score

_QUESTIONS = {"promise": ("whole_promise", 0.66), "evidence": ("whole_evidence", 0.70)}
_SAID_OF = {Kind.PROMISE: "planning", Kind.DONE: "implemented"}
_LEAST_A_SECOND = 5_000


def figures(*, sizes: Sequence[int] = ()) -> list[Figure]:
    """Everything that is said of the reader; `sizes` is for parts that measure a workplace."""
    where = reader_data.folder()
    if not where.is_dir():
        print(
            f"reader: there is no real data at {where}; put it there, or name its folder in "
            "ALONGSIDE_DATA. The scores are left out, the speed is measured on made-up words.",
            file=sys.stderr,
        )
        return [_long_line()]
    return [*passages(), aspects(), aspects_alone(), *posts(), _speed(), _long_line()]


def passages() -> list[Figure]:
    read = reader_data.passages()
    numbers = reader_fit.table(read)
    in_view = np.array([passage.in_view for passage in read])
    found = []
    for name, (question, bar) in _QUESTIONS.items():
        truth = numbers.labels[question]
        ours = _judged(numbers, truth, question, in_view, ~in_view)
        theirs = _by_words(read, truth, in_view, ~in_view)
        title = f"Reader: {name} in a passage, three companies held out"
        found.append(_beside(title, truth[~in_view], ours, theirs, bar))
        ours, theirs = np.zeros(len(read), bool), np.zeros(len(read), bool)
        for company in np.unique(numbers.companies):
            out = numbers.companies == company
            ours[out] = _judged(numbers, truth, question, ~out, out)
            theirs[out] = _by_words(read, truth, ~out, out)
        title = f"Reader: {name} in a passage, each of seven companies left out in turn"
        found.append(_beside(title, truth, ours, theirs, bar))
    return found


def _beside(title: str, truth: Labels, ours: Labels, theirs: Labels, bar: float) -> Figure:
    gap, low, high = beside(truth, ours, theirs)
    our_score = score(truth, ours)
    return Figure(
        what=title + ", macro-F1",
        value=str(our_score),
        peer=f"TF-IDF {score(truth, theirs)}; higher by {gap:+.3f} ({low:+.3f} to {high:+.3f})",
        bar=f">= {bar:.2f}",
        reached=our_score.value >= bar,
        stated="left out" in title,
    )


def _judged(
    numbers: reader_fit.Table, truth: Labels, question: str, learn: Labels, ask: Labels
) -> Labels:
    """Fit on some passages and judge others: by weights, or by one plain sentence."""
    learnt = [numbers.features[row] for row in np.flatnonzero(learn)]
    weights = reader_fit.fit(learnt, truth[learn], question)
    rows = np.flatnonzero(ask)
    return np.array([_says(numbers, row, question, weights) for row in rows])


def _says(numbers: reader_fit.Table, row: int, question: str, weights: Weights) -> bool:
    if numbers.plain[question][row]:
        return True
    able = question != "whole_promise" or numbers.practised[row]
    return able and likelihood(weights, numbers.features[row]) >= weights.bar


def _by_words(read: Sequence[Passage], truth: Labels, learn: Labels, ask: Labels) -> Labels:
    """What a model of words says that saw the same passages: the best of eight tried in view."""
    model = make_pipeline(
        TfidfVectorizer(min_df=2, sublinear_tf=True, norm=None),
        LogisticRegression(C=0.001, class_weight="balanced", max_iter=3000),
    )
    texts = np.array([passage.text for passage in read], dtype=object)
    model.fit(texts[learn], truth[learn])
    return np.asarray(model.predict(texts[ask]), dtype=bool)


def aspects() -> Figure:
    rows = reader_data.aspects("val")
    said = np.array([_said_of(row.aspect, row.sentence) for row in rows])
    truth = np.array([row.said for row in rows])
    found = score(truth, said, np.array([row.sentence for row in rows]))
    return Figure(
        what="Reader: implemented, planning, indeterminate or no action, aspect given, macro-F1",
        value=str(found),
        bar=">= 0.65",
        reached=found.value >= 0.65,
    )


def aspects_alone() -> Figure:
    """The same without the rows whose aspect is "no aspect", which give the answer away."""
    rows = [row for row in reader_data.aspects("val") if row.aspect != "no aspect"]
    said = np.array([_said_of(row.aspect, row.sentence) for row in rows])
    truth = np.array([row.said for row in rows])
    found = score(truth, said, np.array([row.sentence for row in rows]))
    return Figure(what="Reader: the same, only where there is an aspect", value=str(found))


def _said_of(aspect: str, sentence: str) -> str:
    if aspect == "no aspect":
        return "no action"
    reading = promises.read(sentence, content.promise_cues("en"))
    kinds = {found.kind for found in reading.sentences}
    said = (word for kind, word in _SAID_OF.items() if kind in kinds)
    return next(said, "indeterminate")


def posts() -> list[Figure]:
    rows = reader_data.posts()
    readings = [promises.read(row.text, content.promise_cues("en")) for row in rows]
    truth = np.array([row.money for row in rows])
    stated = np.array([any(map(_gives_amount, reading.sentences)) for reading in readings])
    given = np.array([_gives(reading) for reading in readings])
    return [
        _precision("an amount of money is given or promised in the words", truth, stated),
        _precision("money is given or promised in the words, amount or not", truth, given),
    ]


def _gives_amount(sentence: Sentence) -> bool:
    money = sentence.amount is not None and sentence.amount.kind is AmountKind.MONEY
    return money and sentence.kind in _SAID_OF


def _gives(reading: Reading) -> bool:
    return any(
        _gives_amount(sentence)
        or (sentence.kind in _SAID_OF and any(rest.cue == "gives-money" for rest in sentence.cues))
        for sentence in reading.sentences
    )


def _precision(what: str, truth: Labels, said: Labels) -> Figure:
    right = int((truth & said).sum())
    precision, recall = right / max(1, int(said.sum())), right / int(truth.sum())
    return Figure(
        what=f"Reader: {what}, {len(truth)} posts of which {int(truth.sum())} are tagged money",
        value=f"precision {precision:.2f}, recall {recall:.2f}",
    )


def _speed() -> Figure:
    texts = reader_data.statements()
    cues = content.promise_cues("en")
    rate = max(_sentences_a_second(texts, cues) for _ in range(4))
    return Figure(
        what=f"Reader: sentences a second on one core, {len(texts)} real statements",
        value=f"{rate:,.0f}",
        bar=f">= {_LEAST_A_SECOND:,}",
        reached=rate >= _LEAST_A_SECOND,
        stated=True,
    )


def _sentences_a_second(texts: Sequence[str], cues: promises.Cues) -> float:
    """By the time of this process alone: other work on the machine is not the reader's."""
    began = process_time()
    count = sum(len(promises.read(text, cues).sentences) for text in texts)
    return count / (process_time() - began)


def _long_line() -> Figure:
    """One line of a megabyte, of each kind that makes careless patterns hang."""
    cues = content.promise_cues("en")
    slowest = 0.0
    for unit in ("we will give money to all of them and ", "[", "9", "<a", ".", "a.", "$9,", "* "):
        began = process_time()
        promises.read(unit * (1_000_000 // len(unit)), cues)
        slowest = max(slowest, process_time() - began)
    return Figure(
        what="Reader: slowest of eight lines of 1 MB (words, brackets, digits, tags, stops ...)",
        value=f"{slowest:.1f} s",
        bar="<= 20 s",
        reached=slowest <= 20,
    )


def main() -> None:
    """Print the figures as a table."""
    from bench.__main__ import show

    show(figures())


if __name__ == "__main__":
    main()
