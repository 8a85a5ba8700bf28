// Fills in what is already known: what the reader answered on another form, or a shared link.

import { connectLogs, writerOf as logWriterOf } from "./attempts.js";
import { answerOf, questionsOf, writerOf } from "./questions.js";
import { WORDS } from "./words.js";

/** @typedef {import("./questions.js").Answer} Answer */

/** What the reader answered, by the fact that the question gives: forms share it. Kept in memory, and
 * gone with the visit.
 * @type {Map<string, Answer>} */
const known = new Map();

/** @param {string | undefined} fact @param {Answer} answer silence takes back what was known */
function learn(fact, answer) {
  if (!fact) return;
  if (isSilence(answer)) known.delete(fact);
  else known.set(fact, answer);
}

/** Whether an address holds answers, understood or not. @param {string} hash */
export function isLink(hash) {
  return hash.startsWith("#j120=");
}

/** @param {Answer} answer */
function isSilence(answer) {
  return !answer || answer === "unknown";
}

/** Fills one form, and says above it what was filled in. */
export class Prefill {
  #form;
  #line;
  /** Questions whose answer comes from another form. @type {HTMLElement[]} */
  #carried = [];
  /** The sentence on the link that was opened, if one was. */
  #told = "";

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#line = /** @type {HTMLElement} */ (form.querySelector(".j120-carried"));
  }

  /** Fill from a link, or else from what is known. @param {string} hash */
  async begin(hash) {
    const form = this.#form;
    connectLogs(form);
    if (isLink(hash)) return this.#open(hash);
    this.#carried = questionsOf(form).filter((question) => {
      const answer = known.get(question.dataset.fact ?? "");
      if (!answer || !isSilence(answerOf(question))) return false;
      const write = Array.isArray(answer) ? logWriterOf(question, answer) : writerOf(question, answer);
      write?.();
      return write !== undefined;
    });
  }

  /** Fill from a link, which leaves the address at once. @param {string} hash */
  async #open(hash) {
    history.replaceState(history.state, "", location.pathname + location.search);
    const share = await import("./share.js").catch(console.warn);
    this.#told = share?.fillFrom(this.#form, hash.slice(1)) ? WORDS.shared : WORDS.notShared;
  }

  /** Name the questions, of those shown, that were filled in from another form. */
  say() {
    const seen = this.#carried.filter(({ hidden }) => !hidden);
    const names = seen.map(({ dataset }) => dataset.factWords).join(", ");
    const said = names ? WORDS.carried + names + WORDS.carriedEnd : this.#told;
    if (this.#line.textContent !== said) this.#line.textContent = said;
  }

  /** The reader has answered this one. @param {HTMLElement} question */
  answered(question) {
    learn(question.dataset.fact, answerOf(question));
    this.#carried = this.#carried.filter((each) => each !== question);
  }

  /** Choose the letter that an answer offers: on this form if it asks for one, else on the next.
   * @param {string} letter @returns {boolean} whether it was chosen here */
  chooseLetter(letter) {
    learn("letter", letter);
    const question = questionsOf(this.#form).find(({ dataset }) => dataset.fact === "letter");
    const write = question && writerOf(question, letter);
    if (!write) return false;
    write();
    question.dispatchEvent(new Event("input", { bubbles: true }));
    /** @type {HTMLElement | null} */ (question.querySelector("select, :checked"))?.focus();
    return true;
  }

  /** « Tout effacer »: forget what was known, for this form and the others. */
  clear() {
    known.clear();
    this.#carried = [];
    this.#told = "";
  }
}
