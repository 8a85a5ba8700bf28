// What the two ways of starting Python in a worker share: plain-start.js, and faststart/start.js.

/**
 * @typedef {object} Asked
 * @property {import("./python.js").Manifest} manifest of the Python to start
 * @property {string} home address of the folder below which its files lie
 * @property {string} slug of the calculator that the page shows
 * @property {boolean} again After a failure: nothing that was kept is trusted.
 * @property {(change: Partial<import("./runner.js").State>) => void} tell the page how far it is
 *
 * @typedef {object} Started
 * @property {import("./python.js").Api} api
 * @property {() => void} [whenIdle] Work for the next visit, done while nobody asks.
 * @property {() => void} [beforeFirstAnswer] What has to be done before Python has read anything of the
 *   reader's. To ask is an act: before it, nothing is stored.
 * @property {Map<string, Promise<BufferSource>>} [held] Files that have come, by address, compared with
 *   the manifest.
 */

/** A file did not come, or not whole. */
export class Lost extends Error {}
/** What an earlier visit left does not do. It is gone, and a new start does without. */
export class StartAgain extends Error {}

/** @param {unknown} error @returns {never} */
export function lose(error) {
  throw new Lost(String(error));
}
