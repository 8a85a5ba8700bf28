// The button « Garder hors ligne »: keeps the whole guide and Python, and says what is kept. The page
// (docs/hors-ligne.md) holds every sentence, and one of them is shown at a time.

import { keepWhatIsRead } from "./offline.js";
import { roomLeft } from "./room.js";

/**
 * @typedef {{release: string, wire: number, fixed: string[], day?: string,
 *            caches: Record<string, [string, number][]>}} List Sizes in bytes, once unpacked; `wire`
 *   is what the network carries. `fixed` names the caches whose files never change.
 * @typedef {"unable" | "nothing" | "read" | "partial" | "whole" | "older" | "full" | "lost" | "busy"} State
 */

const ROOT = new URL("../../", import.meta.url).href;
const LIST = new URL("offline.json", import.meta.url).href;
const NOTE = "j120-kept";

/** @param {HTMLElement} region */
export async function connectKeeping(region) {
  region.hidden = false;
  /** @type {HTMLElement} */ (region.nextElementSibling).hidden = true;
  const show = (/** @type {State} */ state) => {
    for (const each of /** @type {NodeListOf<HTMLElement>} */ (region.querySelectorAll("[data-state]")))
      each.hidden = !(each.dataset.state ?? "").split(" ").includes(state);
  };
  if (!navigator.serviceWorker || !globalThis.caches) return show("unable");

  const bar = /** @type {HTMLProgressElement} */ (region.querySelector("progress"));
  const refresh = async () => {
    const [online, kept] = [await fetchList(), await readNote()];
    const list = online ?? kept;
    if (!list) return show("lost");
    fill(region, "wire", megabytes(list.wire));
    fill(region, "size", megabytes(total(list)));
    if (kept) fill(region, "day", spoken(kept.day));
    if (!kept) show((await ourCaches()).length ? "read" : "nothing");
    else if (!(await isServed()) || (await isMissing(kept))) show("partial");
    else show(online && online.release !== kept.release ? "older" : "whole");
  };
  /** @param {string} act @param {() => unknown} run */
  const connect = (act, run) =>
    region.querySelector(`[data-act=${act}]`)?.addEventListener("click", () => tell(run));
  /** @param {() => unknown} run */
  const tell = async (run) => {
    try {
      await run();
    } catch (error) {
      console.warn(error);
      show(stateOf(error));
    }
  };

  connect("keep", async () => {
    const list = await fetchList();
    if (!list) return show("lost");
    if ((await roomLeft(navigator.storage)) < 1.5 * total(list)) return show("full");
    show("busy");
    bar.max = total(list);
    bar.value = 0;
    await keepWhatIsRead();
    // Short of room, a browser that agrees throws other sites' copies away before this one. Not
    // awaited: Firefox asks the reader, and answers only when the reader does.
    navigator.storage?.persist?.().catch(console.info);
    await keepAll(list, (bytes) => (bar.value += bytes));
    await refresh();
  });
  connect("forget", async () => {
    // The page keeps its service worker until it is reloaded.
    await (await navigator.serviceWorker.getRegistration(ROOT))?.unregister();
    for (const name of await ourCaches()) await caches.delete(name);
    dispatchEvent(new Event("j120-leave"));
    location.reload();
  });
  await tell(refresh);
}

/** What an error means to the reader. @param {unknown} error @returns {State} */
function stateOf(error) {
  if (!(error instanceof DOMException)) return "lost";
  return error.name === "QuotaExceededError" ? "full" : "unable";
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith("j120-"));
}

/** Whether a service worker is there to give the copies when the network is not. */
async function isServed() {
  const registration = await navigator.serviceWorker.getRegistration(ROOT);
  const worker = registration?.installing;
  await new Promise((done) => (worker ? worker.addEventListener("statechange", done) : done(0)));
  return Boolean(registration?.waiting || registration?.active);
}

/** @param {List} list @param {(bytes: number) => void} progress */
async function keepAll(list, progress) {
  // Written first, so that a copy that is cut short is known to be partial.
  await writeNote(list);
  for (const [name, files] of Object.entries(list.caches)) {
    const cache = await caches.open(name);
    const fixed = list.fixed.includes(name);
    for (const [path, size] of files) {
      const address = ROOT + path;
      if (!fixed || !(await cache.match(address))) {
        const response = await fetch(address, { cache: fixed ? "default" : "no-cache" });
        if (!response.ok) throw new Error(`${response.status} ${address}`);
        await cache.put(address, response);
      }
      progress(size);
    }
  }
}

/** @param {List} list whether some of its files have gone, or never came */
async function isMissing(list) {
  for (const [name, files] of Object.entries(list.caches)) {
    const kept = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
    if (!files.every(([path]) => kept.has(ROOT + path))) return true;
  }
  return false;
}

/** @returns {Promise<List | undefined>} the list of the release that is online */
async function fetchList() {
  const response = await fetch(LIST, { cache: "no-store" }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

/** @returns {Promise<List | undefined>} the list of what was kept, with its day */
async function readNote() {
  // `caches.open` would create the cache; looking must leave nothing.
  return (await caches.match(LIST, { cacheName: NOTE }))?.json();
}

/** @param {List} list */
async function writeNote(list) {
  const day = new Date().toISOString();
  await (await caches.open(NOTE)).put(LIST, new Response(JSON.stringify({ ...list, day })));
}

/** @param {List} list bytes on the device */
function total(list) {
  return Object.values(list.caches).flat().reduce((sum, [, size]) => sum + size, 0);
}

/** @param {HTMLElement} region @param {string} what @param {string} words */
function fill(region, what, words) {
  for (const each of region.querySelectorAll(`[data-fill=${what}]`)) each.textContent = words;
}

/** « 4,9 Mo » @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1).replace(".", ",")}\u00a0Mo`;
}

/** « 24 novembre 2026 » @param {string} [day] */
function spoken(day) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(day ?? 0));
}
