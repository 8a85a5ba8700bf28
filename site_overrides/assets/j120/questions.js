// Reads a form: which questions are asked, given the answers, and what was answered.

import { typedDate, writeDate } from "./dates.js";

/**
 * @typedef {{day: string, month: string, year: string}} TypedDate
 * @typedef {{day: TypedDate, way: string, reference: string, outcome: string}} Row of a log
 * @typedef {string | TypedDate | Row[]} Answer
 */

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
  /** Required questions without an answer: a question that depends on one is not asked yet. */
  const waiting = new Set();
  for (const question of questionsOf(form)) {
    question.hidden = !isAsked(question, answers, waiting);
    const answer = question.hidden ? "" : answerOf(question);
    if (answer) answers[question.dataset.question ?? ""] = answer;
    else if ("required" in question.dataset) waiting.add(question.dataset.question);
  }
  return answers;
}

/** @param {HTMLElement} question
 * @param {Record<string, Answer>} answers to the questions before
 * @param {Set<string | undefined>} waiting questions before that must still be answered */
function isAsked(question, answers, waiting) {
  if (!question.dataset.when) return true;
  const alternatives = /** @type {Record<string, string[]>[]} */ (JSON.parse(question.dataset.when));
  return alternatives.some((alternative) =>
    Object.entries(alternative).every(
      ([name, values]) =>
        // An optional question left empty counts as « je ne sais pas », as in Python.
        !waiting.has(name) && values.includes(String(answers[name] ?? "unknown")),
    ),
  );
}

/** What was answered, empty where nothing was. @param {HTMLElement} question @returns {Answer} */
export function answerOf(question) {
  const log = question.querySelector("[data-attempts]");
  if (log) return readLog(log);
  const group = question.querySelector("[data-date]");
  if (group) {
    const typed = typedDate(group);
    return Object.values(typed).some(Boolean) ? typed : "";
  }
  const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
    question.querySelector("input:checked, select, textarea, input[name]:not([type=radio], [type=checkbox])")
  );
  return field?.value.trim() ?? "";
}

/** A function that fills in an answer, or `undefined` if the question does not take that answer.
 * @param {HTMLElement} question @param {Answer} answer to a date or a choice
 * @returns {(() => void) | undefined} */
export function writerOf(question, answer) {
  if (question.querySelector("[data-attempts]")) return undefined;
  const group = question.querySelector("[data-date]");
  if (group) {
    const isDate = typeof answer === "object" && "year" in answer;
    return isDate ? () => writeDate(group, answer) : undefined;
  }
  const options = /** @type {NodeListOf<HTMLInputElement | HTMLOptionElement>} */ (
    question.querySelectorAll("select option, [type=radio]")
  );
  const option = [...options].find(({ value }) => value === answer);
  return option && (() => void Object.assign(option, { selected: true, checked: true }));
}

/** @param {Element} log @returns {Row[] | ""} all the rows, since an error names one by its rank */
function readLog(log) {
  const rows = [...log.children].map((row) => ({
    day: typedDate(row),
    way: fieldOf(row, "way").value,
    reference: fieldOf(row, "reference").value.trim(),
    outcome: fieldOf(row, "outcome").value.trim(),
  }));
  const written = rows.some(
    ({ day, reference, outcome }) => day.day + day.month + day.year + reference + outcome,
  );
  return written ? rows : "";
}

/** @param {Element} row @param {"way" | "reference" | "outcome"} part */
export function fieldOf(row, part) {
  return /** @type {HTMLInputElement} */ (row.querySelector(`[name$="-${part}"]`));
}
