// Rewrites ES modules in place, shortened: what a reader pays for by the kilobyte holds no comment,
// no type, and no long name that only its own module uses.
//   node shorten.mjs <module.js> …
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

/** @param {string} code */
export async function shortened(code) {
  const { code: short = "" } = await minify(code, { module: true, ecma: 2022, compress: { passes: 3 } });
  return short;
}

if (import.meta.filename === process.argv[1])
  for (const path of process.argv.slice(2)) await writeFile(path, await shortened(await readFile(path, "utf8")));
