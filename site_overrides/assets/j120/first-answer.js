// Shows the first screen of an answer before Python is there, from a table made at build, and gives its
// place to the whole answer. Python is right: where the two differ, the reader is told.

import { lookUp } from "./lookup.js";
import { WORDS } from "./words.js";

/** The first answers of one form. */
export class FirstAnswer {
  #form;
  #region;
  /** @type {Promise<import("./lookup.js").Table | undefined> | undefined} */
  #table;
  /** What is shown, as the table says it. */
  #html = "";

  /** @param {HTMLFormElement} form @param {HTMLElement} region of its answer */
  constructor(form, region) {
    this.#form = form;
    this.#region = region;
  }

  /** Fetch the table, once. Without it, the answer comes when Python does. */
  prepare() {
    this.#table ??= this.#fetch().catch((error) => void console.warn(error));
    return this.#table;
  }

  async #fetch() {
    const { first } = this.#form.dataset;
    // On a disk, where nothing can be fetched, the page holds it.
    if (!first || first[0] === "{") return first && JSON.parse(first);
    const response = await fetch(first);
    if (!response.ok) throw new Error(`${response.status} ${first}`);
    return response.json();
  }

  /** Show what the table says, if anything, and tell whether it does.
   * @param {import("./runner.js").Request} request
   * @param {() => boolean} wanted Whether nothing better came while the table was awaited. */
  async show({ answers, today, base }, wanted) {
    const table = await this.prepare();
    if (!table || !wanted()) return false;
    const html = lookUp(table, /** @type {Record<string, any>} */ (answers), today, base);
    if (!html) return false;
    this.#html = html;
    const screen = parsed(html);
    screen.removeAttribute("data-j120");
    screen.setAttribute("data-first-answer", "");
    const note = document.createElement("p");
    note.className = "j120-first-note";
    note.textContent = WORDS.first;
    this.#region.replaceChildren(screen, note);
    return true;
  }

  /** Say that nothing more will come. Tells whether a first answer stands. */
  stays() {
    const note = this.#region.querySelector(".j120-first-note");
    if (note) note.textContent = WORDS.firstAlone;
    return Boolean(note);
  }

  /** Put the whole answer in the place of the first. Gives `true` where nothing moved: the first screen
   * stands as it did, and the rest follows it.
   * @param {string} html */
  complete(html) {
    const first = this.#region.querySelector("[data-first-answer]");
    const whole = document.createElement("template");
    whole.innerHTML = html;
    const said = whole.content.firstElementChild;
    const same = first && said?.outerHTML === parsed(this.#html).outerHTML;
    if (same) {
      first.removeAttribute("data-first-answer");
      first.setAttribute("data-j120", "answer");
      said.remove();
      first.nextElementSibling?.replaceWith(whole.content);
      return true;
    }
    if (first) {
      console.error("J-120: the first answer was not that of Python", this.#html, said?.outerHTML);
      const note = document.createElement("p");
      note.className = "j120-first-differs";
      note.setAttribute("role", "alert");
      note.textContent = WORDS.firstDiffers;
      whole.content.prepend(note);
    }
    this.#region.replaceChildren(whole.content);
    return false;
  }
}

/** @param {string} html of one element @returns {Element} */
function parsed(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return /** @type {Element} */ (holder.content.firstElementChild);
}
