// Takes apart what publishing/faststart/packing.py put in one piece.

const ARCHIVE = "/j120.zip";

/** @param {import("../python.js").Python} python @param {Uint8Array} bundle
 * @param {string} place where its files go; its modules stay in memory */
export function unpack(python, bundle, place) {
  python.FS.writeFile(ARCHIVE, bundle);
  python.pyimport("unpacking").unpack(ARCHIVE, place);
}
