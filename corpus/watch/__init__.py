"""The rooms of ``python -m corpus watch``: does a published state still say what we hold.

Runs on a contributor's machine and in a scheduled job; nothing that the browser loads imports it.
"""
