// Which questions are asked, and what was answered to them.

import { typedDate } from "./dates.js";

/** @typedef {string | {day: string, month: string, year: string}} Answer */

/** @param {HTMLFormElement} form */
export function questionsOf(form) {
  return /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-question]")]);
}

/** Read the answers, showing each question that they call for and hiding the others.
 * A hidden question has no answer, whatever was once typed in it.
 * @param {HTMLFormElement} form */
export function readAnswers(form) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const question of questionsOf(form)) {
    question.hidden = !isAsked(question, answers);
    const answer = question.hidden ? "" : answerOf(question);
    if (answer) answers[question.dataset.question ?? ""] = answer;
  }
  return answers;
}

/** @param {HTMLElement} question @param {Record<string, Answer>} answers to the questions before */
function isAsked(question, answers) {
  if (!question.dataset.when) return true;
  const alternatives = /** @type {Record<string, string[]>[]} */ (JSON.parse(question.dataset.when));
  return alternatives.some((alternative) =>
    Object.entries(alternative).every(([name, values]) =>
      // No answer is « je ne sais pas », as it is in Python.
      values.includes(String(answers[name] ?? "unknown")),
    ),
  );
}

/** @param {HTMLElement} question @returns {Answer} */
function answerOf(question) {
  const group = question.querySelector("[data-date]");
  if (group) {
    const typed = typedDate(group);
    return Object.values(typed).some(Boolean) ? typed : "";
  }
  const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
    question.querySelector("input:checked, select, textarea, input:not([type=radio], [type=checkbox])")
  );
  return field?.value.trim() ?? "";
}
