// Rewrites ES modules in place, shortened: what a reader pays for by the kilobyte holds no comment,
// no type, and no long name that only its own module uses.
//   node shorten.mjs <module.js> …
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

for (const path of process.argv.slice(2)) {
  const { code } = await minify(await readFile(path, "utf8"), {
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
  });
  await writeFile(path, code);
}
