// The first script of every page. It stays tiny, and imports the rest where a page needs it.

import { connectQuit } from "./quick-exit.js";

connectQuit();

/** The `#…` of the address at which the visit began, or of the link that led here: the theme rewrites it
 * as soon as the page is scrolled. */
let opened = location.hash;

keepOn().catch(console.warn);

/** Go on keeping pages for reading without a network, if the reader has asked for that: a calculator
 * was used or the guide kept, and a cache or service worker is left of it, or the guide is installed. */
async function keepOn() {
  const names = await globalThis.caches?.keys();
  const left = names?.some((name) => name.startsWith("j120-")) || navigator.serviceWorker?.controller;
  if (left || matchMedia("(display-mode: standalone)").matches)
    await (await import("./offline.js")).keepWhatIsRead();
}

// The button was pressed before calculator.js came: fetch it again, then submit.
document.addEventListener("submit", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || !target.matches(".j120-form:not([data-connected])")) return;
  const late = /** @type {HTMLElement | null} */ (target.nextElementSibling);
  connectForms().then(
    () => target.requestSubmit(),
    () => late?.focus(),
  );
});

// What the search needs comes once it is opened. On a disk, the theme brings it.
document.addEventListener("focusin", function openSearch({ target }) {
  if (!(target instanceof Element) || !target.matches(".md-search__input")) return;
  document.removeEventListener("focusin", openSearch);
  if (location.protocol !== "file:") import("./search-ahead.js").catch(console.warn);
});

async function connectForms() {
  try {
    (await import("./calculator.js")).connectAll(opened);
    opened = "";
  } catch (error) {
    // The page holds this sentence from the start, and a style shows it late. Show it now.
    for (const { classList } of document.querySelectorAll(".j120-late")) classList.add("j120-failure");
    throw error;
  }
}

/** Connect what a selector finds, if anything. A script that does not come stops no other.
 * @param {string} selector @param {(found: HTMLElement[]) => Promise<void>} connect */
function on(selector, connect) {
  const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  if (found.length) connect(found).catch(console.warn);
}

function onPage() {
  // A link that holds answers leads from one calculator to another.
  if (location.hash.startsWith("#j120=")) opened = location.hash;
  // Without scripts, this attribute makes the button lead to the tables.
  for (const button of document.querySelectorAll(".j120-form [form]")) button.removeAttribute("form");
  if (document.querySelector(".j120-form")) connectForms().catch(console.warn);
  else opened = "";
  on("button[data-copy]", async (found) => (await import("./copy.js")).connectCopies(found));
  on(".j120-desk", async ([found]) => (await import("./desk.js")).connectDesk(found));
  on(".j120-keep", async ([found]) => (await import("./keep-guide.js")).connectKeeping(found));
  on("[data-expires]", async (found) => {
    const now = new Date();
    const past = found.filter(({ dataset }) => new Date(`${dataset.expires}T00:00:00`) <= now);
    if (past.length) (await import("./expired-facts.js")).markExpired(past);
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
  // The body has been read and the theme is still running: connect the forms without waiting for it.
  if (document.querySelector("#__config") && document.querySelector(".j120-form")) connectForms().catch(() => {});
} else followTheme();
