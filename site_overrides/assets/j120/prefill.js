// Fills in what is already known: what the reader answered on another form, or a shared link.

import { connectLogs, writerOf as logWriterOf } from "./attempts.js";
import { spokenDate, typedDate } from "./dates.js";
import { answerOf, questionsOf, writerOf } from "./questions.js";
import { WORDS } from "./words.js";

/** @typedef {import("./questions.js").Answer} Answer */

/** What the reader answered, by the fact that the question gives: forms share it.
 * @type {Map<string, Answer>} */
const known = new Map();
/** What was typed in each form, by its calculator, then by question. @type {Map<string, Record<string, Answer>>} */
const drafts = new Map();

/** Where both wait, for this tab alone, while the reader is on a page that is not ours: nothing is stored
 * as long as a page of the guide is open. */
const AWAY = "j120-away";
takeBack();
addEventListener("pagehide", () => {
  if (!known.size && !drafts.size) return;
  const kept = JSON.stringify([[...known], [...drafts]]);
  try {
    sessionStorage.setItem(AWAY, kept);
  } catch (error) {
    console.warn(error);
  }
});
addEventListener("j120-leave", forget);
addEventListener("pageshow", ({ persisted }) => void (persisted && takeBack()));

function takeBack() {
  try {
    const [facts, typed] = JSON.parse(sessionStorage.getItem(AWAY) ?? "[[], []]");
    sessionStorage.removeItem(AWAY);
    for (const [fact, answer] of facts) known.set(fact, answer);
    for (const [slug, answers] of typed) drafts.set(slug, answers);
  } catch (error) {
    console.warn(error);
  }
}

function forget() {
  known.clear();
  drafts.clear();
}

/** @param {string | undefined} fact @param {Answer} answer silence takes back what was known */
function learn(fact, answer) {
  if (!fact) return;
  if (isSilence(answer)) known.delete(fact);
  else known.set(fact, answer);
}

/** A function that fills in what was typed, words too, or `undefined` if the question does not take it.
 * @param {HTMLElement} question @param {Answer} answer */
function writerOfAny(question, answer) {
  if (Array.isArray(answer)) return logWriterOf(question, answer);
  const field = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (
    question.querySelector("textarea, input[dir]")
  );
  if (field && typeof answer === "string") return () => void (field.value = answer);
  return writerOf(question, answer);
}

/** What was answered, as it is read: « samedi 9 janvier 2027 ». @param {HTMLElement} question */
function wordsOf(question) {
  const group = question.querySelector("[data-date]");
  if (group) return spokenDate(typedDate(group));
  const list = question.querySelector("select");
  if (list && !question.querySelector("[data-attempts]")) return list.selectedOptions[0]?.text ?? "";
  return question.querySelector(":checked")?.parentElement?.querySelector("span")?.textContent ?? "";
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
    const draft = drafts.get(form.dataset.calculator ?? "") ?? {};
    this.#carried = questionsOf(form).filter((question) => {
      const own = draft[question.dataset.question ?? ""];
      // Of what was answered here and elsewhere, the last is known.
      const told = known.get(question.dataset.fact ?? "");
      const answer = told ?? own;
      if (!answer || !isSilence(answerOf(question))) return false;
      const write = writerOfAny(question, answer);
      write?.();
      return write !== undefined && told !== undefined && JSON.stringify(told) !== JSON.stringify(own);
    });
  }

  /** Fill from a link, which leaves the address at once. @param {string} hash */
  async #open(hash) {
    history.replaceState(history.state, "", location.pathname + location.search);
    const share = await import("./share.js").catch(console.warn);
    this.#told = share?.fillFrom(this.#form, hash.slice(1)) ? WORDS.shared : WORDS.notShared;
  }

  /** Name the questions, of those shown, that were filled in from another form, with their answers. */
  say() {
    const seen = this.#carried.filter(({ hidden }) => !hidden);
    const names = seen
      .map((question) => {
        const words = wordsOf(question);
        return question.dataset.factWords + (words && ` (${words})`);
      })
      .join(", ");
    const said = names ? WORDS.carried + names + WORDS.carriedEnd : this.#told;
    if (this.#line.textContent !== said) this.#line.textContent = said;
  }

  /** The reader has answered this one. @param {HTMLElement} question */
  answered(question) {
    const answer = answerOf(question);
    learn(question.dataset.fact, answer);
    const gives = JSON.parse(question.dataset.gives ?? "{}")[String(answer)] ?? {};
    for (const [fact, told] of Object.entries(gives)) learn(fact, told);
    const typed = questionsOf(this.#form).map((each) => [each.dataset.question, answerOf(each)]);
    drafts.set(this.#form.dataset.calculator ?? "", Object.fromEntries(typed.filter(([, each]) => each)));
    if (this.#told === WORDS.cleared) this.#told = "";
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

  /** « Tout effacer », « Personne suivante »: forget all, for this form and the others, and say so. */
  clear() {
    forget();
    this.#carried = [];
    this.#told = WORDS.cleared;
    // The button that was pressed goes out of sight.
    if (document.activeElement?.closest(".j120-clear")) this.#line.focus();
  }
}
