"""Writing: a colleague checks a text for wording that excludes, and takes it away again.

It keeps no text, tells nobody that one was checked, and says nothing of whoever wrote it. What
circles change in the rules, and why, everybody can read.
"""
