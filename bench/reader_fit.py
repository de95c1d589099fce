"""Fit the few weights by which a whole passage is judged; the cues themselves are written by hand.

    python -m bench.reader_fit        prints the tables for content/promises/en/weights.yml

Families of cues are summed into a few groups that were chosen before fitting, each group is put on
a scale of its own spread, and a logistic with a heavy penalty is fitted: with some two hundred
passages anything freer learns the companies and not the language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from alongside import content
from alongside.engines.promises import Weights
from alongside.engines.promises.judging import practises, shows, undertakes, whole_features
from alongside.engines.promises.read import Reader
from bench.reader_data import Passage, passages

#: The share of its own likelihood that scikit-learn leaves to the data; small is a heavy penalty.
PENALTY = 0.003

_DEEDS = ["did", "did_other", "have_done", "has_been_done", "was_done", "set_up", "achieved"]
_FIGURES = ["figure", "amount_people", "amount_share", "amount_money", "amount_quantity"]
_INTENT = [
    *("will", "will_bare", "will_passive", "will_other", "commit", "commit_noun", "aim", "target"),
    *("continue", "launching", "deadline_verb"),
]
GROUPS: Mapping[str, tuple[str, ...]] = {
    "words": ("words+",),
    "numbers": ("numbers+",),
    "capitals": ("capitals",),
    "we": ("we+",),
    "intent": tuple(f"{family}+" for family in _INTENT),
    "practice": ("practice+", "practice_other+", "doing+", "doing_other+", "is_done+"),
    "deeds": tuple(f"{family}+" for family in _DEEDS),
    "figures": tuple(f"{family}+" for family in _FIGURES),
    "year": ("in_year+", "moment+"),
    "certified": ("certified+",),
    "means": ("through+", "result+"),
    "stance": ("belief+", "values+", "feeling+", "stand+"),
    "measure": ("measure+", "rhythm+"),
    "award": ("award+",),
    "governance": ("governance+",),
    "wares": ("wares+",),
}
CHOSEN: Mapping[str, tuple[str, ...]] = {
    "whole_promise": (
        *("words", "capitals", "we", "intent", "practice", "deeds", "stance"),
        *("means", "measure", "award", "governance", "wares"),
    ),
    "whole_evidence": (
        *("words", "numbers", "capitals", "we", "intent", "practice", "deeds", "figures"),
        *("year", "certified", "means", "measure", "award", "governance"),
    ),
    "whole_clarity": (
        *("words", "numbers", "figures", "deeds", "year", "certified", "means", "intent"),
    ),
}


#: Reports hardly ever mourn, march or call on others, so nothing can be fitted for these;
#: statements do little else. Set by hand: taking sides does not promise anything.
BY_HAND: Mapping[str, Mapping[str, float]] = {
    "whole_promise": dict.fromkeys(
        ("feeling+", "stand+", "wrongs+", "call+", "stance_future+", "harmed+"), -0.15
    )
}


@dataclass(frozen=True, slots=True)
class Table:
    """Passages as numbers: their features and their three labels."""

    features: list[dict[str, float]]
    companies: NDArray[np.str_]
    labels: Mapping[str, NDArray[np.bool_]]
    plain: Mapping[str, list[bool]]  # where one sentence alone settles it, whatever the weights
    practised: list[bool]


def table(read: Sequence[Passage]) -> Table:
    """Read passages with the cues that are shipped."""
    reader = Reader(content.promise_cues("en"))
    taken = [reader.features(passage.text) for passage in read]
    return Table(
        features=[whole_features(sentences, found) for sentences, found in taken],
        companies=np.array([passage.company for passage in read]),
        labels={
            "whole_promise": np.array([passage.promise for passage in read]),
            "whole_evidence": np.array([passage.evidence for passage in read]),
            "whole_clarity": np.array([passage.clear for passage in read]),
        },
        plain={
            "whole_promise": [any(map(undertakes, sentences)) for sentences, _ in taken],
            "whole_evidence": [any(map(shows, sentences)) for sentences, _ in taken],
        },
        practised=[practises(sentences) for sentences, _ in taken],
    )


def fit(
    features: Sequence[Mapping[str, float]], labels: NDArray[np.bool_], question: str
) -> Weights:
    """Fit the weights for one question, told for each family of cues as it is counted."""
    groups = CHOSEN[question]
    grouped = np.array([[_sum(row, group) for group in groups] for row in features])
    middle, spread = grouped.mean(axis=0), grouped.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=PENALTY, class_weight="balanced", max_iter=3000)
    model.fit((grouped - middle) / spread, labels)
    slopes = model.coef_[0] / spread
    weights = {
        name: float(slope)
        for group, slope in zip(groups, slopes, strict=True)
        for name in GROUPS[group]
    }
    weights |= BY_HAND.get(question, {})
    return Weights(float(model.intercept_[0] - slopes @ middle), 0.5, weights)


def _sum(row: Mapping[str, float], group: str) -> float:
    return sum(row.get(name, 0.0) for name in GROUPS[group])


def as_yaml(question: str, weights: Weights, how: str) -> str:
    """One table as it stands in weights.yml."""
    told = ", ".join(f'"{name}": {weight:.4f}' for name, weight in weights.features.items())
    return (
        f"- id: {question}\n  how: {how}\n  constant: {weights.constant:.4f}\n"
        f"  bar: {weights.bar}\n  features: {{{told}}}\n"
    )


def main() -> None:
    """Print the tables, fitted on all companies (clarity: on passages with evidence alone)."""
    read = passages()
    everything = table(read)
    shown = [number for number, passage in enumerate(read) if passage.evidence]
    for question, labels in everything.labels.items():
        rows = shown if question == "whole_clarity" else range(len(read))
        chosen = [everything.features[row] for row in rows]
        weights = fit(chosen, labels[list(rows)], question)
        how = f"Fitted on {len(chosen)} passages of ML-Promise by bench/reader_fit.py."
        print(as_yaml(question, weights, how))


if __name__ == "__main__":
    main()
