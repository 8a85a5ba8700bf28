"""Every answer of every calculator, and which of them a change moves.

The situations are derived from the forms; two revisions answer them side by side.
"""
