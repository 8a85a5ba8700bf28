// Copies a text, and says beside the button whether that worked.

import { WORDS } from "./words.js";

/** Show and connect each button whose `data-copy` is the id of what it copies.
 * @param {Iterable<HTMLElement>} buttons */
export function connectCopies(buttons) {
  for (const button of buttons) {
    button.hidden = false;
    button.onclick = () => {
      const copied = document.getElementById(button.dataset.copy ?? "");
      copyBeside(button, copied?.innerText.trim() ?? "");
    };
  }
}

/** @param {HTMLElement} button @param {string} text */
export async function copyBeside(button, text) {
  const said = sayBeside(button);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = WORDS.copied;
  } catch {
    said.textContent = WORDS.notCopied;
  }
}

/** An empty line beside a button, for what came of pressing it. @param {HTMLElement} button */
export function sayBeside(button) {
  const said = document.createElement("span");
  said.className = "j120-done";
  said.setAttribute("role", "status");
  button.parentElement?.querySelector(".j120-done")?.remove();
  button.after(said);
  return said;
}
