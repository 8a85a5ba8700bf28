// Leaves out of style sheets, in place, what nothing that these files hold could be the target of.
//   node trim-styles.mjs <pattern,pattern…> <sheet.css> …
import { writeFile } from "node:fs/promises";
import { PurgeCSS } from "purgecss";

const [patterns = "", ...css] = process.argv.slice(2);
const kept = await new PurgeCSS().purge({ content: patterns.split(","), css, keyframes: true, variables: true });
for (const { file = "", css: left } of kept) await writeFile(file, left);
