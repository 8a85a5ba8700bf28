// Connects each form of the page to Python: reads the answers, asks, and shows what comes back.

import { clearAnswer, openAtItsHead, showAnswer } from "./answer.js";
import { pasteDate, speakDates, today } from "./dates.js";
import { FirstAnswer } from "./first-answer.js";
import { sayLengths } from "./lengths.js";
import { Prefill, isLink } from "./prefill.js";
import { readAnswers } from "./questions.js";
import { Runner } from "./runner.js";
import { connectFinders } from "./finder.js";
import { LoadingStatus } from "./loading-status.js";

/** One for the whole visit: the theme replaces pages in place, and this module stays. */
export const runner = new Runner();

/** Fetched at the first refusal. @type {typeof import("./errors.js") | undefined} */
let errors;

/** @type {{form: HTMLFormElement, disconnect: () => void}[]} */
let forms = [];

// A shared link is opened on the page that made it, so nothing is loaded. Reload: filled in place, the
// form could be replaced by the theme meanwhile.
addEventListener("hashchange", () => void (isLink(location.hash) && location.reload()));

/** Connect the forms of the page that was just shown; forget those of the page before.
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
  // The style that hides it may not have come.
  regionAfter(form, ".j120-late").hidden = true;
  const filling = new Prefill(form);
  const first = new FirstAnswer(form, result);
  const loading = new LoadingStatus(regionAfter(form, ".j120-stages"), form, () => form.requestSubmit());
  let asked = false;
  /** Number of the latest question. It goes up when the form changes, and an answer to an older
   * number is dropped. */
  let generation = 0;

  const disconnect = runner.watch((state) => loading.show(state, asked));
  const refresh = () => {
    readAnswers(form);
    speakDates(form);
    sayLengths(form);
    filling.say();
  };

  /** Remove the answer: the form has changed since it was asked. */
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
    const { lang } = document.documentElement;
    const request = { slug, answers: readAnswers(form), today: today(), base, lang };
    const promise = runner.ask(request, python);
    loading.show(runner.state, asked);
    const shown = first.show(request, () => asked && mine === generation).then((shows) => {
      if (!shows) return;
      result.removeAttribute("aria-busy");
      openAtItsHead(result);
    });
    // Without one, the loading status says why.
    const answer = await promise.catch(() => null);
    if (!answer) await shown;
    if (answer === undefined || mine !== generation || !form.isConnected) return;
    asked = false;
    // If this fails, an older answer must not stay and pass for the answer.
    if (answer ? !answer.ok : !first.stays()) clearAnswer(result);
    if (answer) loading.show(runner.state, asked);
    if (answer?.ok) {
      showAnswer(result, answer, first);
      import("./offline.js").then(({ keepWhatIsRead }) => keepWhatIsRead()).catch(console.warn);
    } else if (answer?.errors?.length) {
      errors ??= await import("./errors.js").catch(() => undefined);
      if (mine !== generation || !form.isConnected) return;
      if (errors) errors.showErrors(form, answer.errors, answer.summary ?? "");
      else loading.fail(answer.errors.map(({ message }) => message).join(" "));
    } else if (answer) loading.fail(answer.summary ?? "");
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
    loading.show(runner.state, asked);
    for (const asking of form.querySelectorAll("details.j120-clear")) asking.removeAttribute("open");
    // The fields are emptied after this event.
    setTimeout(refresh);
  });
  form.addEventListener("input", ({ target }) => {
    const question = target instanceof Element ? target.closest("[data-question]") : null;
    if (question instanceof HTMLElement) filling.answered(question);
    forget();
    // After a failure, its message and way out stay.
    if (runner.state.stage !== "failed") loading.show(runner.state, asked);
    refresh();
  });
  form.addEventListener("paste", pasteDate);
  result.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-action=next]")) {
      form.reset();
      return /** @type {HTMLElement | null} */ (form.querySelector(".j120-carried"))?.focus();
    }
    const link = event.target instanceof Element ? event.target.closest("a[data-letter]") : null;
    if (!(link instanceof HTMLElement) || !filling.chooseLetter(link.dataset.letter ?? "")) return;
    // The link leads to this very page: the theme would do nothing with it.
    event.preventDefault();
    event.stopPropagation();
  });
  connectFinders(form);
  form.autocomplete = "off";

  // The table first: a hundredth of Python's size, and the first thing that is shown.
  const prepare = async () => {
    await first.prepare();
    runner.prepare({ slug: form.dataset.calculator ?? "", python: form.dataset.python });
  };
  form.addEventListener("focusin", prepare, { once: true });
  form.addEventListener("pointerover", prepare, { once: true });
  // By then the reader may have gone to another page.
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

/** Load Python when the browser is idle, but not for readers who save data or have a slow network: they
 * get it once they touch the form.
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
