"""Credit: whose idea it was and whose work; a wrong attribution corrected, with both to be read.

It names one idea or one piece of work at a time, only as far as the person credited agrees, and
adds up to no count of anybody.
"""
