// Boots the Python of the built site as worker.js does, under Node, and answers requests.
//   node respond.mjs <site/assets/j120/python> < requests.json > answers.json
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";

const [home] = process.argv.slice(2);
// Node would print the minified line that threw, all of it, and hide the reason.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});
const { release, library, bundle, faststart, lock } = JSON.parse(
  await readFile(`${home}/manifest.json`, "utf8"),
);
const { loadPyodide } = await import(pathToFileURL(`${home}/${release}/pyodide.mjs`).href);
const python = await loadPyodide({
  indexURL: `${home}/${release}/`,
  stdLibURL: `${home}/${library}`,
  lockFileContents: lock,
  packageBaseUrl: `${home}/`,
  // What Python prints is not an answer.
  stdout: (/** @type {string} */ line) => console.error(line),
});
const packages = new Uint8Array(await readFile(`${home}/${bundle}`));
if (faststart) {
  python.FS.writeFile("/j120.zip", packages);
  python.pyimport("unpacking").unpack("/j120.zip", "/j120");
} else {
  python.unpackArchive(packages, "zip", { extractDir: "/j120" });
  python.pyimport("sys").path.push("/j120");
}
const { respond } = python.pyimport("calculators.browser_api");
/** @type {object[]} */
const requests = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(requests.map((request) => respond(JSON.stringify(request)))));
