// Rewrites style sheets in place, shortened; of the theme's, leaves out what nothing on the site names.
//   node trim-styles.mjs <pattern,pattern…> <theme's sheet.css,…> <sheet.css> …
import { readFile, writeFile } from "node:fs/promises";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";

const [content, theme, ours] = process.argv.slice(2).map((paths) => paths.split(",").filter(Boolean));
const trimmed = await new PurgeCSS().purge({ content, css: theme, keyframes: true, variables: true });
const sheets = trimmed.map(({ file = "", css }) => ({ file, css }));
for (const file of ours) sheets.push({ file, css: await readFile(file, "utf8") });
for (const { file, css } of sheets) {
  const { code } = transform({ filename: file, code: Buffer.from(css), minify: true });
  await writeFile(file, code);
}
