// Loaded on every page, so it stays tiny: what a page needs is fetched where it needs it.

import { connectQuit } from "./quit.js";

connectQuit();

/** Kept before the theme rewrites the address, which it does as soon as the page is scrolled. */
let opened = location.hash;

keepOn().catch(console.warn);

/** Only where the reader has asked for it: by an act, earlier, of which something is left, or by
 * installing the guide. */
async function keepOn() {
  const names = await globalThis.caches?.keys();
  const left = names?.some((name) => name.startsWith("j120-")) || navigator.serviceWorker?.controller;
  if (left || matchMedia("(display-mode: standalone)").matches)
    await (await import("./offline.js")).keepWhatIsRead();
}

// Pressed before the calculator has come: asked for again, then the question is asked of it.
document.addEventListener("submit", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || !target.matches(".j120-form:not([data-connected])")) return;
  const late = /** @type {HTMLElement | null} */ (target.nextElementSibling);
  connectForms().then(
    () => target.requestSubmit(),
    () => late?.focus(),
  );
});

async function connectForms() {
  try {
    (await import("./calculator.js")).connectAll(opened);
    opened = "";
  } catch (error) {
    // Its words are there since the page came, for who waits in vain: they wait no longer.
    for (const { classList } of document.querySelectorAll(".j120-late")) classList.add("j120-failure");
    throw error;
  }
}

/** What does not come takes nothing else with it.
 * @param {string} selector @param {(found: HTMLElement[]) => Promise<void>} connect */
function on(selector, connect) {
  const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  if (found.length) connect(found).catch(console.warn);
}

function onPage() {
  // Until here, the button led to the page that answers without a script.
  for (const button of document.querySelectorAll(".j120-form [form]")) button.removeAttribute("form");
  if (document.querySelector(".j120-form")) connectForms().catch(console.warn);
  else opened = "";
  on("button[data-copy]", async (found) => (await import("./copy.js")).connectCopies(found));
  on(".j120-keep", async ([found]) => (await import("./keeping.js")).connectKeeping(found));
  on("[data-expires]", async (found) => {
    const now = new Date();
    const past = found.filter(({ dataset }) => new Date(`${dataset.expires}T00:00:00`) <= now);
    if (past.length) (await import("./perishable.js")).markExpired(past);
  });
}

/** The theme replaces pages without leaving them and says so through this observable. */
function followTheme() {
  const pages = /** @type {{subscribe(next: () => void): void} | undefined} */ (
    Reflect.get(window, "document$")
  );
  if (pages) pages.subscribe(onPage);
  else onPage();
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", followTheme);
  // The page is there, and the theme at work: its forms need not wait for it.
  if (document.querySelector("#__config") && document.querySelector(".j120-form")) connectForms().catch(() => {});
} else followTheme();
