// The desk: lines pasted or added, one row a person, nothing stored. Python reads and counts.

import { printAlone, save } from "./answer.js";
import { runner } from "./calculator.js";
import { copyBeside } from "./copy.js";
import { today } from "./dates.js";
import { FAILURES } from "./words.js";

/**
 * @typedef {{rank: number, cells: Record<string, string>, others?: object, broken?: string,
 *            missing?: string[]}} Line
 * @typedef {{rank: number, place: number[], status: string, cells: Record<string, string>, html: string,
 *            line: string}} Row
 */

/** Lines that Python counts at once: between two, the page shows how far it is. */
const AT_ONCE = 50;
const SLUG = "permanence";

/** What leaves the page on which the desk was connected. */
let disconnect = () => {};

/** @param {HTMLElement} desk */
export function connectDesk(desk) {
  if ("connected" in desk.dataset) return;
  desk.dataset.connected = "";
  disconnect();
  const leaving = new AbortController();
  disconnect = () => leaving.abort();

  /** @type {Map<number, Line>} */
  const lines = new Map();
  /** @type {Map<number, Row>} */
  const rows = new Map();
  let last = 0;

  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (desk.querySelector(selector));
  const pasted = /** @type {HTMLTextAreaElement} */ (find("textarea"));
  const list = find(".j120-rows");
  const said = find(".j120-desk-said");
  const progress = /** @type {HTMLProgressElement} */ (find("progress"));
  const filter = /** @type {HTMLSelectElement} */ (find(".j120-desk-filter"));
  const adding = /** @type {HTMLFormElement} */ (find("form"));
  const words = desk.dataset;
  const most = Number(words.most);

  /** @param {object} answers @returns {Promise<any>} */
  const ask = async (answers) => {
    runner.prepare({ slug: "ma-situation" });
    const { base = "" } = desk.dataset;
    const answer = await runner.ask({ slug: SLUG, answers, today: today(), base });
    if (!answer?.ok) throw new Error(answer?.summary ?? "");
    return answer;
  };

  const show = () => {
    const shown = [...rows.values()].filter(({ status }) => !filter.value || status === filter.value);
    shown.sort((one, other) => {
      const differs = one.place.findIndex((value, at) => value !== other.place[at]);
      return differs < 0 ? 0 : one.place[differs] - other.place[differs];
    });
    list.innerHTML = shown.map(({ html }) => html).join("");
    for (const row of /** @type {Iterable<HTMLElement>} */ (list.children))
      row.append(button(words.sayEdit, "edit"), button(words.sayRemove, "remove"));
  };

  /** Count some lines, a few at a time. @param {Line[]} counted */
  const count = async (counted) => {
    progress.hidden = false;
    progress.max = counted.length;
    try {
      for (let at = 0; at < counted.length; at += AT_ONCE) {
        progress.value = at;
        const answer = await ask({ lines: counted.slice(at, at + AT_ONCE) });
        for (const row of /** @type {Row[]} */ (answer.rows)) {
          rows.set(row.rank, row);
          lines.set(row.rank, { ...(lines.get(row.rank) ?? { rank: row.rank }), cells: row.cells });
        }
      }
      show();
      said.textContent = `${words.sayDone}${rows.size}`;
    } catch (error) {
      console.warn(error);
      said.textContent = FAILURES.start;
    }
    progress.hidden = true;
  };

  /** @param {Line[]} more */
  const take = async (more) => {
    const room = Math.max(0, most - lines.size);
    const taken = more.slice(0, room).map((line) => ({ ...line, rank: ++last }));
    for (const line of taken) lines.set(line.rank, line);
    await count(taken);
    if (more.length > room) said.textContent = words.sayFull ?? "";
  };

  const read = async () => {
    if (!pasted.value.trim()) return void (said.textContent = words.sayNone ?? "");
    said.textContent = words.sayCounting ?? "";
    try {
      const answer = await ask({ pasted: pasted.value });
      // What looks private must not stay in sight.
      pasted.value = "";
      await take(answer.lines);
      if (answer.left) said.textContent = words.sayFull ?? "";
    } catch (error) {
      console.warn(error);
      said.textContent = FAILURES.start;
    }
  };

  const clear = () => {
    lines.clear();
    rows.clear();
    last = 0;
    pasted.value = "";
    adding.reset();
    find(".j120-desk-kept").replaceChildren();
    said.textContent = "";
    show();
  };

  /** Open the cells of a row where it stands. @param {HTMLElement} row @param {number} rank */
  const edit = (row, rank) => {
    const form = /** @type {HTMLFormElement} */ (adding.cloneNode(true));
    form.querySelector("legend")?.remove();
    form.className = "j120-desk-edit";
    const cells = lines.get(rank)?.cells ?? {};
    for (const field of inputsOf(form)) field.value = cells[field.name] ?? "";
    const apply = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    apply.textContent = words.sayApply ?? "";
    form.onsubmit = (event) => {
      event.preventDefault();
      const line = { rank, cells: { ...cells, ...cellsOf(form) } };
      lines.set(rank, line);
      count([line]).then(() => /** @type {HTMLElement | null} */ (
        list.querySelector(`[data-rank="${rank}"] [data-desk=edit]`)
      )?.focus());
    };
    form.onkeydown = ({ key }) => void (key === "Escape" && show());
    row.append(form);
    inputsOf(form)[0]?.focus();
  };

  const kept = async () => ask({ lines: [...lines.values()], keep: true });

  desk.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("[data-desk]") : null;
    if (!(pressed instanceof HTMLElement)) return;
    const row = /** @type {HTMLElement | null} */ (pressed.closest("[data-rank]"));
    const rank = Number(row?.dataset.rank);
    const action = pressed.dataset.desk;
    if (action === "read") read();
    else if (action === "clear") clear();
    else if (action === "edit" && row && !row.querySelector("form")) edit(row, rank);
    else if (action === "remove") {
      lines.delete(rank);
      rows.delete(rank);
      show();
    } else if (action === "table") copyBeside(pressed, table());
    else if (action === "slips" && lines.size)
      kept().then(({ html }) => {
        const slips = find(".j120-desk-kept");
        slips.innerHTML = html;
        printAlone(/** @type {HTMLElement[]} */ ([...slips.children]));
      }, console.warn);
    else if (action === "ics" && lines.size) kept().then(({ files }) => save(files[0]), console.warn);
  });

  const table = () => {
    const found = [...list.children].map((row) => rows.get(Number(/** @type {HTMLElement} */ (row).dataset.rank)));
    return [words.head, ...found.map((row) => row?.line)].join("\n");
  };

  adding.addEventListener("submit", (event) => {
    event.preventDefault();
    const cells = cellsOf(adding);
    if (!Object.keys(cells).length) return;
    take([{ rank: 0, cells }]);
    adding.reset();
    inputsOf(adding)[0]?.focus();
  });
  filter.addEventListener("change", show);
  desk.addEventListener("focusin", () => runner.prepare({ slug: "ma-situation" }), { once: true });

  const { signal } = leaving;
  addEventListener("beforeunload", (event) => void (lines.size && event.preventDefault()), { signal });
  // The theme replaces the page without unloading it.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const leaves = link instanceof HTMLAnchorElement && link.target !== "_blank" && lines.size > 0;
      const here = leaves && link.pathname === location.pathname && link.hash;
      if (!leaves || here || window.confirm(words.sayLeave)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  addEventListener("pagehide", clear, { signal });
}

/** @param {string | undefined} words @param {string} action */
function button(words, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "j120-row-button";
  made.dataset.desk = action;
  made.textContent = words ?? "";
  return made;
}

/** @param {HTMLFormElement} form */
function inputsOf(form) {
  return /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[name]")]);
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function cellsOf(form) {
  const filled = inputsOf(form).filter(({ value }) => value.trim());
  return Object.fromEntries(filled.map(({ name, value }) => [name, value.trim()]));
}
