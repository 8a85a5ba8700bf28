"""Has the published law moved? Asked by ``python -m corpus watch``, and never ships.

Runs on a contributor's machine and in a scheduled job. What stands on an article is told by the
rooms that use it (``standing``): nothing here knows them.
"""
