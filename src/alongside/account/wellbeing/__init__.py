"""Wellbeing: pace, limits, pauses, hand-overs and places to get help, for all who carry this work.

What somebody answers about themselves is seen by nobody else, and no limit or pause is explained to
whoever runs into it.
"""
