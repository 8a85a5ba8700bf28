"""Answers situations, one JSON line each, with the calculators of the tree that it runs in.

Run as a script, so that another revision answers with its own code: it uses only what every
revision has.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from calculators import CALCULATORS, Refused, ask
from corpus import Corpus, Day


def answer(request: dict[str, Any], corpus: Corpus) -> dict[str, Any]:
    """Return what matters of a result; a refusal in its own words."""
    calculator = CALCULATORS.get(request["slug"])
    if calculator is None:
        return {"absent": True}
    try:
        result = ask(calculator, request["answers"], corpus, Day.parse(request["today"]))
    except Refused as refused:
        return {"refused": str(refused)}
    # A revision whose rules and words disagree fails here, and that is news of its own.
    except Exception as failure:  # noqa: BLE001
        return {"failed": f"{type(failure).__name__}: {failure}"}
    said = json.loads(result.to_json())
    told = ("findings", "actions")
    return {
        "status": said["status"],
        "headline": said["headline"],
        "dates": {d["key"]: [d["date"], d["label"], d["basis"]] for d in said["dates"]},
        "findings": {f["key"]: f["words"] for f in said["findings"]},
        "rights": {r["key"]: [r["label"], r["answer"]] for r in said.get("rights", ())},
        "letters": sorted(said.get("letters", ())),
        "cited": sorted({f"{r['name']}, {r['version'] or '—'}" for r in said["references"]}),
        "words": [said["headline"], said["lead"], *(w["words"] for k in told for w in said[k])],
        "written": _written(said.get("writing")),
    }


def _written(writing: dict[str, Any] | None) -> str:
    if not writing:
        return ""
    return "\n".join("".join(run["text"] for run in runs) for runs in writing["paragraphs"])


def main() -> None:
    """Answer each line of the standard input."""
    corpus = Corpus()
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), corpus)))


if __name__ == "__main__":
    main()
