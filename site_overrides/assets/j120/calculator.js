// Connects each form of the page to Python. The form is whole without this; here it answers.

import { clearAnswer, showAnswer } from "./answer.js";
import { pasteDate, speakDate, today } from "./dates.js";
import { clearErrors, showErrors } from "./errors.js";
import { questionsOf, readAnswers } from "./questions.js";
import { Runner } from "./runner.js";
import { Stages } from "./stages.js";

/** One for the visit: this module outlives the pages that the theme replaces. */
const runner = new Runner();

/** @type {WeakSet<HTMLFormElement>} */
const connected = new WeakSet();
/** @type {{form: HTMLFormElement, disconnect: () => void}[]} */
let forms = [];

/** Connect the forms of the page that has just come; forget those of the page that left. */
export function connectAll() {
  for (const { form, disconnect } of forms) if (!form.isConnected) disconnect();
  forms = forms.filter(({ form }) => form.isConnected);
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll("form.j120-form")
  )) {
    if (connected.has(form)) continue;
    connected.add(form);
    forms.push({ form, disconnect: connect(form) });
  }
}

/** @param {HTMLFormElement} form @returns {() => void} */
function connect(form) {
  const result = regionAfter(form, ".j120-result");
  const stages = new Stages(regionAfter(form, ".j120-stages"), form, () => form.requestSubmit());
  let asked = false;
  /** Raised when what was asked no longer holds: an answer to an older number is dropped. */
  let generation = 0;

  const stop = runner.watch((state) => stages.show(state, asked));
  const refresh = () => {
    readAnswers(form);
    questionsOf(form).forEach(speakDate);
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
    clearErrors(form);
    asked = true;
    result.setAttribute("aria-busy", "true");
    const slug = form.dataset.calculator ?? "";
    const promise = runner.ask({ slug, answers: readAnswers(form), today: today() });
    stages.show(runner.state, asked);
    try {
      const answer = await promise;
      if (answer === undefined || mine !== generation || !form.isConnected) return;
      asked = false;
      stages.show(runner.state, asked);
      clearAnswer(result);
      if (answer.ok) showAnswer(result, answer);
      else if (answer.errors?.length) showErrors(form, answer.errors, answer.summary ?? "");
      else stages.fail(answer.summary ?? "");
    } catch {
      if (mine !== generation) return;
      // The stages have said why. An older answer would pass for the answer to this question.
      clearAnswer(result);
      asked = false;
    }
    result.removeAttribute("aria-busy");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("reset", () => {
    clearErrors(form);
    forget();
    stages.show(runner.state, asked);
    // The fields are emptied after this event.
    setTimeout(refresh);
  });
  form.addEventListener("input", () => {
    forget();
    // A failure still holds, with its way out, whatever is typed.
    if (runner.state.stage !== "failed") stages.show(runner.state, asked);
    refresh();
  });
  form.addEventListener("paste", pasteDate);
  form.autocomplete = "off";

  const prepare = () => runner.prepare();
  form.addEventListener("focusin", prepare, { once: true });
  form.addEventListener("pointerover", prepare, { once: true });
  // The reader may have left for another page meanwhile.
  prepareWhenIdle(() => void (form.isConnected && prepare()));

  refresh();
  return stop;
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
