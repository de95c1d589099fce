"""Scores with their intervals: macro-F1, its bootstrap, and the paired bootstrap of two readers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TIMES = 1000
SEED = 20260101

Labels = NDArray[np.str_] | NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Score:
    """A macro-F1 with its 95 % interval, and how many passages or sentences it rests on."""

    value: float
    low: float
    high: float
    count: int

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f}, n = {self.count})"


def macro_f1(truth: Labels, said: Labels) -> float:
    """The mean, over the labels that occur, of their F1."""
    return float(np.mean([_f1(truth == label, said == label) for label in np.unique(truth)]))


def _f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    return 2 * np.count_nonzero(truth & said) / (np.count_nonzero(truth) + np.count_nonzero(said))


def score(truth: Labels, said: Labels, groups: Labels | None = None) -> Score:
    """Macro-F1 with a bootstrap over rows, or over whole groups where rows belong together."""
    values = [macro_f1(truth[rows], said[rows]) for rows in _draws(truth, groups)]
    low, high = np.percentile(values, [2.5, 97.5])
    return Score(macro_f1(truth, said), float(low), float(high), len(truth))


def beside(truth: Labels, ours: Labels, theirs: Labels) -> tuple[float, float, float]:
    """How much higher ours is than theirs on the same draws: the difference and its interval."""
    gaps = [
        macro_f1(truth[rows], ours[rows]) - macro_f1(truth[rows], theirs[rows])
        for rows in _draws(truth, None)
    ]
    low, high = np.percentile(gaps, [2.5, 97.5])
    return macro_f1(truth, ours) - macro_f1(truth, theirs), float(low), float(high)


def _draws(truth: Labels, groups: Labels | None) -> list[NDArray[np.intp]]:
    chance = np.random.default_rng(SEED)
    if groups is None:
        count = len(truth)
        return [chance.integers(0, count, count) for _ in range(TIMES)]
    names = np.unique(groups)
    members = {name: np.flatnonzero(groups == name) for name in names}
    return [
        np.concatenate([members[name] for name in chance.choice(names, len(names))])
        for _ in range(TIMES)
    ]
