// Connects each form of the page to Python. The form is whole without this; here it answers.

import { clearAnswer, showAnswer } from "./answer.js";
import { pasteDate, speakDates, today } from "./dates.js";
import { Filling, isLink } from "./filling.js";
import { readAnswers } from "./questions.js";
import { Runner } from "./runner.js";
import { Stages } from "./stages.js";

/** One for the visit: this module outlives the pages that the theme replaces. */
const runner = new Runner();

/** Fetched at the first refusal. @type {typeof import("./errors.js") | undefined} */
let errors;

/** @type {{form: HTMLFormElement, disconnect: () => void}[]} */
let forms = [];

// A link opened on the page that made it: the theme may replace the form while it is filled.
addEventListener("hashchange", () => void (isLink(location.hash) && location.reload()));

/** Connect the forms of the page that has just come; forget those of the page that left.
 * @param {string} hash of the address at which the visit began */
export function connectAll(hash) {
  for (const { form, disconnect } of forms) if (!form.isConnected) disconnect();
  forms = forms.filter(({ form }) => form.isConnected);
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll(".j120-form:not([data-connected])")
  )) {
    form.dataset.connected = "";
    forms.push({ form, disconnect: connect(form, hash) });
  }
}

/** @param {HTMLFormElement} form @param {string} hash @returns {() => void} */
function connect(form, hash) {
  const result = regionAfter(form, ".j120-result");
  // By script, since the style that hides it may not have come.
  regionAfter(form, ".j120-late").hidden = true;
  const filling = new Filling(form);
  const stages = new Stages(regionAfter(form, ".j120-stages"), form, () => form.requestSubmit());
  let asked = false;
  /** Raised when what was asked no longer holds: an answer to an older number is dropped. */
  let generation = 0;

  const disconnect = runner.watch((state) => stages.show(state, asked));
  const refresh = () => {
    readAnswers(form);
    speakDates(form);
    filling.say();
  };

  /** Leave no answer that is not the answer to what the form now says. */
  const forget = () => {
    generation++;
    asked = false;
    clearAnswer(result);
    result.removeAttribute("aria-busy");
  };

  const submit = async () => {
    const mine = ++generation;
    errors?.clearErrors(form);
    asked = true;
    result.setAttribute("aria-busy", "true");
    const { calculator: slug = "", base = "", python } = form.dataset;
    const promise = runner.ask({ slug, answers: readAnswers(form), today: today(), base }, python);
    stages.show(runner.state, asked);
    // Where there is none, the stages say why.
    const answer = await promise.catch(() => null);
    if (answer === undefined || mine !== generation || !form.isConnected) return;
    asked = false;
    // An older answer would pass for the answer to this question.
    clearAnswer(result);
    if (answer) stages.show(runner.state, asked);
    if (answer?.ok) {
      showAnswer(result, answer);
      import("./offline.js").then(({ keepWhatIsRead }) => keepWhatIsRead()).catch(console.warn);
    } else if (answer?.errors?.length) {
      errors ??= await import("./errors.js").catch(() => undefined);
      if (mine !== generation || !form.isConnected) return;
      if (errors) errors.showErrors(form, answer.errors, answer.summary ?? "");
      else stages.fail(answer.errors.map(({ message }) => message).join(" "));
    } else if (answer) stages.fail(answer.summary ?? "");
    result.removeAttribute("aria-busy");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("reset", () => {
    errors?.clearErrors(form);
    forget();
    filling.clear();
    stages.show(runner.state, asked);
    // The fields are emptied after this event.
    setTimeout(refresh);
  });
  form.addEventListener("input", ({ target }) => {
    const question = target instanceof Element ? target.closest("[data-question]") : null;
    if (question instanceof HTMLElement) filling.answered(question);
    forget();
    // A failure still holds, with its way out, whatever is typed.
    if (runner.state.stage !== "failed") stages.show(runner.state, asked);
    refresh();
  });
  form.addEventListener("paste", pasteDate);
  result.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-letter]") : null;
    if (!(link instanceof HTMLElement) || !filling.chooseLetter(link.dataset.letter ?? "")) return;
    // It leads to this page: the theme would find nothing to replace.
    event.preventDefault();
    event.stopPropagation();
  });
  form.autocomplete = "off";

  const prepare = () =>
    runner.prepare({ slug: form.dataset.calculator ?? "", python: form.dataset.python });
  form.addEventListener("focusin", prepare, { once: true });
  form.addEventListener("pointerover", prepare, { once: true });
  // The reader may have left for another page meanwhile.
  const prepareHere = () => void (form.isConnected && prepare());
  if ("j120Early" in window) prepare();
  else prepareWhenIdle(prepareHere);
  // Where an answer was given before, all that Python needs is on the device.
  if (navigator.serviceWorker?.controller)
    caches.has("j120-snapshot").then((kept) => void (kept && prepareHere()), console.warn);

  refresh();
  filling.begin(hash).then(refresh);
  return disconnect;
}

/** Nobody who pays for each megabyte gets them without a sign of wanting them.
 * @param {() => void} prepare */
function prepareWhenIdle(prepare) {
  const connection = Reflect.get(navigator, "connection");
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? "")) return;
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 500));
  if (document.readyState === "complete") idle(prepare);
  else window.addEventListener("load", () => idle(prepare), { once: true });
}

/** @param {HTMLFormElement} form @param {string} selector @returns {HTMLElement} */
function regionAfter(form, selector) {
  let next = form.nextElementSibling;
  while (next && !next.matches(selector)) next = next.nextElementSibling;
  if (!(next instanceof HTMLElement)) throw new Error(`${selector} is missing after the form`);
  return next;
}
