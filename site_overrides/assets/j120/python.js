// What is done with Pyodide wherever it runs: the same options, the same packages, the same functions.

import { unpack } from "./faststart/unpack.js";

/**
 * @typedef {{size: number, integrity: string}} File
 * @typedef {{release: string, library: string, bundle: string, faststart: boolean, lock: any,
 *            files: Record<string, File>}} Manifest Written by `python -m publishing bundle`.
 * @typedef {{respond: (request: string) => string, rehearsal: (slug: string) => string}} Api
 *   The functions of calculators/browser_api.py.
 * @typedef {Awaited<ReturnType<typeof import("pyodide").loadPyodide>>} Python
 */

/** Where our packages stand in Python's own file system. */
export const PACKAGES = "/j120";

/** @param {Manifest} manifest @param {string} home address of the bundle's folder */
export function options({ release, library, lock }, home) {
  return {
    indexURL: `${home}${release}/`,
    stdLibURL: `${home}${library}`,
    lockFileContents: lock,
    packageBaseUrl: home,
  };
}

/** Let Python import our packages. @param {Python} python @param {Manifest} manifest
 * @param {Uint8Array} bundle the file of that name */
export function install(python, { faststart }, bundle) {
  if (faststart) return unpack(python, bundle, PACKAGES);
  python.unpackArchive(bundle, "zip", { extractDir: PACKAGES });
  python.pyimport("sys").path.push(PACKAGES);
}

/** @param {Python} python @returns {Api} */
export function browserApi(python) {
  return python.pyimport("calculators.browser_api");
}
