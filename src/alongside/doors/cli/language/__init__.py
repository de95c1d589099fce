"""The commands `alongside language`: check wording in files, explain a rule, serve an editor.

They need no site: they read files, print, and keep nothing.
"""
