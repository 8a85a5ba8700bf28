"""How a sentence of the data names a number of the law, instead of typing it.

``{délai silence-4-mois}`` is « quatre mois », ``{Délai …}`` begins a sentence, and
``{rang fermeture-anef}`` is « 60e ».
"""

from __future__ import annotations

import re
from typing import Final

WAYS: Final = "[dD]élai|rang"
"""How a number may be said, as a pattern."""
PULL: Final = re.compile(rf"\{{({WAYS}) ([a-z0-9-]+)\}}")
"""The way to say it, then the id of its rule."""
