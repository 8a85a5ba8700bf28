// Puts together, in place, modules that are always fetched together; what is fetched on demand stays
// apart.
//   node gather.mjs <folder> <page.js> <worker.js>
import { rm, rmdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { rollup } from "rollup";

const [folder, page, worker] = process.argv.slice(2);

/** Write a module and all that it needs in its folder; give the names that are left of those read.
 * @param {string} entry @param {import("rollup").OutputOptions} options */
async function gather(entry, options) {
  const bundle = await rollup({
    input: join(folder, entry),
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const names = { entryFileNames: "[name].js", chunkFileNames: "[name].js" };
  const { output } = await bundle.write({ dir: folder, format: "es", ...names, ...options });
  const written = output.map(({ fileName }) => fileName);
  return { read: bundle.watchFiles.map((path) => relative(resolve(folder), path)), written };
}

const done = [
  // Words and copying serve pages without a form too.
  await gather(page, {
    manualChunks: (id) => (/\/(words|copy)\.js$/.test(id) ? "words" : undefined),
  }),
  await gather(worker, { inlineDynamicImports: true }),
];
const written = new Set(done.flatMap((each) => each.written));
for (const name of new Set(done.flatMap((each) => each.read)))
  if (!written.has(name)) await rm(join(folder, name));
// A folder holds modules of one of them alone.
for (const name of new Set(done.flatMap((each) => each.read.map(dirname))))
  if (name !== ".") await rmdir(join(folder, name));
