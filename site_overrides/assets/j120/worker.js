// Runs Python in a worker: starts it, then answers what the page asks.

import { start as startFast } from "./faststart/start.js";
import { keepPython } from "./keep-python.js";
import { start as startPlain } from "./plain-start.js";
import { Lost, StartAgain, lose } from "./starting.js";

/** Everything that is fetched lies below this address. */
const HOME = new URL("python/", import.meta.url).href;
/** Time that Python has nothing to do before it works for the next visit, in milliseconds. */
const IDLE = 500;

/** @type {import("./runner.js").State} */
let state = { stage: "connecting", loaded: 0, total: 0 };
/** @type {import("./starting.js").Started} */
let started;
/** Done once, before the first answer. */
let prepareNextVisit = () => {};

globalThis.onmessage = ({ data }) => {
  try {
    prepareNextVisit();
    prepareNextVisit = () => {};
    postMessage({ kind: "answer", text: started.api.respond(data.request) });
  } catch (error) {
    console.warn(error);
    postMessage({ kind: "failed", reason: "start" });
  }
};

/** @param {import("./runner.js").Start} how */
async function begin({ slug, python, again }) {
  try {
    tell({});
    // After a failure, the list that the page was built with may be out of date.
    /** @type {import("./python.js").Manifest} */
    const manifest = python && !again ? JSON.parse(python) : await newestManifest();
    const start = manifest.faststart ? startFast : startPlain;
    started = await start({ manifest, home: HOME, slug, again, tell });
    tell({ stage: "ready" });
    setTimeout(started.whenIdle ?? (() => {}), IDLE);
    if (!again) prepareNextVisit = () => keepAll(manifest);
  } catch (error) {
    console.warn(error);
    // What the page was built with may have gone from the server since, or not suit the scripts that
    // came: the newest is tried.
    const retry = error instanceof StartAgain || (python && !again);
    const reason = error instanceof Lost ? "network" : "start";
    postMessage(retry ? { kind: "again" } : { kind: "failed", reason });
  }
}

/** @param {import("./python.js").Manifest} manifest */
function keepAll({ files }) {
  started.beforeFirstAnswer?.();
  const addresses = Object.keys(files).map((path) => HOME + path);
  // The answer goes first.
  setTimeout(() => keepPython(addresses, started.held ?? new Map()).catch(console.info));
}

/** @returns {Promise<import("./python.js").Manifest>} */
async function newestManifest() {
  const response = await fetch(`${HOME}manifest.json`, { cache: "reload" }).catch(lose);
  if (!response.ok) throw new Lost(`${response.status} ${response.url}`);
  return response.json();
}

/** @param {Partial<import("./runner.js").State>} change */
function tell(change) {
  state = { ...state, ...change };
  postMessage({ kind: "state", state });
}

// Asked for in the worker's name, and not in a message, which would wait for the thread of the page.
begin(JSON.parse(self.name));
