"""Recognition: what those whom a deed was for say of it - helped, no difference, made it worse.

Nobody recognises a deed of their own. Nobody is asked who did not opt in, silence is neither shown
nor counted, anonymous answers reach a doer only pooled, and nobody's count is shown to others.
"""
