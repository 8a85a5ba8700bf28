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

  const stop = runner.watch((state) => stages.show(state, asked));
  const refresh = () => {
    readAnswers(form);
    questionsOf(form).forEach(speakDate);
  };

  const submit = async () => {
    clearErrors(form);
    asked = true;
    result.setAttribute("aria-busy", "true");
    const slug = form.dataset.calculator ?? "";
    const promise = runner.ask({ slug, answers: readAnswers(form), today: today() });
    stages.show(runner.state, asked);
    try {
      const answer = await promise;
      if (answer === undefined || !form.isConnected) return;
      asked = false;
      stages.show(runner.state, asked);
      clearAnswer(result);
      if (answer.ok) showAnswer(result, answer);
      else if (answer.errors?.length) showErrors(form, answer.errors, answer.summary ?? "");
      else stages.fail(answer.summary ?? "");
    } catch {
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
    clearAnswer(result);
    // The fields are emptied after this event.
    setTimeout(refresh);
  });
  form.addEventListener("input", refresh);
  form.addEventListener("paste", pasteDate);
  form.autocomplete = "off";

  const prepare = () => runner.prepare();
  form.addEventListener("focusin", prepare, { once: true });
  form.addEventListener("pointerover", prepare, { once: true });
  prepareWhenIdle(prepare);

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
