// Runs Python on the page's own thread, for pages opened from a disk: browsers refuse workers there.
// Python lies in the page or beside it. To the runner, it looks like a worker.

import { browserApi, install, options } from "./python.js";

const HOME = new URL("python/", import.meta.url).href;

export class PythonWithoutWorker {
  /** @type {(event: {data: any}) => void} */
  onmessage = () => {};
  /** @type {(event: Event) => void} */
  onerror = () => {};
  /** @type {import("./python.js").Api | undefined} */
  #api;
  #left = false;

  /** @param {import("./runner.js").Start} how */
  constructor({ python = "" }) {
    this.#attempt(async () => {
      // The runner sets `onmessage` after the constructor has returned.
      await new Promise((made) => setTimeout(made));
      await this.#tell("starting");
      this.#api = await start(JSON.parse(python));
      await this.#tell("ready");
    });
  }

  /** @param {{request: string}} message */
  postMessage({ request }) {
    this.#attempt(async () => {
      this.#say({ kind: "answer", text: this.#api?.respond(request) });
    });
  }

  /** @param {() => Promise<void>} work */
  async #attempt(work) {
    try {
      await work();
    } catch (error) {
      console.warn(error);
      this.#say({ kind: "failed", reason: "start" });
    }
  }

  terminate() {
    this.#left = true;
  }

  /** @param {import("./runner.js").Stage} stage */
  async #tell(stage) {
    this.#say({ kind: "state", state: { stage, loaded: 0, total: 0 } });
    // Let the browser paint this: nothing is painted while Python starts.
    await new Promise((painted) => setTimeout(painted, 50));
  }

  /** @param {any} data */
  #say(data) {
    if (!this.#left) this.onmessage({ data });
  }
}

/** @param {import("./python.js").Manifest} manifest */
async function start(manifest) {
  const { release, library, bundle } = manifest;
  const wasm = `${release}/pyodide.asm.wasm`;
  // In the single file, both scripts stand in the page and have run.
  if (!inPage(bundle)) {
    await load(`${release}/pyodide.js`);
    await load(`${release}/pyodide.asm.js`);
  }
  // Pyodide can only fetch these, and from a disk nothing can be fetched: answer for it.
  const files = new Map([
    [HOME + wasm, new Response(await held(wasm), { headers: { "Content-Type": "application/wasm" } })],
    [HOME + library, new Response(await held(library))],
  ]);
  const { fetch } = window;
  window.fetch = async (input, init) => files.get(String(input)) ?? fetch(input, init);
  /** @type {typeof import("pyodide").loadPyodide} */
  const loadPyodide = Reflect.get(window, "loadPyodide");
  const python = await loadPyodide(options(manifest, HOME));
  window.fetch = fetch;
  install(python, manifest, new Uint8Array(await held(bundle)));
  return browserApi(python);
}

/** The bytes of a file of the bundle, which is compressed and written in base 64: every browser lets a
 * page on a disk read scripts, and no other file. @param {string} path @returns {Promise<ArrayBuffer>} */
async function held(path) {
  const letters = inPage(path)?.textContent ?? (await beside(path));
  const response = await fetch(`data:application/gzip;base64,${letters}`);
  const unzipped = response.body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unzipped).arrayBuffer();
}

/** @param {string} path */
function inPage(path) {
  return document.getElementById(`python/${path}`);
}

/** @param {string} path @returns {Promise<string>} */
async function beside(path) {
  await load(`${path}.js`);
  return Reflect.get(window, "j120File");
}

/** @param {string} path */
function load(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = HOME + path;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
