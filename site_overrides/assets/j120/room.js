// How much a device can still keep of the guide and of Python.

/** Bytes that this site may still store. Safari before 17, and any browser over plain http, do not say:
 * there is room until the browser refuses a file.
 * @param {Partial<StorageManager> | undefined} storage `navigator.storage`, where there is one
 * @returns {Promise<number>} */
export async function roomLeft(storage) {
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {};
  return quota - usage;
}
