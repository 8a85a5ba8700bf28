// Starts Pyodide as its documentation says. `make site FASTSTART=off` publishes this way; the other,
// which is quicker, is in faststart/.

import { browserApi, install, options } from "./python.js";
import { Lost, lose } from "./starting.js";

/** @param {import("./starting.js").Asked} asked @returns {Promise<import("./starting.js").Started>} */
export async function start({ manifest, home, again, tell }) {
  const { release, library, bundle, files } = manifest;
  // Pyodide asks for the first two again, of the browser's cache. Fetched here, they are compared with
  // the manifest, the page can tell how far it is, and a network that fails is known to be what failed.
  const wanted = [`${release}/pyodide.asm.wasm`, library, bundle];
  const total = wanted.reduce((sum, path) => sum + files[path].size, 0);
  let loaded = 0;
  let packages = new ArrayBuffer(0);
  tell({ stage: "downloading", total });
  for (const path of wanted) {
    const { integrity, size } = files[path];
    const cache = again ? "reload" : "default";
    const response = await fetch(home + path, { integrity, cache }).catch(lose);
    if (!response.ok) throw new Lost(`${response.status} ${response.url}`);
    packages = await response.arrayBuffer().catch(lose);
    tell({ loaded: (loaded += size) });
  }
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(`${home}${release}/pyodide.mjs`).catch(lose);
  tell({ stage: "starting" });
  const python = await loadPyodide(options(manifest, home));
  tell({ stage: "loading" });
  install(python, manifest, new Uint8Array(packages));
  return { api: browserApi(python) };
}
