"""Is the data in order? Asked at each build and in tests, by ``python -m corpus check``.

Needs pydantic, and never ships: the browser trusts what was checked before.
"""
