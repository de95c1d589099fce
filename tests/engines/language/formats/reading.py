"""What a layout says of a text, as pairs that a reader can compare."""

from alongside.engines.language.formats import layout_of
from alongside.engines.language.layout import Kind


def read(text: str, format: str) -> list[tuple[str, str]]:
    """Every stretch of a text with its kind, the rest included."""
    layout, at, read = layout_of(text, format), 0, []
    for start, end, kind in layout.stretches:
        read += [(layout.otherwise.value, text[at:start]), (kind.value, text[start:end])]
        at = end
    read.append((layout.otherwise.value, text[at:]))
    return [(kind, piece) for kind, piece in read if piece]


def of(kind: Kind, text: str, format: str) -> list[str]:
    """The stretches of one kind that hold more than space and marks."""
    return [
        piece.strip()
        for called, piece in read(text, format)
        if called == kind and any(map(str.isalnum, piece))
    ]


def wording(text: str, format: str) -> list[str]:
    """What is judged as somebody's own wording."""
    return of(Kind.PROSE, text, format)


def hidden(text: str, format: str) -> list[str]:
    return of(Kind.HIDDEN, text, format)


def code(text: str, format: str) -> list[str]:
    return of(Kind.CODE, text, format)


def quoted(text: str, format: str) -> list[str]:
    return of(Kind.QUOTED, text, format)
