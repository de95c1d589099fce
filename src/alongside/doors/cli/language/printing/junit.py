"""JUnit's XML, which services that run tests show: a suite a file, a case a finding."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from alongside.doors.cli.language.judging import Outcome, Told
from alongside.engines.language import Pack, Tier

# What XML 1.0 cannot hold, however it is escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines(outcomes: Iterable[Outcome], pack: Pack, fail_on: str) -> Iterator[str]:
    """Give the document once everything is checked, as its head counts what is in it."""
    body: list[str] = []
    tests = failures = errors = 0
    for outcome in outcomes:
        if outcome.skipped:
            continue
        cases = [_case(outcome.file.shown, one, fail_on) for one in outcome.told]
        failed = sum("<failure" in case for case in cases)
        if outcome.fault:
            cases.append(_error(outcome.file.shown, outcome.fault))
        elif not cases:
            name = _attribute(outcome.file.shown)
            cases = [f'<testcase classname={name} name="nothing found" file={name}/>']
        broken = bool(outcome.fault)
        counts = f'tests="{len(cases)}" failures="{failed}" errors="{int(broken)}"'
        body.append(f"<testsuite name={_attribute(outcome.file.shown)} {counts}>")
        body += [*cases, "</testsuite>"]
        tests, failures, errors = tests + len(cases), failures + failed, errors + broken
    counts = f'tests="{tests}" failures="{failures}" errors="{errors}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="alongside language" {counts}>'
    yield from body
    yield "</testsuites>"


def _case(path: str, one: Told, fail_on: str) -> str:
    row = one.row
    name = f'{row.rule} at {row.line}:{row.column}: "{row.text}"'
    head = (
        f"<testcase classname={_attribute(path)} name={_attribute(name)} "
        f'file={_attribute(path)} line="{row.line}">'
    )
    better = ", ".join(row.suggestions)
    words = f"{path}:{row.line}:{row.column}: {row.message}\nBetter words: {better}"
    if Tier(row.tier).weight >= Tier(fail_on).weight:
        message = _attribute(row.message)
        inner = f"<failure type={_attribute(row.tier)} message={message}>{_text(words)}</failure>"
    else:
        inner = f"<system-out>{_text(f'{row.tier}: {words}')}</system-out>"
    return f"{head}{inner}</testcase>"


def _error(path: str, fault: str) -> str:
    name = _attribute(path)
    said = _attribute(fault)
    return (
        f'<testcase classname={name} name="it can be read" file={name}>'
        f"<error message={said}/></testcase>"
    )


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words))


def _attribute(words: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", words))
