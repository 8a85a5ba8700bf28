// Prints a module and all that it may load as one script that is no module, shortened.
//   node join.mjs <module.js>
import { rollup } from "rollup";
import { shortened } from "./shorten.mjs";

const bundle = await rollup({
  input: process.argv[2],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});
const { output } = await bundle.generate({ format: "iife", inlineDynamicImports: true });
process.stdout.write(await shortened(output[0].code));
