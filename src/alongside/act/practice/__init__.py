"""Practices: a catalogue of actions, and a private plan of a few of them, each with a rhythm.

A plan is shown to nobody but its owner, by no road. No streak, no count and no score is kept of
anybody; a missed week costs little and is never named.
"""
