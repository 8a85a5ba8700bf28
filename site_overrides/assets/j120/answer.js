// What can be done with an answer: keep it in a calendar, copy it, print it.

import { copyBeside } from "./copy.js";

/** @param {HTMLElement} region @param {import("./runner.js").Answer} answer */
export function showAnswer(region, answer) {
  region.innerHTML = answer.html ?? "";
  region.onclick = (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = /** @type {HTMLElement | null} */ (target?.closest("[data-action]"));
    if (button?.dataset.action === "ics") saveCalendar(answer);
    if (button?.dataset.action === "copy") copyText(region, button);
    if (button?.dataset.action === "print") window.print();
  };
  region.focus();
}

/** @param {HTMLElement} region */
export function clearAnswer(region) {
  region.replaceChildren();
  region.onclick = null;
}

/** @param {import("./runner.js").Answer} answer */
function saveCalendar({ ics, ics_name }) {
  if (!ics) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([ics], { type: "text/calendar;charset=utf-8" }));
  link.download = ics_name ?? "j-120.ics";
  link.click();
  // Safari reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {HTMLElement} region @param {HTMLElement} button */
function copyText(region, button) {
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (region.querySelectorAll("[data-action]"));
  // `innerText` is what is shown: the buttons are hidden while it is read.
  for (const each of buttons) each.hidden = true;
  const text = region.innerText.trim();
  for (const each of buttons) each.hidden = false;
  copyBeside(button, text);
}
