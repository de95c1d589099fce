"""Deeds: something done, told by whoever did it; private until they share that one deed.

A deed is recorded by whom it was for and what came of it. Its doer cannot make it recognised,
whoever it names agrees first, and no road leads from it to a count of anybody.
"""
