// Keeps the files of Python for the next visit, network or not.

const CACHE = "j120-python";

/** Keep those of this release, and those of no other.
 * @param {string[]} addresses
 * @param {Map<string, Promise<BufferSource>>} held What has come already: the browser's own cache takes
 *   no file of that size, and would fetch it again. */
export async function keepPython(addresses, held) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (!addresses.includes(url)) await cache.delete(url);
  for (const address of addresses) {
    if (await cache.match(address)) continue;
    const bytes = await held.get(address);
    const type = address.endsWith(".wasm") ? "application/wasm" : "application/zip";
    if (bytes) await cache.put(address, new Response(bytes, { headers: { "Content-Type": type } }));
    // Its address names its version: what is there is right, however old.
    else await cache.add(new Request(address, { cache: "force-cache" }));
  }
}

/** A file that came damaged would be read again. @param {string} address */
export async function dropPython(address) {
  if (await globalThis.caches?.has(CACHE)) await (await caches.open(CACHE)).delete(address);
}
