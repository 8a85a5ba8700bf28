// Written into the head of each page with a form (publishing/stamping.py). Where the guide is kept on
// the device, Python's worker starts before the theme is at work; the runner finds it there.
// No module: those wait until the page has been read.

(() => {
  // In a page that the theme puts in the place of another, the visit has its Python.
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
    // The runner starts another, and says what is wrong with it.
    worker.onerror = () => {
      Reflect.deleteProperty(window, "j120Early");
      worker.terminate();
    };
    Reflect.set(window, "j120Early", { worker, python, heard });
  } catch {
    // There is none to be had: the runner says so.
  }
})();
