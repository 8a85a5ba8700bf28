// The log of attempts: adds, removes and numbers its rows.

import { writeDate } from "./dates.js";
import { fieldOf } from "./questions.js";

/** @param {HTMLFormElement} form */
export function connectLogs(form) {
  for (const log of form.querySelectorAll("[data-attempts]")) connectLog(form, log);
}

/** A function that replaces the rows of a question's log by these, if the question has a log.
 * @param {HTMLElement} question @param {import("./questions.js").Row[]} rows
 * @returns {(() => void) | undefined} */
export function writerOf(question, rows) {
  const log = question.querySelector("[data-attempts]");
  return log ? () => write(log, rows) : undefined;
}

/** @param {Element} log @param {import("./questions.js").Row[]} rows */
function write(log, rows) {
  const [first] = log.children;
  log.replaceChildren(...rows.map(() => first.cloneNode(true)));
  number(log);
  rows.forEach((written, index) => {
    const row = log.children[index];
    writeDate(row, written.day);
    for (const part of /** @type {const} */ (["way", "reference", "outcome"])) {
      fieldOf(row, part).value = written[part];
    }
  });
}

/** @param {HTMLFormElement} form @param {Element} log */
function connectLog(form, log) {
  const blank = log.innerHTML;
  log.parentElement?.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const action = /** @type {HTMLElement | null} */ (target?.closest("[data-attempt]"))?.dataset.attempt;
    if (!action) return;
    let rank = log.childElementCount;
    if (action === "remove") {
      const row = /** @type {Element} */ (target?.closest("li"));
      rank = [...log.children].indexOf(row);
      row.remove();
    }
    if (action === "add" || !log.childElementCount) log.insertAdjacentHTML("beforeend", blank);
    number(log);
    // Focus the new row, or the one now in the place of the removed one, or the last.
    const row = log.children[Math.min(rank, log.childElementCount - 1)];
    row.querySelector("input")?.focus();
    log.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form.addEventListener("reset", () => (log.innerHTML = blank));
}

/** @param {Element} log */
function number(log) {
  [...log.children].forEach((row, index) => {
    const rank = String(index + 1);
    for (const said of row.querySelectorAll(".j120-rank")) said.textContent = rank;
    for (const named of row.querySelectorAll("[name]")) {
      named.setAttribute("name", named.getAttribute("name")?.replace(/-\d+-/, `-${rank}-`) ?? "");
    }
  });
}
