// Keeps the memory of Python as it stood before any question, so that the next visit starts there.
//
// Made by the reader's own browser, for itself, with two options of Pyodide that are private. Whatever
// is doubtful is thrown away in silence, and Python then starts as it did the first time.

import { PACKAGES, browserApi } from "../python.js";
import { roomLeft } from "../room.js";

const CACHE = "j120-snapshot";
const DIGEST = "x-j120-digest";
/** The memory is kept without its empty blocks, a third of it: size of one, in bytes. */
const BLOCK = 65_536;

/**
 * @typedef {import("../python.js").Python} Python
 * @typedef {object} Contents
 * @property {number} size of the memory
 * @property {[number, number][]} runs from where to where it is not empty; kept one after the other
 * @property {[string, number][]} files of our packages: path and size, in order after the memory
 * @property {string} request a question made up
 * @property {string} answer what Python answered to it
 * @typedef {{memory: Uint8Array<ArrayBuffer>, request: string, answer: string}} Taken
 * @typedef {Contents & {memory: Uint8Array, rest: Uint8Array}} Snapshot
 */

/** The snapshot of this very build, if there is one; `contents` is rejected if it is not whole.
 * @param {string} key */
export async function findSnapshot(key) {
  try {
    // Opened, a cache that is not there is made: before an act of the reader, there is none.
    const kept = await caches.match(key, { cacheName: CACHE });
    if (!kept) return undefined;
    const contents = read(kept);
    // Its failure is read by whoever waits for it.
    contents.catch(() => {});
    return { contents };
  } catch {
    // No cache here: plain http, or a private window.
    return undefined;
  }
}

/** Put back what the memory does not hold; check that Python answers as it did.
 * @param {Python} python @param {Snapshot} snapshot */
export function resume(python, { files, rest, request, answer }) {
  let start = 0;
  for (const [path, size] of files) {
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    python.FS.writeFile(path, rest.subarray(start, (start += size)));
  }
  python.pyimport("random").seed();
  if (browserApi(python).respond(request) !== answer) throw new Error("another answer than before");
}

/** @type {{request: string, answer: string} | undefined} */
let rehearsed;

/** Answer a question made up: what every answer needs is then in memory. Once: it is the same.
 * @param {Python} python @param {string} slug */
export function rehearse(python, slug) {
  if (rehearsed) return rehearsed;
  const { respond, rehearsal } = browserApi(python);
  const request = rehearsal(slug);
  return (rehearsed = { request, answer: respond(request) });
}

/** Take the memory before any answer of the reader's is in it.
 * @param {Python} python @param {string} slug @returns {Taken} */
export function take(python, slug) {
  const rehearsed = rehearse(python, slug);
  return { memory: /** @type {any} */ (python).makeMemorySnapshot(), ...rehearsed };
}

/** @param {string} key @param {Python} python @param {Taken} taken */
export async function keep(key, python, { memory, request, answer }) {
  // What is computed writes no file.
  const contents = [...filesBelow(python.FS, PACKAGES)];
  const files = contents.map(([path, bytes]) => [path, bytes.length]);
  const runs = [...filledRuns(memory)];
  const told = { size: memory.length, runs, files, request, answer };
  const last = new TextEncoder().encode(JSON.stringify(told));
  const parts = [
    ...runs.map(([start, end]) => memory.subarray(start, end)),
    ...contents.map(([, bytes]) => bytes),
    last,
    new Uint32Array([last.length]),
  ];
  const bytes = await new Blob(parts).arrayBuffer();
  // A browser short of room throws away all that a site keeps, its pages too.
  if ((await roomLeft(navigator.storage)) < 10 * bytes.byteLength) return;
  await forget();
  const headers = { [DIGEST]: await digest(bytes) };
  await (await caches.open(CACHE)).put(key, new Response(bytes, { headers }));
}

export async function forget() {
  await globalThis.caches?.delete(CACHE);
}

/** @param {Response} kept @returns {Promise<Snapshot>} */
async function read(kept) {
  const bytes = await kept.arrayBuffer();
  if (kept.headers.get(DIGEST) !== (await digest(bytes))) throw new Error("not whole");
  const end = bytes.byteLength - 4;
  const start = end - new DataView(bytes).getUint32(end, true);
  /** @type {Contents} */
  const contents = JSON.parse(new TextDecoder().decode(bytes.slice(start, end)));
  const memory = new Uint8Array(contents.size);
  let place = 0;
  for (const [from, to] of contents.runs) {
    memory.set(new Uint8Array(bytes, place, to - from), from);
    place += to - from;
  }
  return { ...contents, memory, rest: new Uint8Array(bytes, place, start - place) };
}

/** @param {Uint8Array<ArrayBuffer>} memory @returns {Generator<[number, number]>} */
function* filledRuns(memory) {
  let begun = 0;
  for (let start = 0; start < memory.length; start += BLOCK) {
    if (!isEmpty(memory.subarray(start, start + BLOCK))) continue;
    if (begun < start) yield [begun, start];
    begun = start + BLOCK;
  }
  if (begun < memory.length) yield [begun, memory.length];
}

/** @param {Uint8Array} block */
function isEmpty(block) {
  for (let i = 0; i < block.length; i++) if (block[i]) return false;
  return true;
}

/** @param {ArrayBuffer} bytes */
async function digest(bytes) {
  return String(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** @param {Python["FS"]} FS @param {string} folder @returns {Generator<[string, Uint8Array<ArrayBuffer>]>} */
function* filesBelow(FS, folder) {
  for (const name of FS.readdir(folder)) {
    const path = `${folder}/${name}`;
    if (name === "." || name === "..") continue;
    if (FS.isDir(FS.stat(path).mode)) yield* filesBelow(FS, path);
    else yield [path, FS.readFile(path)];
  }
}
