// What the reader sees while Python loads, and where the answer stands when it cannot.

import { FAILURES, STAGES, WORDS, megabytes, secondsLeft } from "./words.js";

/** The region below a form that says how far Python is. */
export class LoadingStatus {
  #region;
  #form;
  #retry;
  #text = document.createElement("p");
  #bar = document.createElement("progress");
  #bytes = document.createElement("p");
  /** When the first bytes were counted, in milliseconds, and how many they were. */
  #began = { at: 0, loaded: Infinity };

  /** @param {HTMLElement} region @param {HTMLFormElement} form @param {() => void} retry */
  constructor(region, form, retry) {
    this.#region = region;
    this.#form = form;
    this.#retry = retry;
    this.#text.className = "j120-stage";
    this.#bar.setAttribute("aria-label", WORDS.progress);
    this.#bytes.className = "j120-bytes";
    // A screen reader would speak at each kilobyte.
    this.#bytes.setAttribute("aria-hidden", "true");
  }

  /** @param {import("./runner.js").State} state @param {boolean} asked Somebody waits for it. */
  show(state, asked) {
    const region = this.#region;
    if (state.stage === "failed") {
      if (asked) this.fail(FAILURES[state.reason ?? "start"]);
      else region.hidden = true;
      return;
    }
    // Before anything is asked, it is shown but not read aloud.
    region.setAttribute("aria-live", asked ? "polite" : "off");
    region.hidden = state.stage === "idle" || state.stage === "ready";
    if (this.#text.parentElement !== region) {
      region.replaceChildren(this.#text, this.#bar, this.#bytes);
    }
    if (this.#text.textContent !== STAGES[state.stage]) this.#text.textContent = STAGES[state.stage];
    const counted = state.stage === "downloading" && state.total > 0;
    this.#bytes.hidden = !counted;
    if (counted) {
      this.#bar.max = state.total;
      this.#bar.value = state.loaded;
      if (state.loaded < this.#began.loaded) this.#began = { at: performance.now(), loaded: state.loaded };
      const pace = (state.loaded - this.#began.loaded) / (performance.now() - this.#began.at);
      const left = (state.total - state.loaded) / pace / 1000;
      this.#bytes.textContent = megabytes(state.loaded, state.total) + secondsLeft(left);
    } else this.#bar.removeAttribute("value");
  }

  /** Say what failed, that the answers typed are kept, and where the tables give the same dates.
   * @param {string} sentence */
  fail(sentence) {
    const said = document.createElement("p");
    said.className = "j120-failure";
    said.textContent = `${sentence} ${WORDS.kept}`;
    const way = document.createElement("p");
    // The same links as in the sentence for readers to whom no script comes.
    const links = this.#form.nextElementSibling?.querySelectorAll("a") ?? [];
    way.append(WORDS.wayOut, ...[...links].map((link) => link.cloneNode(true)), ".");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = WORDS.retry;
    retry.addEventListener("click", this.#retry);
    this.#region.setAttribute("aria-live", "polite");
    this.#region.hidden = false;
    this.#region.replaceChildren(said, way, retry);
  }
}
