// Starts Python sooner than Pyodide does by itself (publishing/faststart says why, and how to do
// without): from the memory of an earlier visit where there is one, and from downloads that began
// before Pyodide asks for them.

import { dropPython } from "../keep-python.js";
import { browserApi, install, options } from "../python.js";
import { Lost, StartAgain, lose } from "../starting.js";
import { findSnapshot, forget, keep, rehearse, resume, take } from "./snapshot.js";

/** Time between two words on what has come, in milliseconds: the page draws each of them. */
const PACE = 100;

/**
 * @typedef {import("../python.js").File} File
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {import("../starting.js").Asked} Asked
 * @typedef {import("../starting.js").Started} Started
 */

/** @param {Asked} asked @returns {Promise<Started>} */
export async function start({ manifest, home, slug, again, tell }) {
  const { release, library, bundle, files } = manifest;
  const address = (/** @type {string} */ path) => home + path;
  const wasm = `${release}/pyodide.asm.wasm`;
  if (again) await forget();
  const key = address(`snapshot/${release}/${bundle}`);
  const snapshot = await findSnapshot(key);
  const awaited = snapshot ? [wasm, library] : [wasm, library, bundle];
  tell({ stage: "downloading", total: awaited.reduce((sum, path) => sum + files[path].size, 0) });
  const downloads = new Downloads((loaded) => tell({ loaded }));
  for (const path of awaited) downloads.begin(address(path), files[path], again ? "reload" : "default");

  // Pyodide asks for the same files once its own scripts have come.
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return downloads.responses.get(url) ?? fetch(input, init);
  };
  const failed = compileAhead(downloads, address(wasm));
  // Nothing is computed from bytes that were not all compared with the manifest.
  const whole = Promise.all(downloads.checked.values()).then(() => tell({ stage: "starting" }));
  const boot = async () => {
    /** @type {[typeof import("pyodide"), unknown]} The second is asked for by the first, later. */
    const [{ loadPyodide }] = await Promise.all([
      import(address(`${release}/pyodide.mjs`)),
      import(address(`${release}/pyodide.asm.js`)),
    ]).catch(lose);
    const plain = options(manifest, home);
    if (snapshot) {
      try {
        const _loadSnapshot = snapshot.contents.then(({ memory }) => memory);
        // Pyodide may fail before it reads it.
        _loadSnapshot.catch(() => {});
        const python = await loadPyodide({ ...plain, _loadSnapshot });
        await whole;
        tell({ stage: "loading" });
        resume(python, await snapshot.contents);
        return { api: browserApi(python) };
      } catch (error) {
        await forget();
        throw error instanceof Lost ? error : new StartAgain(String(error));
      }
    }
    const keeps = Boolean(globalThis.caches) && !again;
    const python = await loadPyodide({ ...plain, _makeSnapshot: keeps });
    await whole;
    tell({ stage: "loading" });
    install(python, manifest, await downloads.bytes(address(bundle)));
    const api = browserApi(python);
    if (!keeps) return { api };
    return {
      api,
      held: downloads.checked,
      whenIdle: () => attempt(() => rehearse(python, slug)),
      beforeFirstAnswer: () => {
        const taken = attempt(() => take(python, slug));
        // The answer goes first.
        if (taken) setTimeout(() => keep(key, python, taken).catch(forget));
      },
    };
  };
  try {
    // Pyodide waits for ever for a WebAssembly file that fails: hence the race with what may fail.
    return await Promise.race([boot(), failed, whole.then(() => failed)]);
  } finally {
    globalThis.fetch = fetch;
  }
}

/** What the next visit wants never stops this one. @template Made @param {() => Made} make */
function attempt(make) {
  try {
    return make();
  } catch (error) {
    return void console.info(error);
  }
}

/** Files that come before anybody asks for them, each compared with the manifest. */
class Downloads {
  /** By address, for Pyodide. @type {Map<string, Promise<Response>>} */
  responses = new Map();
  /** The same files, whole and checked, by address. @type {Map<string, Promise<Bytes>>} */
  checked = new Map();
  #loaded = 0;
  /** When the page was last told of it. */
  #told = 0;
  #tell;

  /** @param {(loaded: number) => void} tell how many bytes have come */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {string} url @param {File} file @param {RequestCache} cache */
  begin(url, file, cache) {
    const response = fetch(url, { cache }).then((answer) => {
      if (!answer.ok) throw new Lost(`${answer.status} ${url}`);
      return answer;
    }, lose);
    const copy = response.then((answer) => answer.clone());
    // Its failure is read from the copy.
    response.catch(() => {});
    this.responses.set(url, response);
    this.checked.set(url, copy.then((answer) => this.#readWhole(answer, file)));
  }

  /** @param {string} url of a file that was begun */
  bytes(url) {
    return /** @type {Promise<Bytes>} */ (this.checked.get(url));
  }

  /** @param {Response} response @param {File} file */
  async #readWhole(response, file) {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    for (;;) {
      const { done, value } = await reader.read().catch(lose);
      if (done) break;
      if (length + value.length > file.size) throw new Lost(`too long: ${response.url}`);
      bytes.set(value, length);
      length += value.length;
      this.#count(value.length);
    }
    // Over plain http there is no `crypto.subtle`: the length alone is compared.
    const sum = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
    const same = !sum || file.integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
    if (length !== file.size || !same) {
      await dropPython(response.url);
      throw new Lost(`not whole: ${response.url}`);
    }
    return bytes;
  }

  /** @param {number} more bytes that have come */
  #count(more) {
    this.#loaded += more;
    if (performance.now() - this.#told < PACE) return;
    this.#told = performance.now();
    this.#tell(this.#loaded);
  }
}

/** Compile while the rest comes, and even where the server mislabels the file: Pyodide would begin
 * once it has read all the rest. Give a promise of its failure.
 * @param {Downloads} downloads @param {string} url @returns {Promise<never>} */
function compileAhead(downloads, url) {
  const response = /** @type {Promise<Response>} */ (downloads.responses.get(url));
  const compiled = WebAssembly.compileStreaming(response).catch(async () =>
    WebAssembly.compile(await downloads.bytes(url)),
  );
  // Its failure is read by whoever needs it.
  compiled.catch(() => {});
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_, imports) => {
      try {
        const module = await compiled;
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}
