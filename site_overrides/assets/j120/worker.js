// Runs Python in a worker. Everything it fetches lies below ./python/.

const HOME = new URL("python/", import.meta.url);
/** Time that Python has nothing to do before it rehearses, in milliseconds. */
const REST = 500;
/** Time between two words on what has come, in milliseconds: the page draws each of them. */
const PACE = 100;

const download = globalThis.fetch;
/** Downloads that Pyodide will ask for, by address. @type {Map<string, Promise<Response>>} */
const early = new Map();
/** The same bytes, checked, by address. @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>} */
const checked = new Map();

/** @type {import("./runner.js").State} */
let state = { stage: "connecting", loaded: 0, total: 0 };
/** When the page was last told of it. */
let told = 0;
/** @type {import("./python.js").Page} */
let page;
/** Get ready for the snapshot, where it is wanted, while nobody asks. @type {() => void} */
let rest = () => {};
/** Take it, once, before the first answer. To ask is an act of the reader: before, nothing is stored. */
let settle = () => {};

globalThis.onmessage = ({ data }) => {
  try {
    settle();
    postMessage({ kind: "answer", text: page.respond(data.request) });
  } catch (error) {
    console.warn(error);
    postMessage({ kind: "failed", reason: "start" });
  }
};

/** @param {import("./runner.js").Start} how */
async function begin(how) {
  try {
    await start(how);
    tell({ stage: "ready" });
    setTimeout(rest, REST);
  } catch (error) {
    console.warn(error);
    const lost = error instanceof Lost;
    // What the page was built with may have gone from the server since, or not suit the scripts that
    // came: the newest is tried.
    const again = error instanceof Doubt || (how.python && !how.again);
    postMessage(again ? { kind: "again" } : { kind: "failed", reason: lost ? "network" : "start" });
  }
}

/** A file that did not come, or not whole. */
class Lost extends Error {}
/** A snapshot that did not do; it is gone, and a new start needs none. */
class Doubt extends Error {}

/** @param {import("./runner.js").Start} how After a failure, its list may be out of date: the newest
 *   is fetched. */
async function start({ slug, python, again }) {
  tell({});
  const [{ door, options, unpack }, { findSnapshot, forget, keep, keepFiles, rehearse, resume, take }, manifest] =
    await Promise.all([
      import("./python.js"),
      import("./snapshot.js"),
      python && !again ? JSON.parse(python) : newestManifest(),
    ]).catch(lose);
  const { release, library, bundle, files } = /** @type {import("./python.js").Manifest} */ (manifest);
  const address = (/** @type {string} */ path) => new URL(path, HOME).href;
  const wasm = `${release}/pyodide.asm.wasm`;
  if (again) await forget();
  const key = address(`snapshot/${release}/${bundle}`);
  const snapshot = await findSnapshot(key);
  const awaited = snapshot ? [wasm, library] : [wasm, library, bundle];
  tell({ stage: "downloading", total: awaited.reduce((sum, path) => sum + files[path].size, 0) });
  for (const path of awaited) fetchEarly(address(path), files[path], again ? "reload" : "default");

  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return early.get(url) ?? download(input, init);
  };
  const failed = compileFrom(
    /** @type {Promise<Response>} */ (early.get(address(wasm))),
    /** @type {Promise<Uint8Array<ArrayBuffer>>} */ (checked.get(address(wasm))),
  );
  // Nothing is computed from bytes that were not all compared with the manifest.
  const whole = Promise.all(checked.values()).then(() => tell({ stage: "starting" }));
  const boot = async () => {
    /** @type {[typeof import("pyodide"), unknown]} The second is asked for by the first, later. */
    const [{ loadPyodide }] = await Promise.all([
      import(address(`${release}/pyodide.mjs`)),
      import(address(`${release}/pyodide.asm.js`)),
    ]).catch(lose);
    const plain = options(manifest, HOME.href);
    if (snapshot) {
      try {
        const _loadSnapshot = snapshot.contents.then(({ memory }) => memory);
        // Pyodide may fail before it reads it.
        _loadSnapshot.catch(() => {});
        const python = await loadPyodide({ ...plain, _loadSnapshot });
        await whole;
        tell({ stage: "loading" });
        resume(python, await snapshot.contents);
        page = door(python);
      } catch (error) {
        await forget();
        throw error instanceof Lost ? error : new Doubt(String(error));
      }
      return;
    }
    const keeps = Boolean(globalThis.caches) && !again;
    const python = await loadPyodide({ ...plain, _makeSnapshot: keeps });
    await whole;
    tell({ stage: "loading" });
    unpack(python, /** @type {Uint8Array} */ (await checked.get(address(bundle))));
    page = door(python);
    if (!keeps) return;
    const held = new Map(checked);
    rest = () => attempt(() => rehearse(python, slug));
    settle = () => {
      settle = () => {};
      const taken = attempt(() => take(python, slug));
      // The answer goes first.
      setTimeout(() => {
        if (taken) keep(key, python, taken).catch(forget);
        keepFiles(Object.keys(files).map(address), held).catch(() => {});
      });
    };
  };
  // Pyodide waits for ever for a WebAssembly file that fails: hence the race with what may fail.
  await Promise.race([boot(), failed, whole.then(() => failed)]);
  globalThis.fetch = download;
  early.clear();
  checked.clear();
}

/** What the next visit wants never stops this one. @template Made @param {() => Made} make */
function attempt(make) {
  try {
    return make();
  } catch (error) {
    return void console.info(error);
  }
}

/** @returns {Promise<import("./python.js").Manifest>} */
async function newestManifest() {
  const response = await download(new URL("manifest.json", HOME), { cache: "reload" });
  if (!response.ok) throw new Lost(`${response.status} ${response.url}`);
  return response.json();
}

/** @param {unknown} error @returns {never} */
function lose(error) {
  throw new Lost(String(error));
}

/** Start a download, count its bytes as they come and compare them with the manifest.
 * @param {string} url @param {import("./python.js").File} file @param {RequestCache} cache */
function fetchEarly(url, file, cache) {
  const response = download(url, { cache }).then((answer) => {
    if (!answer.ok) throw new Lost(`${answer.status} ${url}`);
    return answer;
  }, lose);
  const copy = response.then((answer) => answer.clone());
  // Its failure is read from the copy.
  response.catch(() => {});
  early.set(url, response);
  checked.set(url, copy.then((answer) => readWhole(answer, file)));
}

/** @param {Response} response @param {import("./python.js").File} file
 * @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function readWhole(response, file) {
  const bytes = new Uint8Array(file.size);
  let length = 0;
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(lose);
    if (done) break;
    if (length + value.length > file.size) throw new Lost(`too long: ${response.url}`);
    bytes.set(value, length);
    length += value.length;
    state.loaded += value.length;
    if (performance.now() - told > PACE) tell({});
  }
  // Over plain http there is no `crypto.subtle`: the length alone is compared.
  const sum = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  const same = !sum || file.integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
  if (length !== file.size || !same) {
    // Kept as it came, it would be read again.
    if (await globalThis.caches?.has("j120-python")) {
      await (await caches.open("j120-python")).delete(response.url);
    }
    throw new Lost(`not whole: ${response.url}`);
  }
  return bytes;
}

/** Compile while the rest comes, and even where the server mislabels the file; give a promise of its
 * failure. @param {Promise<Response>} response @param {Promise<Uint8Array<ArrayBuffer>>} bytes
 * @returns {Promise<never>} */
function compileFrom(response, bytes) {
  const compiled = WebAssembly.compileStreaming(response).catch(async () => WebAssembly.compile(await bytes));
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

/** @param {Partial<import("./runner.js").State>} change */
function tell(change) {
  told = performance.now();
  state = { ...state, ...change };
  postMessage({ kind: "state", state });
}

// In its name, and not in a message, which would wait for the thread of the page.
begin(JSON.parse(self.name));
