"""A page a permit, and the list of them: where, when, with which paper, and what if it goes wrong.

What ``calculators.law`` says of one permit on the day of the build; the words are ``words.toml``.
"""

from macros.permit_pages.listing import permits
from macros.permit_pages.page import permit

__all__ = ["permit", "permits"]
