"""Tables on a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from alongside.doors.cli.counting import Count, Tally, largest_first
from alongside.engines.promises import Kind, Reading, Sentence
from alongside.ports.documents import Document

_MOST_GROUPS = 20
_SHOWN = (Kind.PROMISE, Kind.DONE)
_COLUMNS = ("statements", "promising", "dated", "amount", "owned", "measured")


def show_reading(document: Document, reading: Reading) -> None:
    """Print what one text promises and says was done."""
    console = Console()
    title = escape(" · ".join(part for part in (document.source, document.organisation) if part))
    console.print(f"[bold]{title}[/bold]", highlight=False)
    console.print(_whole(reading), highlight=False)
    shown = [sentence for sentence in reading.sentences if sentence.kind in _SHOWN]
    if shown:
        console.print(_table(shown))
    console.print()


def show_tally(tally: Tally) -> None:
    """Print the counts: all, by organisation, by cause."""
    console = Console()
    console.print(_counts("", [("all", tally.whole)]))
    for name, groups in (("organisation", tally.by_organisation), ("cause", tally.by_cause)):
        rows = largest_first(groups)
        console.print(_counts(name, rows[:_MOST_GROUPS]))
        if len(rows) > _MOST_GROUPS:
            console.print(f"and {len(rows) - _MOST_GROUPS} more; --json prints them all")


def _whole(reading: Reading) -> str:
    promise = "promises something" if reading.promise else "promises nothing"
    evidence = f"evidence {reading.clarity.value}" if reading.evidence else "no evidence"
    count = len(reading.sentences)
    many = "1 sentence" if count == 1 else f"{count:,} sentences"
    return f"{promise} · {evidence} · {many}"


def _table(sentences: list[Sentence]) -> Table:
    table = Table("kind", "what", "by when", "amount", "owner", "for whom", "specific")
    for sentence in sentences:
        table.add_row(
            sentence.kind.value,
            escape(sentence.what or ""),
            escape(sentence.by_when.text if sentence.by_when else ""),
            escape(sentence.amount.text if sentence.amount else ""),
            escape(sentence.owner or ""),
            escape(sentence.for_whom or ""),
            f"{sentence.specificity:.2f}",
        )
    return table


def _counts(name: str, rows: list[tuple[str, Count]]) -> Table:
    table = Table(name, *_COLUMNS)
    for group, count in rows:
        numbers = (
            count.statements,
            count.promising,
            count.dated,
            count.with_amount,
            count.owned,
            count.measured,
        )
        table.add_row(escape(group), *(str(number) for number in numbers))
    return table
