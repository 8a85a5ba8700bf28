// Rewrites ES modules in place, shortened: what a reader pays for by the kilobyte holds no comment,
// no type, and no long name that only its own module uses.
//   node shorten.mjs <module.js> …
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

for (const path of process.argv.slice(2)) {
  const { code } = await minify(await readFile(path, "utf8"), {
    module: true,
    ecma: 2020,
    // An error in a reader's console then still names the function that it comes from.
    keep_fnames: true,
    keep_classnames: true,
    format: { max_line_len: 200 },
  });
  await writeFile(path, code);
}
