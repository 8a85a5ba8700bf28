// Looks cases up in a table: one JSON line in, one out.
//   node look_up.mjs <lookup.js> <table.json>
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [script, path] = process.argv.slice(2);
const { lookUp } = await import(pathToFileURL(script).href);
const table = JSON.parse(await readFile(path, "utf8"));
for await (const line of createInterface({ input: process.stdin })) {
  const { answers, today, base } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(lookUp(table, answers, today, base))}\n`);
}
