// Shows what is wrong with the answers: at each field, and in a summary above the form that gets focus.

import { WORDS } from "./words.js";

const FIELDS = "input, select, textarea";

/** @typedef {{field: string, message: string, row: number | null,
 * part: string | null}} FieldError `row` from 1; `part` of a date, if it alone is wrong */

/** @param {HTMLFormElement} form @param {FieldError[]} errors @param {string} summary */
export function showErrors(form, errors, summary) {
  const list = document.createElement("ul");
  for (const error of errors) {
    const question = form.querySelector(`[data-question="${CSS.escape(error.field)}"]`);
    const wrong = question?.querySelector(`[data-attempts] > :nth-child(${error.row ?? 0})`) ?? question;
    const part = wrong?.querySelectorAll(`input[name$="-${error.part}"]`);
    const fields = [...((part?.length ? part : wrong?.querySelectorAll(FIELDS)) ?? [])];
    if (question && wrong) markQuestion(question, wrong, fields, error);
    const link = document.createElement("a");
    link.href = `#${question?.id ?? ""}`;
    link.textContent = error.message;
    link.addEventListener("click", (event) => {
      // Focus the field instead of following the link: the theme would take that for a change of page.
      event.preventDefault();
      event.stopPropagation();
      /** @type {HTMLElement | undefined} */ (fields[0])?.focus();
    });
    list.append(document.createElement("li"));
    list.lastElementChild?.append(link);
  }
  const box = document.createElement("div");
  box.className = "j120-error-summary";
  box.tabIndex = -1;
  // Focus makes a screen reader speak it: with role="alert" it would be spoken twice.
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", summary || WORDS.summary);
  const title = document.createElement("p");
  title.textContent = summary || WORDS.summary;
  box.append(title, list);
  form.prepend(box);
  box.focus();
}

/** @param {HTMLFormElement} form */
export function clearErrors(form) {
  form.querySelector(".j120-error-summary")?.remove();
  for (const said of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".j120-error"))) {
    said.hidden = true;
    said.textContent = "";
    for (const field of form.querySelectorAll(`[aria-describedby~="${said.id}"]`)) {
      const others = described(field).filter((id) => id !== said.id);
      if (others.length) field.setAttribute("aria-describedby", others.join(" "));
      else field.removeAttribute("aria-describedby");
      field.removeAttribute("aria-invalid");
    }
  }
}

/** @param {Element} question @param {Element} wrong the part of it that is @param {Element[]} fields
 * @param {FieldError} error */
function markQuestion(question, wrong, fields, error) {
  const said = /** @type {HTMLElement | null} */ (question.querySelector(".j120-error"));
  if (!said) return;
  said.textContent = error.message;
  said.hidden = false;
  for (const field of fields) {
    // ARIA has no invalid radio button: the group is described below.
    if (field instanceof HTMLInputElement && field.type === "radio") continue;
    field.setAttribute("aria-invalid", "true");
    describe(field, said.id);
  }
  const group = wrong.querySelector("fieldset");
  if (group) describe(group, said.id);
}

/** @param {Element} element @param {string} id */
function describe(element, id) {
  element.setAttribute("aria-describedby", [...new Set([...described(element), id])].join(" "));
}

/** @param {Element} element */
function described(element) {
  return (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
}
