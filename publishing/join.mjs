// Prints a module and all that it may load as one script that is no module.
//   node join.mjs <module.js>
import { rollup } from "rollup";

const bundle = await rollup({
  input: process.argv[2],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});
const { output } = await bundle.generate({ format: "iife", inlineDynamicImports: true });
process.stdout.write(output[0].code);
