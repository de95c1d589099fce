"""Read names and addresses out of a pasted list or a CSV file, in any of their usual shapes.

A row that cannot be used is reported with its line, the reason and the next step; the rest is read.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import getaddresses

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

ADDRESS_COLUMNS = {"email", "mail", "emailaddress", "address", "workemail", "primaryemail"}
NAME_COLUMNS = {"name", "fullname", "displayname", "person"}
FIRST_COLUMNS = {"firstname", "givenname", "forename", "first"}
LAST_COLUMNS = {"lastname", "surname", "familyname", "last"}

LONGEST_NAME = 200
LONGEST_ADDRESS = 254

NO_ADDRESS = _("There is no e-mail address here. Add one, such as amara@example.org.")
NOT_AN_ADDRESS = _("This is not a whole e-mail address. Look for a missing or doubled sign.")
SEVERAL = _("There are several addresses in one row. Put each person on a row of their own.")
TOO_LONG = _("The name or the address is longer than we can keep. Shorten it.")
TWICE = _("This address stands further up already. Nothing to do.")

_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")
_EDGES = " \t\"'<>()[],;:|-–—"


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to invite: an address, and the name given with it, which may be empty."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that could not be used: its line, how it read, and what to do about it."""

    line: int
    text: str
    reason: LazyText | str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a list held, in its order."""

    found: tuple[Invitee, ...]
    wrong: tuple[WrongRow, ...]


def read(text: str) -> Reading:
    """Read a list or a CSV file; which of the two it is shows from its first row."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found: dict[str, Invitee] = {}
    wrong: list[WrongRow] = []
    for line, words, read_as in _rows(text):
        if isinstance(read_as, Invitee):
            fault = _fault(read_as) or (TWICE if read_as.email in found else None)
            if fault is None:
                found[read_as.email] = read_as
                continue
            read_as = fault
        wrong.append(WrongRow(line, words.strip()[:120], read_as))
    return Reading(tuple(found.values()), tuple(wrong))


def decode(content: bytes) -> str:
    """Give the text of an uploaded file, as the usual programs write them."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


_Row = tuple[int, str, "Invitee | LazyText | str"]


def _rows(text: str) -> Iterator[_Row]:
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return iter(())
    separator = max(",;\t", key=lines[first].count)
    head = [_plain(cell) for cell in next(csv.reader([lines[first]], delimiter=separator))]
    if "@" not in lines[first] and ADDRESS_COLUMNS & set(head):
        return _table(lines[first + 1 :], head, separator, after=first + 1)
    return _list(lines)


def _table(lines: list[str], head: list[str], separator: str, *, after: int) -> Iterator[_Row]:
    rows = csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    line = after + 1
    for cells in rows:
        words, started = separator.join(cells), line
        line = after + rows.line_num + 1
        if words.strip(_EDGES):
            yield started, words, _of_cells(dict(zip(head, cells, strict=False)))


def _of_cells(row: dict[str, str]) -> "Invitee | LazyText | str":
    email = _cell(row, ADDRESS_COLUMNS)
    addresses = _ADDRESS.findall(email)
    if len(addresses) > 1:
        return SEVERAL
    if not addresses:
        return NOT_AN_ADDRESS if email else NO_ADDRESS
    names = _cell(row, FIRST_COLUMNS), _cell(row, LAST_COLUMNS)
    return _invitee(addresses[0], _cell(row, NAME_COLUMNS) or " ".join(filter(None, names)))


def _cell(row: dict[str, str], columns: set[str]) -> str:
    return next((value.strip() for name, value in row.items() if name in columns and value), "")


def _list(lines: list[str]) -> Iterator[_Row]:
    for number, line in enumerate(lines, start=1):
        if not line.strip(_EDGES):
            continue
        addresses = _ADDRESS.findall(line)
        if not addresses:
            yield number, line, NOT_AN_ADDRESS if "@" in line else NO_ADDRESS
        elif len(addresses) == 1:
            yield number, line, _alone(line, addresses[0])
        else:
            yield from ((number, line, one) for one in _several(line, addresses))


def _alone(line: str, address: str) -> Invitee:
    """`Name <a@b>`, `a@b (Name)`, `Name, a@b`, `a@b, Name`: the name is what is left."""
    return _invitee(address, line.replace(address, " ", 1).replace("mailto:", " "))


def _several(line: str, addresses: list[str]) -> Iterator[Invitee]:
    """As a mail program copies its recipients: `Name <a@b>; "Name, Other" <c@d>; e@f`."""
    names = {address: name for name, address in getaddresses([line.replace(";", ",")]) if address}
    for address in addresses:
        yield _invitee(address, names.get(address, ""))


def _invitee(address: str, name: str) -> Invitee:
    name = " ".join(name.strip(_EDGES).replace('"', "").split())
    return Invitee(address.removeprefix("mailto:").strip(".'").lower(), name)


def _fault(invitee: Invitee) -> "LazyText | str | None":
    if len(invitee.name) > LONGEST_NAME or len(invitee.email) > LONGEST_ADDRESS:
        return TOO_LONG
    try:
        validate_email(invitee.email)
    except ValidationError:
        return NOT_AN_ADDRESS
    return None


def _plain(cell: str) -> str:
    return re.sub(r"[^a-z]", "", cell.lower())
