// The link that holds the answers, after its `#`: shows the one that Python wrote, reads one opened.

import { copyBeside } from "./copy.js";
import { spokenDate } from "./dates.js";
import { questionsOf, writerOf } from "./questions.js";

const FORMAT = "1";
/** Characters after the `#` at most: more than any form can make. */
const LONGEST = 1500;

/** Show the link, copy it, and on a telephone offer to send it.
 * @param {HTMLElement} button that holds what the link is made of */
export function showLink(button) {
  const url = `${location.href.replace(/[?#].*/, "")}#${button.dataset.share}`;
  const shown = /** @type {HTMLElement} */ (button.parentElement?.querySelector(".j120-shared"));
  shown.hidden = false;
  /** @type {HTMLInputElement} */ (shown.querySelector("input")).value = url;
  copyBeside(button, url);
  // It is rejected when the reader closes the menu: that is no failure.
  if (matchMedia("(pointer: coarse)").matches) navigator.share?.({ url }).catch(() => {});
}

/** Fill a form from a link: all that it holds, or nothing if a word of it is not understood.
 * @param {HTMLFormElement} form @param {string} fragment @returns {boolean} whether it was filled */
export function fillFrom(form, fragment) {
  const [[name, format], ...given] = new URLSearchParams(fragment.slice(0, LONGEST + 1));
  const names = new Set(given.map(([name]) => name));
  if (fragment.length > LONGEST || name !== "j120" || format !== FORMAT) return false;
  if (!given.length || names.size !== given.length) return false;
  const questions = new Map(questionsOf(form).map((each) => [each.dataset.question, each]));
  const writers = given.map(([name, value]) => {
    const question = questions.get(name);
    return question && writerOf(question, readValue(value));
  });
  if (writers.includes(undefined)) return false;
  form.reset();
  for (const write of writers) write?.();
  return true;
}

/** @param {string} value « 2027-01-09 », or the name of a choice */
function readValue(value) {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const date = { day, month, year };
  return spokenDate(date) ? date : value;
}
