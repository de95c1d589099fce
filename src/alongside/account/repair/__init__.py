"""Repair: somebody is called in, answers, apologises, mends; whoever was hurt says if it is mended.

It is neither silence nor a formal case. Nobody but the two and those whom they bring in sees it,
stewards included; and nobody but the person hurt says that it is mended.
"""
