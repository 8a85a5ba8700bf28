// Says while one types how much of a text's length is left, once it matters.

/** Part of the length from which on it is said. */
const NEAR = 0.8;

/** @param {HTMLFormElement} form */
export function sayLengths(form) {
  for (const said of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".j120-length"))) {
    const field = said.parentElement?.querySelector("textarea, input");
    const { longest = "", left = "", over = "" } = said.dataset;
    // As Python counts: by characters, not by what a script calls one.
    const size = field && "value" in field ? [...String(field.value).trim()].length : 0;
    const room = Number(longest) - size;
    const words = room < 0 ? over.replace("{over}", String(-room)) : left.replace("{left}", String(room));
    const told = size > NEAR * Number(longest) ? words : "";
    if (said.textContent !== told) said.textContent = told;
  }
}
