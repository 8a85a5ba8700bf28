"""A newer guide comes while an older one is read; and one that was kept is taken back."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from publishing.offline import retire, write_offline
from publishing.python_bundle import MANIFEST, PLACE
from publishing.stamping import stamp
from tests.browser.calculator_form import CALCULATOR, HAS, KEPT, NOTHING, TODAY, CalculatorForm
from tests.browser.plain_browser import plain_page
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built, pytest.mark.node]

type Opener = Callable[..., Page]

SAID: Final = "Personne suivante"
SAID_ANEW: Final = "Personne nouvelle"
"""The one word that the newer release says otherwise, of the same length, in Python's own data."""

SHARED: Final = "#j120=1&situation=document&expiry=2027-01-09&request=renewal&title=etudiant"
"""The address of a form that is filled already."""

ASK: Final = """async () => {
  const come = async (there) => {
    for (let tick = 0; tick < 400 && !there(); tick++)
      await new Promise((next) => setTimeout(next, 50));
    return there();
  };
  const [form, result] = ["form.j120-form", "section.j120-result"].map((selector) =>
    document.querySelector(selector));
  await come(() => form.querySelector("[data-question=expiry] input").value !== "");
  form.requestSubmit();
  return come(() => result.querySelector("[data-j120=answer]") !== null);
}"""
"""Press the button of the form once it is filled; return whether an answer came."""

LEFT: Final = """async () => {
  for (let tick = 0; ; tick++) {
    const workers = await navigator.serviceWorker.getRegistrations();
    const states = workers.map(({ installing, waiting, active }) =>
      [installing, waiting, active].map((worker) => worker?.state));
    const left = [...(await caches.keys()), ...states];
    if (!left.length || tick === 1200) return left;
    await new Promise((next) => setTimeout(next, 50));
  }
}"""
"""Wait until there is no cache and no worker; return those that stay after a minute.

The newer worker waits until the older has been idle, by the browser's own count: half a minute.
"""


@pytest.fixture(scope="module")
def newer(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release the site again, as if one phrase of the corpus had changed."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("newer") / "site")
    place = folder / PLACE
    manifest = json.loads((place / MANIFEST).read_text("utf-8"))
    old = place / manifest["bundle"]
    new = old.with_name("j120-000000000000.zip")
    with zipfile.ZipFile(old) as read, zipfile.ZipFile(new, "w") as written:
        for name in read.namelist():
            content = read.read(name)
            written.writestr(name, content.replace(SAID.encode(), SAID_ANEW.encode()))
    old.unlink()
    content = new.read_bytes()
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    del manifest["files"][old.name]
    manifest["files"][new.name] = {"size": len(content), "integrity": f"sha256-{digest}"}
    manifest["bundle"] = new.name
    (place / MANIFEST).write_text(json.dumps(manifest), "utf-8")
    stamp(folder)
    write_offline(folder)
    return folder


def answer(form: CalculatorForm, answers: dict[str, str], copying: str) -> None:
    """Ask, and tell by a button which release answers."""
    form.fill(answers)
    form.submit.click()
    expect(form.result.locator("[data-action=next]")).to_have_text(copying)


def stop_workers(page: Page) -> None:
    """End what workers are doing: a driven browser never lets one rest, and the next waits."""
    driver = page.context.new_cdp_session(page)
    driver.send("ServiceWorker.enable")
    driver.send("ServiceWorker.stopAllWorkers")
    driver.detach()


def test_an_update_is_offered_over_a_form_and_each_tab_keeps_to_its_own_release(
    open_page: Opener, depot: Depot, newer: Path, renewal: dict[str, str]
) -> None:
    noon = f"{TODAY}T12:00:00"
    form = CalculatorForm(open_page(CALCULATOR, now=noon, service_workers="allow"))
    answer(form, renewal, SAID)
    form.page.evaluate(HAS, ["j120-pages", CALCULATOR])
    saving = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    waiting = CalculatorForm(open_page(CALCULATOR, now=noon, script=saving))

    depot.site = newer
    fresh = form.page.context.new_page()
    fresh.clock.set_fixed_time(noon)
    fresh.goto(CALCULATOR)
    answer(CalculatorForm(fresh), renewal, SAID_ANEW)
    expect(fresh.locator(".j120-update")).to_have_count(0)

    # The older tab is told, and goes on with what it has: never one release's data in the other.
    other = renewal | {"expiry": "2027-03-31"}
    form.fill(other)
    offer = form.page.locator(".j120-update")
    expect(offer).to_contain_text("Une version plus récente du guide est en ligne.")
    expect(offer).to_contain_text("Ce que vous avez écrit sur cette page s’effacera")
    assert form.typed("expiry") == "2027-03-31"
    form.submit.click()
    form.expect_answer(other)

    # Nothing is left of the Python that this one was built with: it takes the newer, whole.
    answer(waiting, other, SAID_ANEW)

    stop_workers(form.page)
    offer.get_by_role("button", name="Recharger la page").click()
    expect(form.result).to_be_empty()
    answer(form, renewal, SAID_ANEW)
    expect(offer).to_have_count(0)


def test_a_retired_worker_is_gone_with_all_that_it_kept_and_pages_go_on(
    depot: Depot, site: Path, tmp_path: Path
) -> None:
    retired = shutil.copytree(site, tmp_path / "site", copy_function=os.symlink)
    for written in ("sw.js", "assets/j120/offline.js"):
        (retired / written).unlink()
    retire(retired)

    with plain_page(tmp_path / "profile") as page:
        page.goto(f"{depot.url}{CALCULATOR}{SHARED}")
        assert page.evaluate(ASK)
        page.evaluate(HAS, ["j120-snapshot", ".zip"])
        page.evaluate(HAS, ["j120-pages", CALCULATOR])
        assert page.evaluate(KEPT)["workers"] == 1

        depot.site = retired
        page.goto(f"{depot.url}guide/anef/")
        assert page.evaluate(LEFT) == []
        page.goto(f"{depot.url}{CALCULATOR}{SHARED}")
        assert page.evaluate(KEPT) == NOTHING
        assert page.evaluate(ASK)
