// Shows an answer, and what can be done with it: save its files, copy it, print its slip, share it.

import { connectCopies, copyBeside, sayBeside } from "./copy.js";
import { FAILURES, WORDS } from "./words.js";

/** @param {HTMLElement} region @param {import("./runner.js").Answer} answer
 * @param {import("./first-answer.js").FirstAnswer} first whose place it takes */
export function showAnswer(region, answer, first) {
  const kept = first.complete(answer.html ?? "");
  if (location.protocol === "file:") adaptToDisk(region);
  connectCopies(region.querySelectorAll("button[data-copy]"));
  region.onclick = (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = /** @type {HTMLElement | null} */ (target?.closest("[data-action]"));
    const action = button?.dataset.action;
    const file = answer.files?.find(({ key }) => key === action);
    if (file) save(file);
    else if (button && action === "copy") copyText(region, button);
    else if (action === "slip-print") printAlone([...aside.splice(0), copyOf(region, ".j120-slip")]);
    else if (button && action === "slip-keep") putAside(region, button);
    else if (action === "letter-print") printAlone([copyOf(region, ".j120-letter-text")]);
    else if (button && action === "letter-copy") copyBeside(button, partOf(region, "body"));
    else if (button && action === "letter-subject-copy") copyBeside(button, partOf(region, "subject"));
    else if (action === "letter-mail") location.href = mailOf(region);
    else if (button && action === "share") share(button);
    // Fetched when the fold is opened: a browser allows copying only during the press itself.
    else if (target?.closest(".j120-fold--share")) import("./share.js").catch(console.warn);
  };
  if (!kept) openAtItsHead(region);
}

/** The browser alone would scroll no further than it must, and open a long answer in its middle.
 * @param {HTMLElement} region */
export function openAtItsHead(region) {
  const head = region.querySelector("[data-j120=headline]");
  if (!(head instanceof HTMLElement)) return region.focus();
  head.focus({ preventScroll: true });
  // Its word of status stands above the headline, and above it what corrects a first answer.
  (region.querySelector(".j120-first-differs") ?? head.parentElement ?? head).scrollIntoView({ block: "start" });
}

/** @param {HTMLElement} region of an answer on a page that was opened from a disk */
function adaptToDisk(region) {
  // The address of a file leads nobody else to it, and may hold the reader's name.
  region.querySelector(".j120-fold--share")?.remove();
  // A server finds the page of a folder by itself; on a disk, the link must name its file.
  for (const link of region.querySelectorAll("a"))
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}

/** @param {HTMLElement} region */
export function clearAnswer(region) {
  region.replaceChildren();
  region.onclick = null;
}

/** @param {import("./runner.js").File} file */
export function save({ name, type, content }) {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Slips to print together, of one person after the other. @type {HTMLElement[]} */
const aside = [];

/** @param {HTMLElement} region @param {HTMLElement} button */
function putAside(region, button) {
  aside.push(copyOf(region, ".j120-slip"));
  const said = aside.length === 1 ? WORDS.slipKept : aside.length + WORDS.slipsKept;
  sayBeside(button).textContent = said;
}

/** @param {HTMLElement} region @param {string} selector @returns {HTMLElement} */
function copyOf(region, selector) {
  return /** @type {HTMLElement} */ (region.querySelector(selector)?.cloneNode(true));
}

/** The words of a letter's part. @param {HTMLElement} region @param {"body" | "subject"} part */
function partOf(region, part) {
  const found = /** @type {HTMLElement | null} */ (region.querySelector(`[data-letter-part=${part}]`));
  return found?.innerText.trim() ?? "";
}

/** @param {HTMLElement} region */
function mailOf(region) {
  const [subject, body] = /** @type {const} */ (["subject", "body"]).map((part) => partOf(region, part));
  // The standard of such addresses asks for both marks at the end of a line.
  const lines = encodeURIComponent(body.replace(/\n/g, "\r\n"));
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${lines}`;
}

/** Print these and nothing else: print.css hides the page from what stands beside them.
 * @param {HTMLElement[]} alone */
export function printAlone(alone) {
  for (const { classList } of alone) classList.add("j120-alone");
  document.body.append(...alone);
  document.documentElement.classList.add("j120-print-alone");
  const putAway = () => {
    for (const each of alone) each.remove();
    document.documentElement.classList.remove("j120-print-alone");
  };
  addEventListener("afterprint", putAway, { once: true });
  window.print();
}

/** @param {HTMLElement} button */
function share(button) {
  const said = sayBeside(button);
  import("./share.js").then(
    ({ showLink }) => showLink(button),
    () => (said.textContent = FAILURES.network),
  );
}

/** @param {HTMLElement} region @param {HTMLElement} button */
function copyText(region, button) {
  const aside = /** @type {NodeListOf<HTMLElement>} */ (
    region.querySelectorAll("[data-action], .j120-fold")
  );
  // `innerText` gives what is displayed: hide the buttons and open the folds while it is read.
  const folds = [...region.querySelectorAll("details")].filter(({ open }) => !open);
  for (const each of aside) each.hidden = true;
  for (const fold of folds) fold.open = true;
  const text = region.innerText.trim();
  for (const each of aside) each.hidden = false;
  for (const fold of folds) fold.open = false;
  copyBeside(button, text);
}
