"""What a page changes, it changes by an act: one transaction, in somebody's name, policy asked."""

import ast
import importlib
import inspect

from tests.house import checkout

# What each of these leaves out, and why it may.
REASONS = {
    "follows.follow": "one follows what one can see, and the view found it among that",
    "follows.unfollow": "anybody may stop",
    "views.take_back": "anybody may take their own view back, even when no longer on a roll",
    "support.say": "about oneself",
    "support.take_down": "about oneself",
    "anonymous.take_back": "anybody may take their own answer back",
    "anonymous.take_back_unasked": "anybody may take their own answer back",
    "choices.choose": "about oneself",
    "choices.forget_password": "about oneself",
    "mailbox.choose_time": "about oneself",
    "pace.pause": "about oneself",
    "pace.resume": "about oneself",
    "pace.limit": "about oneself",
    "check_ins.answer": "about oneself",
    "check_ins.wish": "about oneself",
    "check_ins.wish_no_longer": "about oneself",
    "circles.found": "anybody may found a circle",
    "invitations.invite": "invites a list of one, and that asks",
    "importing.enter_all": "enters each statement by the act that asks",
    "reading.sentences_of": "changes nothing",
    "first_run.opens": "changes nothing",
    "first_run.start": "nobody is here yet; the link from the terminal is what opens it",
    "invitations.accept": "whoever comes has no account yet; the link is what opens it",
    "links.use": "whoever comes is not signed in yet; the link is what opens it",
}


def acts():
    """Give each act that a view calls."""
    found = set()
    for path in checkout.files(".py"):
        if path.is_relative_to(checkout.SOURCE) and path.parent.name == "views":
            parts = path.relative_to(checkout.SOURCE.parent).with_suffix("").parts
            module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            found |= {act for node in nodes if (act := called(node, module))}
    return found


def called(node, module):
    """Give the act that a piece of a view names, if it names one."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        owner = getattr(module, node.value.id, None)
        act = getattr(owner, node.attr, None) if inspect.ismodule(owner) else None
    else:
        act = getattr(module, node.id, None) if isinstance(node, ast.Name) else None
    return act if inspect.isfunction(act) and ".actions." in f"{act.__module__}." else None


def name(act):
    return f"{act.__module__.rsplit('.', 1)[1]}.{act.__name__}"


def is_whole(act):
    """Whether an act is one transaction, names who acts, and asks policy first."""
    text = inspect.getsource(act)
    named = "person" in inspect.signature(act).parameters
    return "@transaction.atomic" in text and named and "require_" in text


def test_each_act_of_a_page_is_whole_or_has_a_reason():
    found = acts()

    assert len(found) > 40, "the acts were not found where they were looked for"
    assert {name(act) for act in found if not is_whole(act)} == set(REASONS)
