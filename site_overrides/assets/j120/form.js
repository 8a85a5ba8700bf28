// Loaded on every page, so it stays tiny: what a page needs is fetched where it needs it.

import { connectQuit } from "./quit.js";

connectQuit();

/** Kept before the theme rewrites the address, which it does as soon as the page is scrolled. */
let opened = location.hash;

const { serviceWorker } = navigator;
if (serviceWorker && location.protocol !== "file:")
  import("./offline.js").then(({ keepWhatIsRead }) => keepWhatIsRead(serviceWorker));

async function onPage() {
  if (document.querySelector(".j120-form")) (await import("./calculator.js")).connectAll(opened);
  opened = "";

  const copies = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button[data-copy]"));
  if (copies.length) (await import("./copy.js")).connectCopies(copies);

  const keeping = /** @type {HTMLElement | null} */ (document.querySelector(".j120-keep"));
  if (keeping) (await import("./keeping.js")).connectKeeping(keeping);

  const now = new Date();
  const isPast = (/** @type {HTMLElement} */ { dataset }) =>
    new Date(`${dataset.expires}T00:00:00`) <= now;
  const dated = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-expires]"));
  const past = [...dated].filter(isPast);
  if (past.length) (await import("./perishable.js")).markExpired(past);
}

// The theme replaces pages without leaving them and says so through this observable.
const pages = /** @type {{subscribe(next: () => void): void} | undefined} */ (
  Reflect.get(window, "document$")
);
if (pages) pages.subscribe(onPage);
else onPage();
