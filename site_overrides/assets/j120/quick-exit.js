// The link « Quitter vite », for someone who must not be seen reading this. Without this script it is a
// plain link; with it the screen is emptied at once, and « back » does not lead here.

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
  // A browser that restores the page must not restore what was typed.
  for (const form of document.forms) form.reset();
  dispatchEvent(new Event("j120-leave"));
  try {
    sessionStorage.clear();
  } catch (error) {
    console.warn(error);
  }
  document.title = "";
  document.body.replaceChildren();
  // Without a network, the error page would show where the link was leading.
  location.replace(link && navigator.onLine ? link.href : "about:blank");
}
