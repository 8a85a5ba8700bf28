// « Quitter vite »: for someone who must not be seen reading this. The link works without it; with
// it nothing stays on the screen, and « back » does not lead here.

const TIMES = 3;
const PATIENCE = 1500;

/** @type {number[]} When Escape was pressed, in milliseconds. */
let presses = [];

export function connectQuit() {
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
  // What was typed is not to come back with the page, should the browser keep it.
  for (const form of document.forms) form.reset();
  document.title = "";
  document.body.replaceChildren();
  // Without a network, an error page would still say that someone left in a hurry.
  location.replace(link && navigator.onLine ? link.href : "about:blank");
}
