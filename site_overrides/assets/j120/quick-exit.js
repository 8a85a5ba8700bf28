// The link « Quitter vite », for someone who must not be seen reading this. Without this script it is a
// plain link; with it the screen is emptied at once, and « back » shows nothing of ours: the pages read
// before are still in the history of the tab, which no script may empty, but they leave again at once.

const TIMES = 3;
const PATIENCE = 1500;
/** In this tab alone, until our address is opened in it anew: where the reader went. */
const LEFT = "j120-left";

/** @type {number[]} When Escape was pressed, in milliseconds. */
let presses = [];

export function connectQuit() {
  // Whoever leaves, or has the copy forgotten: what was typed on any page goes too (prefill.js).
  addEventListener("j120-leave", () => tab((session) => session.clear()));
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (visit?.type === "back_forward") leaveAgain();
  else tab((session) => session.removeItem(LEFT));
  addEventListener("pageshow", ({ persisted }) => void (persisted && leaveAgain()));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-quit]");
    if (link) leave(event);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < PATIENCE);
    if (presses.length === TIMES) leave(event);
  });
}

/** @param {Event} event */
function leave(event) {
  event.preventDefault();
  event.stopPropagation();
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-quit]"));
  // Without a network, the error page would show where the link was leading.
  empty(link && navigator.onLine ? link.href : "about:blank");
}

function leaveAgain() {
  const elsewhere = tab((session) => session.getItem(LEFT));
  if (elsewhere) empty(elsewhere);
}

/** @param {string} elsewhere */
function empty(elsewhere) {
  // A browser that restores the page must not restore what was typed.
  for (const form of document.forms) form.reset();
  dispatchEvent(new Event("j120-leave"));
  tab((session) => session.setItem(LEFT, elsewhere));
  document.title = "";
  document.body?.replaceChildren();
  location.replace(elsewhere);
}

/** What the tab keeps, where the browser lets it. @template T @param {(session: Storage) => T} use */
function tab(use) {
  try {
    return use(sessionStorage);
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
