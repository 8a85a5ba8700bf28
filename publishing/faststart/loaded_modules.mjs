// Boots the Pyodide of a folder exactly as faststart/start.js does, imports what our packages may import,
// and prints the files that Python read from its standard library, one a line: first those that it
// read before it could be given others (unpacking.py), then an empty line, then the rest.
//   node loaded_modules.mjs <pyodide folder> <library.zip> <bundle.zip> <module> …
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, library, bundle, ...modules] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const { info } = JSON.parse(await readFile(`${folder}/pyodide-lock.json`, "utf8"));
// Node would print the minified line that threw, all of it, and hide the reason.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});
const unpacking = new URL("unpacking.py", import.meta.url);
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: library,
  lockFileContents: { info, packages: {} },
  packageBaseUrl: folder,
});
python.FS.writeFile("/j120.zip", await readFile(bundle));
// A library of ours has it already.
python.FS.writeFile("/unpacking.py", await readFile(unpacking));
python.pyimport("sys").path.push("/");
python.pyimport("unpacking").unpack("/j120.zip", "/j120");
python.globals.set("wanted", python.toPy(modules));
const files = python.runPython(`
import sys
from importlib import import_module
for name in wanted:
    import_module(name)
# What a traceback or an unusual text may still ask for after boot.
import encodings.ascii, encodings.cp437, encodings.latin_1, encodings.utf_8
prefix = next(path for path in sys.path if path.endswith(".zip")) + "/"
def read(modules):
    # Frozen modules need no file, whatever they say: some give one that is in the archive.
    needed = (m for m in modules if getattr(getattr(m, "__spec__", None), "origin", "") != "frozen")
    files = {getattr(module, "__file__", None) or "" for module in needed}
    return {file.removeprefix(prefix) for file in files if file.startswith(prefix)}
# In the order in which they were ready: "sitecustomize" is asked for by "site".
names = [*sys.modules]
first = read(sys.modules[name] for name in names[: names.index("site") + 1])
# Text may have to be read before all modules are there.
first |= {file for file in read(sys.modules.values()) if file.startswith("encodings/")}
"\\n".join([*sorted(first), "", *sorted(read(sys.modules.values()) - first)])
`);
console.log(files);
