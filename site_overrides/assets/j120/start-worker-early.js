// Starts Python's worker before the theme runs, where the guide is kept on the device. It is written
// into the head of each page with a form (publishing/stamping.py), and runner.js takes the worker over.
// It is no module: modules wait until the whole page has been read.

(() => {
  // When the theme has replaced a page by this one, Python runs already.
  if (document.readyState !== "loading" || !navigator.serviceWorker?.controller) return;
  const line = Reflect.get(navigator, "connection");
  if (line?.saveData || /2g/.test(line?.effectiveType ?? "") || typeof WebAssembly !== "object") return;
  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  try {
    const { slug, python } = dataset;
    const name = JSON.stringify({ slug, python, again: false });
    const worker = new Worker(dataset.worker ?? "", { type: "module", name });
    /** @type {MessageEvent[]} */
    const heard = [];
    worker.onmessage = (event) => heard.push(event);
    // The runner will start another, and say what is wrong.
    worker.onerror = () => {
      Reflect.deleteProperty(window, "j120Early");
      worker.terminate();
    };
    Reflect.set(window, "j120Early", { worker, python, heard });
  } catch {
    // No worker can be had here: the runner will say so.
  }
})();
