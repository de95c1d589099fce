"""Where the marks of a chart stand: values in, positions out; the templates draw them.

Three forms and no more: `strip` (words and deeds over time), `bars` and `lines`. Across, positions
are percentages, so that a chart fills its place without its letters growing or shrinking; down,
they are pixels. What does not collide at the narrowest width collides at none. Nothing here draws,
translates, or looks anything up.
"""
