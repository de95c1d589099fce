"""Keep marks from covering each other: pile them up, or give them a lane of their own."""

from collections.abc import Sequence


def pile(positions: Sequence[float], apart: float) -> list[int]:
    """Return for each of the ordered positions the lowest row where nothing is too near."""
    last_in_row: list[float] = []
    rows = []
    for position in positions:
        row = next(
            (row for row, last in enumerate(last_in_row) if position - last >= apart),
            len(last_in_row),
        )
        last_in_row[row:] = [position, *last_in_row[row + 1 :]]
        rows.append(row)
    return rows


def lanes(stretches: Sequence[tuple[float, float]], apart: float) -> list[int]:
    """Return for each stretch (from, to) the first lane that is free when it begins."""
    ends: list[float] = []
    found: dict[int, int] = {}
    for index in sorted(range(len(stretches)), key=lambda index: stretches[index]):
        start, stop = stretches[index]
        lane = next((lane for lane, end in enumerate(ends) if start - end >= apart), len(ends))
        ends[lane:] = [stop, *ends[lane + 1 :]]
        found[index] = lane
    return [found[index] for index in range(len(stretches))]


def peaks(
    heights: Sequence[float], edges: Sequence[tuple[float, float]], rooms: Sequence[float]
) -> list[bool]:
    """Say which bars have room for a number of the given width on top; higher bars choose first.

    `edges` are where each bar begins and ends. A number must clear other numbers, and every bar
    that is as high as its own.
    """
    chosen: list[tuple[float, float]] = []
    labelled = [False] * len(heights)
    for index in sorted(range(len(heights)), key=lambda index: -heights[index]):
        middle = sum(edges[index]) / 2
        start, stop = middle - rooms[index] / 2, middle + rooms[index] / 2
        under_a_bar = any(
            heights[other] >= heights[index] and edges[other][0] < stop and edges[other][1] > start
            for other in range(len(heights))
            if other != index
        )
        if under_a_bar or any(start < right and stop > left for left, right in chosen):
            continue
        labelled[index] = heights[index] > 0
        if labelled[index]:
            chosen.append((start, stop))
    return labelled
