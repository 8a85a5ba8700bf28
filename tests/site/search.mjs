// Searches a built site as its pages do: the worker of the search, the theme's, and the French of
// ours that it loads, without a browser.
//   node search.mjs <site> < queries.json > found.json
// Of each result, where it leads, then the texts that it shows.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import vm from "node:vm";

/** @typedef {{location: string, text: string}} Part of a result */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [site] = process.argv.slice(2);
const page = await readFile(join(site, "index.html"), "utf8");
const [, script, theme] = /"search": ?"([^"?]*)\?([^"]*)"/.exec(page) ?? [];
const at = (/** @type {string} */ path) => join(site, dirname(script), path);

/** @type {((message: {type: number, data: any}) => void)[]} */
const waiting = [];
/** @type {((event: {data: object}) => void)[]} */
const listeners = [];
const worker = vm.createContext({
  console,
  setTimeout: () => {},
  location: { search: `?${theme}` },
  fetch: async (/** @type {string} */ path) => ({
    ok: true,
    json: async () => JSON.parse(await readFile(at(path), "utf8")),
  }),
  postMessage: (/** @type {{type: number, data: any}} */ message) => waiting.shift()?.(message),
  importScripts: (/** @type {string[]} */ ...paths) => {
    for (const path of paths) vm.runInContext(readFileSync(at(path), "utf8"), worker, path);
  },
  addEventListener: (/** @type {string} */ _type, /** @type {any} */ listener) => listeners.push(listener),
  dispatchEvent: (/** @type {{data: object}} */ event) => {
    for (const listener of listeners) listener(event);
  },
  MessageEvent: class {
    constructor(/** @type {string} */ _type, /** @type {{data: object}} */ { data }) {
      this.data = data;
    }
  },
});
worker.self = worker;
vm.runInContext(await readFile(join(site, script), "utf8"), worker, script);

/** @param {number} type @param {object | string} data @param {number} wanted @returns {Promise<any>} */
async function send(type, data, wanted) {
  for (;;) {
    const answer = await new Promise((resolve) => {
      waiting.push(resolve);
      let stopped = false;
      worker.onmessage({ data: { type, data }, stopImmediatePropagation: () => (stopped = true) });
      if (!stopped) throw new Error("not held back");
    });
    if (answer.type === wanted) return answer.data;
  }
}

const { config, docs } = JSON.parse(await readFile(join(site, "search", "search_index.json"), "utf8"));
await send(SETUP, { config, docs, options: { suggest: false } }, READY);
const found = [];
for (const query of JSON.parse(await text(process.stdin))) {
  const { items } = await send(QUERY, query, RESULT);
  found.push(items.map((/** @type {Part[]} */ parts) => [shown(parts), ...parts.map(({ text }) => text)]));
}
process.stdout.write(JSON.stringify(found));

/** Where the first link of a result leads: to the page, if it is in it. @param {Part[]} parts */
function shown(parts) {
  return (parts.find(({ location }) => !location.includes("#")) ?? parts[0]).location;
}
