// Runs Python. Everything it fetches lies below ./python/, of which it reads the manifest first.

/**
 * @typedef {{size: number, integrity: string}} File
 * @typedef {{release: string, library: string, bundle: string, lock: any,
 *            files: Record<string, File>}} Manifest
 */

const HOME = new URL("python/", import.meta.url);
const PACKAGES = "/j120";

const download = globalThis.fetch;
/** Downloads that Pyodide will ask for, by address. @type {Map<string, Promise<Response>>} */
const early = new Map();
/** The same bytes, checked, by address. @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>} */
const checked = new Map();

/** @type {import("./runner.js").State} */
let state = { stage: "connecting", loaded: 0, total: 0 };
/** @type {(request: string) => string} */
let respond;

globalThis.onmessage = async ({ data }) => {
  try {
    if (data.kind === "ask") return postMessage({ kind: "answer", text: respond(data.request) });
    await start(data.again);
    tell({ stage: "ready" });
  } catch (error) {
    console.warn(error);
    postMessage({ kind: "failed", reason: error instanceof Lost ? "network" : "start" });
  }
};

/** A file that did not come, or not whole. */
class Lost extends Error {}

/** @param {boolean} again After a failure, the manifest is not taken from the cache. */
async function start(again) {
  tell({});
  const manifest = await readManifest(again);
  const { release, library, bundle, files, lock } = manifest;
  const address = (/** @type {string} */ path) => new URL(path, HOME).href;
  const wasm = `${release}/pyodide.asm.wasm`;
  const awaited = [wasm, library, bundle];
  tell({ stage: "downloading", total: awaited.reduce((sum, path) => sum + files[path].size, 0) });
  for (const path of awaited) fetchEarly(address(path), files[path]);

  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return early.get(url) ?? download(input, init);
  };
  const failed = compileFrom(/** @type {Promise<Uint8Array<ArrayBuffer>>} */ (checked.get(address(wasm))));
  const whole = Promise.all(checked.values()).then(() => tell({ stage: "starting" }));
  const boot = async () => {
    /** @type {typeof import("pyodide")} */
    const { loadPyodide } = await import(address(`${release}/pyodide.mjs`)).catch(lose);
    const python = await loadPyodide({
      indexURL: address(`${release}/`),
      stdLibURL: address(library),
      lockFileContents: lock,
      packageBaseUrl: HOME.href,
    });
    // Nothing is computed from bytes that were not all compared with the manifest.
    await whole;
    tell({ stage: "loading" });
    const packages = /** @type {Uint8Array<ArrayBuffer>} */ (await checked.get(address(bundle)));
    python.unpackArchive(packages, "zip", { extractDir: PACKAGES });
    python.pyimport("sys").path.insert(0, PACKAGES);
    respond = python.pyimport("calculators.page").respond;
  };
  // Pyodide waits for ever for a WebAssembly file that fails: hence the race with what may fail.
  await Promise.race([boot(), failed, whole.then(() => failed)]);
  globalThis.fetch = download;
  early.clear();
  checked.clear();
}

/** @param {boolean} again @returns {Promise<Manifest>} */
async function readManifest(again) {
  const cache = again ? "reload" : "default";
  const response = await download(new URL("manifest.json", HOME), { cache }).catch(lose);
  if (!response.ok) throw new Lost(`${response.status} ${response.url}`);
  return response.json().catch(lose);
}

/** @param {unknown} error @returns {never} */
function lose(error) {
  throw new Lost(String(error));
}

/** Start a download, count its bytes as they come and compare them with the manifest.
 * @param {string} url @param {File} file */
function fetchEarly(url, file) {
  const response = download(url).then((answer) => {
    if (!answer.ok) throw new Lost(`${answer.status} ${url}`);
    return answer;
  }, lose);
  const copy = response.then((answer) => answer.clone());
  // Its failure is read from the copy.
  response.catch(() => {});
  early.set(url, response);
  checked.set(url, copy.then((answer) => readWhole(answer, file)));
}

/** @param {Response} response @param {File} file @returns {Promise<Uint8Array<ArrayBuffer>>} */
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
    tell({ loaded: state.loaded + value.length });
  }
  // Over plain http there is no `crypto.subtle`: the length alone is compared.
  const sum = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  const same = !sum || file.integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
  if (length !== file.size || !same) throw new Lost(`not whole: ${response.url}`);
  return bytes;
}

/** Let Pyodide compile even where the server mislabels the file; give a promise of its failure.
 * @param {Promise<Uint8Array<ArrayBuffer>>} bytes @returns {Promise<never>} */
function compileFrom(bytes) {
  const streaming = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (source, imports) => {
      try {
        return await streaming(source, imports).catch(async () =>
          WebAssembly.instantiate(await bytes, imports),
        );
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

/** @param {Partial<import("./runner.js").State>} change */
function tell(change) {
  state = { ...state, ...change };
  postMessage({ kind: "state", state });
}
