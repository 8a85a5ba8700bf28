// What both back ends do with Pyodide: the same options, the same packages, the same door.

/**
 * @typedef {{size: number, integrity: string}} File
 * @typedef {{release: string, library: string, bundle: string, lock: any,
 *            files: Record<string, File>}} Manifest Written by `python -m publishing bundle`.
 * @typedef {{respond: (request: string) => string, rehearsal: (slug: string) => string}} Page
 * @typedef {Awaited<ReturnType<typeof import("pyodide").loadPyodide>>} Python
 */

/** Where the data of our packages stand in Python's own file system. */
export const PACKAGES = "/j120";
/** Where they all stand until they are taken apart (publishing/unpacking.py). */
const ARCHIVE = "/j120.zip";

/** @param {Manifest} manifest @param {string} home address of the bundle's folder */
export function options({ release, library, lock }, home) {
  return {
    indexURL: `${home}${release}/`,
    stdLibURL: `${home}${library}`,
    lockFileContents: lock,
    packageBaseUrl: home,
  };
}

/** @param {Python} python @param {Uint8Array} bundle */
export function unpack(python, bundle) {
  python.FS.writeFile(ARCHIVE, bundle);
  python.pyimport("unpacking").unpack(ARCHIVE, PACKAGES);
}

/** @param {Python} python @returns {Page} */
export function door(python) {
  return python.pyimport("calculators.browser_api");
}
