"""Engines are pure thought: the caller brings the day, the time and the seed."""

import ast

from tests.house import checkout

CLOCKS = {"today", "now", "utcnow", "monotonic", "perf_counter", "time_ns", "localtime", "gmtime"}
CHANCE = {"random", "secrets"}
DOORS_OUT = {"open", "input", "print"}


def calls(tree: ast.AST) -> set[str]:
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
    }


def engine_files():
    return [
        path for path in checkout.files(".py") if path.is_relative_to(checkout.SOURCE / "engines")
    ]


def test_no_engine_looks_at_a_clock_or_out_of_the_window():
    looking = {
        (checkout.name(path), call)
        for path in engine_files()
        for call in calls(ast.parse(path.read_text(encoding="utf-8"))) & (CLOCKS | DOORS_OUT)
    }

    assert looking == set()
